import { useRef } from 'react';
import type { Day, DayId } from '../../shared/model/tables.ts';
import { currentHeld } from '../state/held.ts';
import styles from './day-tabs.module.css';

/** Hovering on a tab for so long while a session is dragged shows its day. */
const HOVER_MILLISECONDS = 450;

interface DayTabsProps {
  readonly days: readonly Day[];
  readonly shown: DayId;
  readonly onShow: (id: DayId) => void;
}

/** The days of the program as tabs; a held session may wait on one to get there. */
export function DayTabs({ days, shown, onShow }: DayTabsProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (key: string, i: number) => {
    const next = key === 'ArrowRight' ? days[i + 1] : key === 'ArrowLeft' ? days[i - 1] : undefined;
    if (!next) return;
    onShow(next.id);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[days.indexOf(next)]?.focus();
  };
  return (
    <div ref={row} role="tablist" aria-label="Days" className={styles.tabs}>
      {days.map((day, i) => (
        <button
          key={day.id}
          type="button"
          role="tab"
          data-day={day.id}
          aria-selected={day.id === shown}
          tabIndex={day.id === shown ? 0 : -1}
          className={styles.tab}
          onClick={() => onShow(day.id)}
          onKeyDown={(event) => onKeyDown(event.key, i)}
          onPointerEnter={() => {
            if (currentHeld()) timer.current = setTimeout(() => onShow(day.id), HOVER_MILLISECONDS);
          }}
          onPointerLeave={() => clearTimeout(timer.current)}
        >
          {weekday(day.date)} {Number(day.date.slice(8))} <small>{day.label ?? day.kind}</small>
        </button>
      ))}
    </div>
  );
}

const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });

const weekday = (date: string): string => WEEKDAY.format(new Date(`${date}T00:00Z`));
