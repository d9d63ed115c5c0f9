import { useMemo } from 'react';
import { explain } from '../../../shared/conflicts/words.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { bestPlaces, type GoodPlace } from '../../../shared/placing/best-places.ts';
import { pinAllows } from '../../../shared/placing/pins.ts';
import { FREE } from '../../../shared/placing/rate.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { useExecute } from '../../state/execute.ts';
import type { HeldCell } from '../../state/held.ts';
import { useProgram, useStore } from '../../state/use-program.ts';
import type { ProgramFacts } from './action.ts';
import { cellWords, placementIn } from './facts.ts';
import styles from './proposals.module.css';

const COUNT = 10;

interface BestPlacesProps {
  readonly sessionId: SessionId;
  /** Called after a place was taken. */
  readonly onPlaced?: (() => void) | undefined;
}

/** The ten best cells of the whole program for a session, with what speaks for and against each; a press places it. */
export function BestPlaces({ sessionId, onPlaced }: BestPlacesProps) {
  const store = useStore();
  const execute = useExecute();
  const revision = useProgram((program) => program.revision);
  const places = useMemo(() => (revision >= 0 ? bestPlacesOf(store, sessionId) : []), [store, sessionId, revision]);
  const put = async (cell: HeldCell) => {
    const done = await execute('session.place', { sessionId, ...cell });
    if (done.ok) onPlaced?.();
  };
  if (places.length === 0)
    return <p className={styles.none}>No place in the program is without a serious conflict for it.</p>;
  return (
    <ol className={styles.list} aria-label="Best places">
      {places.map(({ place, cell }) => (
        <li key={`${cell.dayId} ${cell.roomId} ${cell.start}`}>
          <button type="button" className={styles.proposal} onClick={() => void put(cell)}>
            <b>{cellWords(store.state, cell)}</b>
            <span className={place.tint === FREE ? styles.good : styles.costs}>{reasonsFor(store, place)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The best cells for a session that its pin allows; never the one that it has. */
export function bestPlacesOf(
  store: ProgramFacts,
  sessionId: SessionId,
): { readonly place: GoodPlace; readonly cell: HeldCell }[] {
  const { index, settings, planId, state } = store;
  const session = state.session.get(sessionId);
  if (!session) return [];
  const was = placementIn(store, sessionId);
  const candidate = { sessionId, planId, durationMinutes: session.durationMinutes };
  // A pin leaves few of the cells over, and they need not be among the first.
  const count = was && was.pin !== 'none' ? 100_000 : COUNT + 1;
  return bestPlaces(index, settings, candidate, { count })
    .flatMap((place) => {
      const { dayId, roomId } = place.cell;
      const day = state.day.get(dayId);
      if (!day) return [];
      const start = place.cell.start - absoluteMinute(day.date, 0);
      const isHere = was?.dayId === dayId && was.start === start && was.roomId === roomId;
      return isHere || !pinAllows(was, { dayId, start, roomId }) ? [] : [{ place, cell: { dayId, roomId, start } }];
    })
    .slice(0, COUNT);
}

/** What a place costs, then what speaks for it: “✓ free · on a slot · 20 seats to spare”. */
function reasonsFor({ state }: ProgramFacts, { tint, reasons, aligned, adjoins, spareSeats }: GoodPlace): string {
  const against = reasons.map((conflict) => explain(conflict, state).title);
  const seats =
    spareSeats === null ? '' : spareSeats < 0 ? `${-spareSeats} seats too few` : `${spareSeats} seats to spare`;
  const words = [
    tint === FREE ? '✓ free' : `! ${[...new Set(against)].join(', ')}`,
    aligned ? 'on a slot' : '',
    adjoins ? 'leaves no gap' : '',
    seats,
  ];
  return words.filter(Boolean).join(' · ');
}
