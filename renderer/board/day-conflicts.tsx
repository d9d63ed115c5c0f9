import { explain } from '../../shared/conflicts/words.ts';
import type { Day, SessionId } from '../../shared/model/tables.ts';
import { FixAllButton } from '../fix/fix-all-button.tsx';
import { FixMenu } from '../fix/fix-menu.tsx';
import { useOpenConflicts, useStore } from '../state/use-program.ts';
import styles from './day-conflicts.module.css';

interface DayConflictsProps {
  readonly day: Day;
  readonly onShow: (sessionId: SessionId) => void;
}

/** The conflicts of the shown day, gravest first; each leads to its session. */
export function DayConflicts({ day, onShow }: DayConflictsProps) {
  const store = useStore();
  const conflicts = useOpenConflicts().filter(({ sessions }) =>
    sessions.some((id) => store.index.entries.get(id)?.place?.day?.id === day.id),
  );
  if (conflicts.length === 0) return null;
  return (
    <details className={styles.box} open={conflicts.length <= 4}>
      <summary>
        {conflicts.length === 1 ? '1 conflict on this day' : `${conflicts.length} conflicts on this day`}
      </summary>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.key}>
            <button
              type="button"
              className={conflict.level === 'error' || conflict.level === 'block' ? styles.bad : styles.warn}
              onClick={() => conflict.sessions[0] && onShow(conflict.sessions[0])}
            >
              {explain(conflict, store.state, { planId: store.planId }).sentence}
            </button>
            <FixMenu conflict={conflict} />
          </li>
        ))}
      </ul>
      {conflicts.length > 1 ? <FixAllButton conflicts={conflicts} /> : null}
    </details>
  );
}
