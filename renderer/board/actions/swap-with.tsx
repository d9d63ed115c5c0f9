import { useMemo } from 'react';
import { explain } from '../../../shared/conflicts/words.ts';
import { sessionName } from '../../../shared/model/names.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { type GoodSwap, goodSwaps } from '../../../shared/placing/swaps.ts';
import { length } from '../../../shared/time/wall.ts';
import { useExecute } from '../../state/execute.ts';
import { useProgram, useStore } from '../../state/use-program.ts';
import type { ProgramFacts } from './action.ts';
import { cellWords } from './facts.ts';
import styles from './proposals.module.css';

const COUNT = 10;

/** The ten best swaps for a placed session, none of which makes a conflict for anybody; a press swaps. */
export function SwapWith({ sessionId, onDone }: { readonly sessionId: SessionId; readonly onDone: () => void }) {
  const store = useStore();
  const execute = useExecute();
  const revision = useProgram((program) => program.revision);
  const swaps = useMemo(
    () => (revision >= 0 ? goodSwaps(store.index, store.settings, store.conflicts, sessionId, COUNT) : []),
    [store, sessionId, revision],
  );
  const swap = async (otherId: SessionId) => {
    const done = await execute('session.swap', { firstId: sessionId, secondId: otherId });
    if (done.ok) onDone();
  };
  if (swaps.length === 0) return <p className={styles.none}>No swap is without a new conflict for one of the two.</p>;
  return (
    <ol className={`${styles.list} ${styles.scroll}`} aria-label="Good swaps">
      {swaps.map((good) => (
        <li key={good.otherId}>
          <button type="button" className={styles.proposal} onClick={() => void swap(good.otherId)}>
            <b>{nameOf(store, good.otherId)}</b>
            <span className={styles.dim}>{whereOf(store, good)}</span>
            <span className={styles.good}>{reasonsFor(store, sessionId, good)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function nameOf({ state }: ProgramFacts, id: SessionId): string {
  const session = state.session.get(id);
  return session ? sessionName(session).text : '';
}

/** Where the other one is now, and so where this one goes. */
function whereOf({ state, index }: ProgramFacts, { otherId }: GoodSwap): string {
  const { place, roomId } = index.entries.get(otherId) ?? {};
  return place?.day && place.start !== null && roomId
    ? cellWords(state, { dayId: place.day.id, roomId, start: place.start })
    : '';
}

/** What speaks for a swap: “✓ solves 1 conflict: Person away · both 45 min”. */
function reasonsFor({ state }: ProgramFacts, sessionId: SessionId, { otherId, solved }: GoodSwap): string {
  const open = solved.filter(({ accepted }) => !accepted);
  const names = [...new Set(open.map((conflict) => explain(conflict, state).title))].join(', ');
  const count = open.length === 1 ? '1 conflict' : `${open.length} conflicts`;
  const [own, other] = [sessionId, otherId].map((id) => state.session.get(id)?.durationMinutes ?? 0);
  return [
    open.length > 0 ? `✓ solves ${count}: ${names}` : '✓ no conflict for either',
    own === other ? `both ${length(own ?? 0)}` : `${length(own ?? 0)} for ${length(other ?? 0)}`,
  ].join(' · ');
}
