import { actorName } from '../history/history-days.ts';
import { useExecute } from '../state/execute.ts';
import { useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import styles from './accepted-tab.module.css';
import type { ConflictItem } from './conflict-item.ts';
import { LevelMark } from './level-mark.tsx';
import { Sentence } from './sentence.tsx';
import { useOwnActor } from './use-own-actor.ts';

/** What the committee accepted: why, who and when, and the way back. */
export function AcceptedTab({ items }: { readonly items: readonly ConflictItem[] }) {
  if (items.length === 0)
    return (
      <p className={styles.none}>
        No conflict is accepted. One that is as it shall be can be accepted with a reason: it is then listed here and no
        longer counted, until its times, rooms or people change.
      </p>
    );
  return (
    <div className={styles.scroll}>
      <p className={styles.none}>These are not counted. Each comes back when its times, rooms or people change.</p>
      <ul className={styles.list} aria-label="Accepted conflicts">
        {items.map((item) => (
          <AcceptedLine key={item.conflict.key} item={item} />
        ))}
      </ul>
    </div>
  );
}

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function AcceptedLine({ item }: { readonly item: ConflictItem }) {
  const { state } = useStore();
  const execute = useExecute();
  const me = useOwnActor();
  const { key, level } = item.conflict;
  const acceptance = state.acceptance.get(key);
  if (!acceptance) return null;
  const { reason, acceptedBy, acceptedAt } = acceptance;
  return (
    <li className={styles.line}>
      <span className={styles.level}>
        <LevelMark level={level} />
      </span>
      <span className={styles.told}>
        <Sentence item={item} />
        <span className={styles.reason}>
          <q>{reason}</q>{' '}
          <span className={styles.by}>
            {acceptedBy === me ? 'you' : actorName(acceptedBy)},{' '}
            <time dateTime={acceptedAt}>{WHEN.format(new Date(acceptedAt))}</time>
          </span>
        </span>
      </span>
      <Button look="quiet" onPress={() => void execute('conflict.unaccept', { conflict: key })}>
        Take back
      </Button>
    </li>
  );
}
