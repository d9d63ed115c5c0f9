import { useState } from 'react';
import { type Parameter, takes } from '../../shared/conflicts/parameters.ts';
import { clock, parseClock } from '../../shared/time/wall.ts';
import { Tick } from '../rooms/tick.tsx';
import { TextField } from '../ui/field.tsx';
import styles from './rule-settings.module.css';

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: number | boolean;
  readonly onChange: (value: number | boolean) => void;
}

/** A parameter of a rule: a number with its range, a time of day, or yes and no. What it cannot be is told and not saved. */
export function ParameterField({ parameter, value, onChange }: ParameterFieldProps) {
  if (parameter.kind === 'boolean') return <Tick label={parameter.words} value={value === true} onChange={onChange} />;
  if (parameter.kind === 'clock')
    return <ClockField key={String(value)} parameter={parameter} value={Number(value)} onChange={onChange} />;
  return <NumberField key={String(value)} parameter={parameter} value={Number(value)} onChange={onChange} />;
}

type NumberParameter = Exclude<Parameter, { kind: 'boolean' }>;

interface NumberProps {
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A time of day. */
function ClockField({ parameter, value, onChange }: NumberProps) {
  const [text, setText] = useState(clock(value));
  const minute = parseClock(text);
  const { words } = parameter;
  const fits = minute !== null && takes(parameter, minute);
  return (
    <span className={styles.number}>
      <TextField
        label={words}
        type="time"
        value={text}
        onChange={setText}
        onCommit={() => fits && minute !== value && onChange(minute)}
        onCancel={() => setText(clock(value))}
        error={fits ? null : 'A time of day, such as 22:00.'}
        help={`Usually ${clock(parameter.default)}`}
      />
    </span>
  );
}

function NumberField({ parameter, value, onChange }: NumberProps) {
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
