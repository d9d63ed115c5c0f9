import { useId } from 'react';
import type { ProductOption } from '../../../shared/contract/product-options.ts';
import { roomsInProgram } from '../../board/rooms-menu/rooms-of-view.ts';
import { shortDate } from '../../sessions/session-rows.ts';
import { daysInOrder } from '../../state/days-in-order.ts';
import { useTables } from '../../state/use-program.ts';
import { type Choice, Select, TextField } from '../../ui/field.tsx';
import { ManyChoice } from './many-choice.tsx';
import { choiceLabel, optionLabel, usualLabel } from './option-words.ts';
import styles from './options.module.css';
import type { Said } from './said-options.ts';

interface OptionFieldProps {
  readonly option: ProductOption;
  readonly value: Said[string] | undefined;
  readonly onChange: (value: Said[string]) => void;
}

/** The field for an option of a product, whatever the product: what it may hold says which. */
export function OptionField(props: OptionFieldProps) {
  const { option, value, onChange } = props;
  const { name, type, choices, about, usual, least, greatest, isOptional } = option;
  const label = optionLabel(name);
  if (type === 'list' && (name === 'days' || name === 'rooms' || name === 'tracks'))
    return <RowsField {...props} of={name} />;
  if (type === 'yes-no') return <YesField {...props} />;
  const text = typeof value === 'string' ? value : '';
  if (type === 'choice') {
    const all = choices.filter((choice) => choice !== usual);
    const nothing: Choice = { id: '', label: usualLabel(option) };
    return (
      <Select
        label={label}
        value={text}
        choices={[nothing, ...all.map((choice) => ({ id: String(choice), label: choiceLabel(choice) }))]}
        onChange={onChange}
      />
    );
  }
  const bounds = [least === null ? null : `from ${least}`, greatest === null ? null : `to ${greatest}`].filter(Boolean);
  const help = [about, usual === null || isOptional ? '' : `Else ${usual}.`].filter(Boolean).join(' ');
  return (
    <TextField
      label={type === 'number' && bounds.length > 0 ? `${label} (${bounds.join(' ')})` : label}
      help={help}
      value={text}
      onChange={onChange}
      type={type === 'number' ? 'number' : 'text'}
    />
  );
}

function YesField({ option: { name, about, usual }, value, onChange }: OptionFieldProps) {
  const id = useId();
  return (
    <div className={styles.yes}>
      <input
        type="checkbox"
        id={id}
        checked={typeof value === 'boolean' ? value : usual === true}
        aria-describedby={`${id} about`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <label htmlFor={id}>{optionLabel(name)}</label>
        <small id={`${id} about`}>{about}</small>
      </span>
    </div>
  );
}

const ALL = { days: 'All days', rooms: 'All rooms', tracks: 'All tracks' } as const;

/** Some of the program's days, rooms or tracks. */
function RowsField({ option: { name }, value, onChange, of }: OptionFieldProps & { readonly of: keyof typeof ALL }) {
  const choices = useTables(['day', 'room', 'track'], (program): Choice[] => {
    if (of === 'days')
      return daysInOrder(program).map(({ id, date, label }) => ({
        id,
        label: label ? `${shortDate(date)}, ${label}` : shortDate(date),
      }));
    if (of === 'rooms') return roomsInProgram(program).map(({ id, name: called }) => ({ id, label: called }));
    return [...program.state.track.values()]
      .sort((a, b) => a.position - b.position)
      .map(({ id, name: called }) => ({ id, label: called }));
  });
  if (choices.length === 0) return null;
  const chosen = typeof value === 'object' ? value : [];
  return <ManyChoice label={optionLabel(name)} all={ALL[of]} choices={choices} value={chosen} onChange={onChange} />;
}
