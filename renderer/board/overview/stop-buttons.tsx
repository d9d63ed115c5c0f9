import { memo, type RefObject, useMemo, useRef, useState } from 'react';
import type { DayId } from '../../../shared/model/tables.ts';
import { clock } from '../../../shared/time/wall.ts';
import { useStore } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import styles from './overview.module.css';
import type { DayOverview } from './overview-of.ts';
import { conflictStops, gapStops, nextStop, type Shown, type Stop } from './stops.ts';

interface StopButtonsProps {
  readonly overviews: readonly DayOverview[];
  /** What the board shows now. */
  readonly shownRef: RefObject<readonly Shown[]>;
  readonly onShow: (dayId: DayId, minute: number) => void;
}

/** Go from conflict to conflict, and from gap to gap, in order of time; what is there is told. */
export const StopButtons = memo(function StopButtons({ overviews, shownRef, onShow }: StopButtonsProps) {
  const { state } = useStore();
  const [told, setTold] = useState('');
  const last = useRef<Stop | null>(null);
  const conflicts = useMemo(() => conflictStops(overviews), [overviews]);
  const gaps = useMemo(() => gapStops(overviews), [overviews]);
  const free = overviews.reduce((sum, { places }) => sum + places.free, 0);
  const wrong = overviews.reduce((sum, day) => sum + day.conflicts, 0);
  const go = (stops: readonly Stop[]) => {
    const stop = nextStop(stops, overviews, shownRef.current, last.current);
    if (!stop) return;
    last.current = stop;
    setTold(`${clock(stop.minute)}: ${stop.words(state)}`);
    onShow(stop.dayId, stop.minute);
  };
  return (
    <span className={styles.stops}>
      <Button
        look="quiet"
        aria-label={`Next conflict, ${wrong} in all`}
        tip={conflicts.length === 0 ? 'No conflicts' : 'Next conflict'}
        isDisabled={conflicts.length === 0}
        onPress={() => go(conflicts)}
      >
        <svg aria-hidden="true" width="9" height="9" className={styles.graveSign}>
          <path d="M4.5 0L9 9H0Z" />
        </svg>
        {wrong}
      </Button>
      <Button
        look="quiet"
        aria-label={`Next gap, ${free} in all`}
        tip={gaps.length === 0 ? 'No free slots' : 'Next free slot'}
        isDisabled={gaps.length === 0}
        onPress={() => go(gaps)}
      >
        <svg aria-hidden="true" width="9" height="9" className={styles.freeSign}>
          <path d="M.5 .5H8.5V8.5H.5Z" />
        </svg>
        {free}
      </Button>
      <span role="status" className="visually-hidden">
        {told}
      </span>
    </span>
  );
});
