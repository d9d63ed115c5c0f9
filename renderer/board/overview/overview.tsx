import { memo, useDeferredValue, useMemo, useRef } from 'react';
import type { Day, DayId } from '../../../shared/model/tables.ts';
import { spokenDate } from '../../../shared/time/spoken.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { useOpenConflicts, useStore } from '../../state/use-program.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { BAR } from './bars.ts';
import styles from './overview.module.css';
import { OverviewChart } from './overview-chart.tsx';
import { type DayOverview, overviewOf } from './overview-of.ts';
import { OverviewTip } from './overview-tip.tsx';
import { dayWords } from './overview-words.ts';
import { minuteAt, type Scale, type ScaledDay, scaleOf, xOf } from './scale.ts';
import { StopButtons } from './stop-buttons.tsx';
import type { Shown } from './stops.ts';
import { useScrub } from './use-scrub.ts';
import { useWidth } from './use-width.ts';

interface OverviewProps {
  readonly days: readonly Day[];
  /** What the board shows now. */
  readonly shown: readonly Shown[];
  /** Goes to a minute of a program day. */
  readonly onShow: (dayId: DayId, minute: number) => void;
}

/** The whole program at a glance: how full it is, its gaps and conflicts, and where the board is. A click goes there. */
export const Overview = memo(function Overview({ days, shown, onShow }: OverviewProps) {
  const store = useStore();
  // New after every change of the program; the board is shown first.
  const conflicts = useDeferredValue(useOpenConflicts());
  const overviews = useMemo(() => overviewOf(store.index, days, conflicts), [store, days, conflicts]);
  // The buttons read it when they are pressed: a scroll does not render them.
  const shownRef = useRef(shown);
  shownRef.current = shown;
  const plotRef = useRef<HTMLDivElement>(null);
  const width = useWidth(plotRef);
  const scale = useMemo(() => scaleOf(overviews, width), [overviews, width]);
  const { hoverX, handlers } = useScrub(scale, onShow);
  const hovered = hoverX === null ? null : minuteAt(scale, hoverX);
  if (days.length === 0) return null;
  return (
    <Toolbar aria-label="Overview" className={styles.overview}>
      <div ref={plotRef} className={styles.plot} {...handlers}>
        {width > 0 ? <OverviewChart scale={scale} /> : null}
        {scale.days.map((day) => (
          <DayButton
            key={day.overview.day.id}
            scaled={day}
            isShown={shown.some(({ dayId }) => dayId === day.overview.day.id)}
            onShow={onShow}
          />
        ))}
        {shown.map((part) => (
          <Frame key={part.dayId} part={part} scale={scale} />
        ))}
        {hovered && hoverX !== null ? (
          <OverviewTip overview={hovered.overview} minute={hovered.minute} x={hoverX} width={width} />
        ) : null}
      </div>
      <StopButtons overviews={overviews} shownRef={shownRef} onShow={onShow} />
    </Toolbar>
  );
});

interface DayButtonProps {
  readonly scaled: ScaledDay;
  readonly isShown: boolean;
  readonly onShow: (dayId: DayId, minute: number) => void;
}

const DayButton = memo(function DayButton({ scaled, isShown, onShow }: DayButtonProps) {
  const { overview, left, right } = scaled;
  const { day } = overview;
  const [weekday, number] = spokenDate(absoluteMinute(day.date, 0)).split(' ');
  return (
    <button
      type="button"
      className={styles.day}
      aria-label={dayWords(overview)}
      aria-current={isShown}
      data-day={day.id}
      style={{ left, width: Math.max(0, right - left) }}
      onClick={({ detail }) => {
        // By the pointer, the press has gone there already.
        if (detail === 0) onShow(day.id, firstMinute(overview));
      }}
    >
      <span>
        {weekday}
        <br />
        {number}
      </span>
    </button>
  );
});

/** When the first session of a day begins, about; its opening where it has none. */
function firstMinute({ day, from, used }: DayOverview): number {
  const bar = used.findIndex((share) => share > 0);
  return bar < 0 ? day.opening : from + bar * BAR;
}

function Frame({ part, scale }: { readonly part: Shown; readonly scale: Scale }) {
  const day = scale.days.find(({ overview }) => overview.day.id === part.dayId);
  if (!day) return null;
  const left = xOf(day, part.from, scale.perMinute);
  const right = xOf(day, part.to, scale.perMinute);
  return <div className={styles.frame} data-frame={part.dayId} style={{ left, width: Math.max(4, right - left) }} />;
}
