import styles from './rooms.module.css';

interface TickProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly hideLabel?: boolean;
}

/** A box to tick, with its words beside it. */
export function Tick({ label, value, onChange, hideLabel }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span className={hideLabel ? 'visually-hidden' : ''}>{label}</span>
    </label>
  );
}

interface TicksProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly value: readonly Id[];
  readonly onChange: (value: readonly Id[]) => void;
}

/** Some of a few choices. */
export function Ticks<Id extends string>({ label, choices, value, onChange }: TicksProps<Id>) {
  return (
    <fieldset className={styles.ticks}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Tick
          key={choice.id}
          label={choice.label}
          value={value.includes(choice.id)}
          onChange={(ticked) => onChange(ticked ? [...value, choice.id] : value.filter((other) => other !== choice.id))}
        />
      ))}
    </fieldset>
  );
}
