import type { PendingQuestion } from '../../shared/contract/import.ts';
import { Select } from '../ui/field.tsx';
import styles from './import-screen.module.css';

interface QuestionsProps {
  readonly pending: readonly PendingQuestion[];
  readonly decisions: Readonly<Record<string, unknown>>;
  /** null leaves the question open. */
  readonly onDecide: (key: string, answer: string | null) => void;
}

/** What only a person can tell: who is who, and whose words hold where both sides changed them. */
export function Questions({ pending, decisions, onDecide }: QuestionsProps) {
  if (pending.length === 0) return null;
  return (
    <section aria-label="Questions" className={styles.section}>
      <h2>
        Questions <small>What is left open stays as it is here; people and sessions are then taken as new ones.</small>
      </h2>
      <ul className={styles.list}>
        {pending.map(({ key, message, candidates }) => {
          const answer = decisions[key];
          return (
            <li key={key} className={styles.question}>
              <span>{message}</span>
              {candidates.length > 0 ? (
                <Select
                  label={`Answer: ${message}`}
                  hideLabel
                  value={typeof answer === 'string' ? answer : ''}
                  choices={[{ id: '', label: 'Leave open' }, ...candidates]}
                  onChange={(value) => onDecide(key, value === '' ? null : value)}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
