import { useState } from 'react';
import type { PersonId } from '../../shared/model/tables.ts';
import panel from '../panel/session-panel.module.css';
import { dayTime, parseDayTime, TIME_HELP } from '../rooms/day-time.ts';
import { shortDate } from '../sessions/session-rows.ts';
import { daysInOrder } from '../state/days-in-order.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import styles from './away.module.css';

/** When a person is away, day by day, and why; a rule watches over it. */
export function Away({ personId }: { readonly personId: PersonId }) {
  const execute = useExecute();
  const days = useTables(['day'], daysInOrder);
  const rows = useTables(['unavailability'], ({ state }) =>
    [...state.unavailability.values()]
      .filter((row) => row.personId === personId)
      .sort((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1)),
  );
  const [date, setDate] = useState('');
  const [from, setFrom] = useState('00:00');
  const [to, setTo] = useState('24:00');
  const [reason, setReason] = useState('');
  const start = parseDayTime(from);
  const end = parseDayTime(to);
  const day = days.find((known) => known.date === date) ?? days[0];
  const wrong = start === null || end === null ? TIME_HELP : end <= start ? 'The end comes after the start.' : null;
  const add = async () => {
    if (!day || start === null || end === null) return;
    const why = reason.trim() || null;
    const done = await execute('unavailability.add', { personId, date: day.date, start, end, reason: why });
    if (done.ok) setReason('');
  };
  return (
    <section aria-label="Away" className={styles.away}>
      <h3>Away</h3>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              {shortDate(row.date)}, {dayTime(row.start)}–{dayTime(row.end)}
              {row.reason ? <span className={panel.dim}> ({row.reason})</span> : null}
            </span>
            <Button
              look="quiet"
              aria-label={`Remove: away on ${shortDate(row.date)}, ${dayTime(row.start)}`}
              onPress={() => void execute('unavailability.remove', { ids: [row.id] })}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
        {rows.length === 0 ? <li className={panel.dim}>No times away</li> : null}
      </ul>
      {day ? (
        <details>
          <summary>Add a time away</summary>
          <div className={styles.form}>
            <Select
              label="Day"
              value={day.date}
              choices={days.map((known) => ({ id: known.date, label: shortDate(known.date) }))}
              onChange={setDate}
            />
            <TextField label="From" value={from} onChange={setFrom} />
            <TextField label="To" value={to} onChange={setTo} />
          </div>
          <TextField label="Reason (private)" value={reason} onChange={setReason} error={wrong} />
          <Button isDisabled={wrong !== null} onPress={() => void add()}>
            Add
          </Button>
        </details>
      ) : null}
    </section>
  );
}
