import { useId } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { explain } from '../../shared/conflicts/words.ts';
import type { Plan } from '../../shared/model/tables.ts';
import { hrefOf } from '../app/route.ts';
import { useStore } from '../state/use-program.ts';
import styles from './comparison.module.css';

interface ConflictsApartProps {
  readonly title: string;
  /** What the variant does with them. */
  readonly verb: 'solves' | 'brings';
  readonly conflicts: readonly Conflict[];
  /** The plan that has them. */
  readonly plan: Plan;
  readonly variant: Plan;
}

/** The open conflicts that one of two plans has alone, gravest first; each leads to the board that has it. */
export function ConflictsApart({ title, verb, conflicts, plan, variant }: ConflictsApartProps) {
  const store = useStore();
  const heading = useId();
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>
        {title}{' '}
        <small>
          {conflicts.length} that “{variant.name}” {verb}
        </small>
      </h2>
      <ul className={styles.list}>
        {conflicts.map((conflict) => {
          const { sentence } = explain(conflict, store.state, { planId: plan.id });
          const [sessionId] = conflict.sessions;
          const level = conflict.level === 'block' ? 'error' : conflict.level;
          return (
            <li key={conflict.key} className={styles[level] ?? ''}>
              <span className={styles.level}>{level}</span>
              <span className={styles.sentence}>{sentence}</span>
              {sessionId ? (
                <a href={hrefOf('board', sessionId)} onClick={() => store.showPlan(plan.id)}>
                  Show on the board
                </a>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
