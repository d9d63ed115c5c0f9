import { useState } from 'react';
import { type Parameter, takes } from '../../shared/conflicts/parameters.ts';
import { Tick } from '../rooms/tick.tsx';
import { TextField } from '../ui/field.tsx';
import styles from './rule-settings.module.css';

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: number | boolean;
  readonly onChange: (value: number | boolean) => void;
}

/** A parameter of a rule: a number with its range, or yes and no. What it cannot be is told and not saved. */
export function ParameterField({ parameter, value, onChange }: ParameterFieldProps) {
  if (parameter.kind === 'boolean') return <Tick label={parameter.words} value={value === true} onChange={onChange} />;
  return <NumberField key={String(value)} parameter={parameter} value={Number(value)} onChange={onChange} />;
}

type NumberParameter = Exclude<Parameter, { kind: 'boolean' }>;

function NumberField({
  parameter,
  value,
  onChange,
}: {
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const [text, setText] = useState(String(value));
  const number = text.trim() === '' ? Number.NaN : Number(text);
  const { min, max, words } = parameter;
  const fits = takes(parameter, number);
  return (
    <span className={styles.number}>
      <TextField
        label={words}
        type="number"
        value={text}
        onChange={setText}
        onCommit={() => fits && number !== value && onChange(number)}
        onCancel={() => setText(String(value))}
        error={fits ? null : `A whole number from ${min} to ${max}.`}
        help={`${min} to ${max}${parameter.kind === 'minutes' ? ' minutes' : ''}, usually ${parameter.default}`}
      />
    </span>
  );
}
