import { useState } from 'react';
import type { RoomId, Unavailability } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { daysInOrder } from '../state/days-in-order.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { dayTime, parseDayTime, TIME_HELP } from './day-time.ts';
import styles from './rooms.module.css';

const inWords = ({ date, start, end }: Unavailability): string =>
  `${spokenDate(absoluteMinute(date, 0))}, ${dayTime(start)}–${dayTime(end)}`;

/** When a room cannot be had; a rule watches over it. */
export function RoomAway({ roomId }: { readonly roomId: RoomId }) {
  const execute = useExecute();
  const days = useTables(['day'], daysInOrder);
  const rows = useTables(['unavailability'], ({ state }) =>
    [...state.unavailability.values()]
      .filter((row) => row.roomId === roomId)
      .sort((a, b) => absoluteMinute(a.date, a.start) - absoluteMinute(b.date, b.start)),
  );
  const [chosen, setDate] = useState('');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('18:00');
  const [reason, setReason] = useState('');
  const date = chosen || (days[0]?.date ?? '');
  const start = parseDayTime(from);
  const end = parseDayTime(to);
  const isWhole = date !== '' && start !== null && end !== null && end > start;
  const add = async () => {
    if (!isWhole) return;
    const made = await execute('unavailability.add', { roomId, date, start, end, reason: reason.trim() || null });
    if (made.ok) setReason('');
  };
  return (
    <>
      <h3>Not available</h3>
      <ul className={styles.away} aria-label="Not available">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              {inWords(row)}
              {row.reason ? <span className={styles.dim}> ({row.reason})</span> : null}
            </span>
            <Button
              look="quiet"
              aria-label={`Remove: not available ${inWords(row)}`}
              onPress={() => void execute('unavailability.remove', { ids: [row.id] })}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
        {rows.length === 0 ? <li className={styles.dim}>Always available</li> : null}
      </ul>
      <Select
        label="Day"
        value={date}
        choices={days.map((day) => ({ id: day.date, label: spokenDate(absoluteMinute(day.date, 0)) }))}
        onChange={setDate}
      />
      <div className={styles.pair}>
        <TextField label="From" value={from} onChange={setFrom} error={start === null ? TIME_HELP : null} />
        <TextField
          label="To"
          value={to}
          onChange={setTo}
          error={end === null ? TIME_HELP : start !== null && end <= start ? 'Later than it begins.' : null}
        />
      </div>
      <TextField label="Reason" value={reason} onChange={setReason} />
      <div>
        <Button isDisabled={!isWhole} onPress={() => void add()}>
          Add
        </Button>
      </div>
    </>
  );
}
