import { useState } from 'react';
import type { DayId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { daysInOrder } from '../state/days-in-order.ts';
import { useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { AddDay } from './add-day.tsx';
import { DayFacts } from './day-facts.tsx';
import { DayStrip, HourScale } from './day-strip.tsx';
import { dayTime } from './day-time.ts';
import styles from './days.module.css';
import rooms from './rooms.module.css';
import { hoursOf, slotRows } from './slot-rows.ts';
import { SlotsTable } from './slots-table.tsx';

/** The days, each drawn from its slots; below, the chosen one with its facts and slots. */
export function DaysSection() {
  const [chosen, setChosen] = useState<DayId | null>(null);
  const [adding, setAdding] = useState(false);
  const { days, hours } = useTables(['day', 'slot', 'slotRoom', 'room'], ({ state }) => {
    const all = daysInOrder({ state });
    return {
      hours: hoursOf(all, state.slot.values()),
      days: all.map((day) => ({ day, slots: slotRows(state, day.id) })),
    };
  });
  const shown = days.find(({ day }) => day.id === chosen) ?? days[0];
  return (
    <>
      <div className={rooms.bar}>
        <span className={rooms.dim}>
          {days.length === 0
            ? 'No days yet. Each day has its opening hours and the slots that sessions snap to.'
            : 'Times may pass midnight: 26:00 is 02:00 of the next day.'}
        </span>
        <span className={rooms.grow}>
          <Button look="primary" onPress={() => setAdding(true)}>
            Add day
          </Button>
        </span>
      </div>
      {shown ? (
        <>
          <div>
            <HourScale hours={hours} />
            <ul className={styles.days} aria-label="Days">
              {days.map(({ day, slots }) => (
                <li key={day.id}>
                  <button
                    type="button"
                    className={styles.day}
                    aria-pressed={day.id === shown.day.id}
                    onClick={() => setChosen(day.id)}
                  >
                    <span>
                      <span className={styles.date}>{spokenDate(absoluteMinute(day.date, 0))}</span>
                      <span className={styles.label}>{day.label}</span>
                    </span>
                    <span className={styles.hours}>
                      {dayTime(day.opening)}–{dayTime(day.closing).replace(' next day', '')}
                    </span>
                    <DayStrip day={day} slots={slots} hours={hours} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
          <DayFacts key={shown.day.id} day={shown.day} />
          <SlotsTable day={shown.day} rows={shown.slots} days={days.map(({ day }) => day)} />
        </>
      ) : null}
      {adding ? <AddDay last={days.at(-1)?.day ?? null} onClose={() => setAdding(false)} onAdded={setChosen} /> : null}
    </>
  );
}
