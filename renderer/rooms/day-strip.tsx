import type { Day } from '../../shared/model/tables.ts';
import { clock } from '../../shared/time/wall.ts';
import styles from './days.module.css';
import type { SlotRow } from './slot-rows.ts';

interface Hours {
  readonly from: number;
  readonly to: number;
}

const place = (start: number, end: number, { from, to }: Hours) => ({
  left: `${((start - from) / (to - from)) * 100}%`,
  width: `${((end - start) / (to - from)) * 100}%`,
});

/** A day drawn from its slots, on the scale that all days share. The table below tells the same in words. */
export function DayStrip(props: { readonly day: Day; readonly slots: readonly SlotRow[]; readonly hours: Hours }) {
  const { day, slots, hours } = props;
  return (
    <span className={styles.strip} aria-hidden="true">
      <span className={styles.open} style={place(day.opening, day.closing, hours)} />
      {slots.map(({ id, slot, rooms }) => (
        <span
          key={id}
          className={`${styles.slot} ${styles[slot.kind] ?? ''} ${rooms ? styles.some : ''}`}
          style={place(slot.start, slot.end, hours)}
          title={`${clock(slot.start)}–${clock(slot.end)} ${slot.label ?? slot.kind}`}
        />
      ))}
    </span>
  );
}

/** The hours above the strips. */
export function HourScale({ hours }: { readonly hours: Hours }) {
  const step = hours.to - hours.from > 900 ? 120 : 60;
  const first = Math.ceil(hours.from / step) * step;
  // A mark at the very end would stand half outside.
  const marks = Array.from({ length: Math.ceil((hours.to - first) / step) }, (_, i) => first + i * step);
  return (
    <div className={styles.scale} aria-hidden="true">
      <span className={styles.hoursLine}>
        {marks.map((minute) => (
          <span key={minute} className={styles.hour} style={{ left: place(minute, minute, hours).left }}>
            {clock(minute)}
          </span>
        ))}
      </span>
    </div>
  );
}
