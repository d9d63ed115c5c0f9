import { isReady, readinessOf } from '../../shared/agenda/readiness.ts';
import { CHECK_WORDS, verdict } from '../../shared/agenda/readiness-words.ts';
import { tableNames } from '../../shared/model/tables.ts';
import { useTables } from '../state/use-program.ts';
import { itemsOf } from './conflict-item.ts';
import { ReadyList } from './ready-list.tsx';
import styles from './ready-tab.module.css';
import { Sentence } from './sentence.tsx';

/** Whether the shown plan can be printed, and what stands in the way. */
export function ReadyTab() {
  const found = useTables(tableNames, ({ index, conflicts }) => {
    const readiness = readinessOf(index, conflicts);
    return { readiness, grave: itemsOf(index, readiness.grave) };
  });
  const { readiness, grave } = found;
  const ready = isReady(readiness);
  return (
    <div className={styles.scroll}>
      <p className={`${styles.verdict} ${ready ? styles.yes : styles.no}`} role="status">
        <span aria-hidden="true">{ready ? '✓' : '✕'}</span> {verdict(readiness)}
      </p>
      <p className={styles.of}>
        {readiness.expected} sessions are in the program: accepted or confirmed, or placed already.
      </p>
      <section aria-label="What a release waits for">
        <h2>What a release waits for</h2>
        <ReadyList
          title="Errors"
          why="Conflicts of level error and block that nobody accepted."
          count={grave.length}
          holdsUp
        >
          {grave.map((item) => (
            <li key={item.conflict.key}>
              <Sentence item={item} />
            </li>
          ))}
        </ReadyList>
        {readiness.checks
          .filter(({ blocks }) => blocks)
          .map((check) => (
            <ReadyList
              key={check.id}
              {...CHECK_WORDS[check.id]}
              count={check.sessions.length}
              sessions={check.sessions}
              holdsUp
            />
          ))}
      </section>
      <section aria-label="What is still open">
        <h2>What is still open</h2>
        {readiness.checks
          .filter(({ blocks }) => !blocks)
          .map((check) => (
            <ReadyList
              key={check.id}
              {...CHECK_WORDS[check.id]}
              count={check.sessions.length}
              sessions={check.sessions}
            />
          ))}
      </section>
    </div>
  );
}
