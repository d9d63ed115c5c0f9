import { useEffect, useState } from 'react';
import type { PersonId } from '../../shared/model/tables.ts';
import { dayTime, parseDayTime } from '../rooms/day-time.ts';
import { useExecute } from '../state/execute.ts';
import { useRow } from '../state/use-program.ts';
import { TextField } from '../ui/field.tsx';
import styles from './stay.module.css';

interface Moment {
  readonly date: string;
  readonly minute: number | null;
}

/** When a person arrives and leaves; the hour may be open. A rule watches over it. */
export function StayFields({ personId }: { readonly personId: PersonId }) {
  const execute = useExecute();
  const stay = useRow('stay', personId);
  const of = (date: string | null | undefined, minute: number | null | undefined): Moment | null =>
    date ? { date, minute: minute ?? null } : null;
  const set = async (end: 'arrival' | 'departure', moment: Moment | null) =>
    (await execute('stay.set', { personId, [end]: moment })).ok;
  return (
    <section aria-label="Arrival and departure" className={styles.stay}>
      <h3>Arrival and departure</h3>
      <MomentFields
        label="Arrives"
        value={of(stay?.arrivalDate, stay?.arrivalMinute)}
        onSave={(moment) => set('arrival', moment)}
      />
      <MomentFields
        label="Leaves"
        value={of(stay?.departureDate, stay?.departureMinute)}
        onSave={(moment) => set('departure', moment)}
      />
    </section>
  );
}

const TIME_HELP = 'A time from 0:00 to 24:00, or nothing.';

function MomentFields(props: {
  readonly label: string;
  readonly value: Moment | null;
  /** Whether it was written. */
  readonly onSave: (moment: Moment | null) => Promise<boolean>;
}) {
  const { label, value, onSave } = props;
  const [date, setDate] = useState(value?.date ?? '');
  const [time, setTime] = useState(inWords(value));
  const reset = () => {
    setDate(value?.date ?? '');
    setTime(inWords(value));
  };
  const [savedDate, savedMinute] = [value?.date ?? '', value?.minute ?? null];
  // Each by itself: the day is saved while the hour is being typed.
  useEffect(() => setDate(savedDate), [savedDate]);
  useEffect(() => setTime(savedMinute === null ? '' : dayTime(savedMinute)), [savedMinute]);
  const minute = time.trim() === '' ? null : parseDayTime(time);
  const isWrong = time.trim() !== '' && (minute === null || minute > 1440);
  // A day that is taken out takes its hour along.
  const isCleared = date === '' && savedDate !== '';
  const error = isWrong ? TIME_HELP : time.trim() !== '' && date === '' && !isCleared ? 'Give the day too.' : null;
  const save = async () => {
    const next = date === '' ? null : { date, minute };
    if ((error !== null && !isCleared) || (savedDate === date && savedMinute === (next?.minute ?? null))) return;
    if (!(await onSave(next))) reset();
  };
  return (
    <div className={styles.moment}>
      <TextField
        label={`${label} on`}
        type="date"
        value={date}
        onChange={setDate}
        onCommit={() => void save()}
        onCancel={reset}
      />
      <TextField
        label={`${label} at`}
        value={time}
        onChange={setTime}
        onCommit={() => void save()}
        onCancel={reset}
        placeholder="any time"
        error={error}
      />
    </div>
  );
}

const inWords = (moment: Moment | null): string =>
  moment === null || moment.minute === null ? '' : dayTime(moment.minute);
