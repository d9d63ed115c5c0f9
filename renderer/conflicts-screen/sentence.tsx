import { quoted } from '../../shared/model/names.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { clock } from '../../shared/time/wall.ts';
import { hrefOf } from '../app/route.ts';
import { useStore } from '../state/use-program.ts';
import type { ConflictItem } from './conflict-item.ts';
import styles from './conflict-list.module.css';
import { sentenceParts, unnamed } from './sentence-parts.ts';
import { showOnBoard } from './show-on-board.ts';

interface SentenceProps {
  readonly item: ConflictItem;
  readonly tabIndex?: number;
}

/** More sessions than these are folded away. */
const MANY = 4;

/** What a conflict says; the names of its sessions lead to their cells on the board, those of its people to them. */
export function Sentence({ item: { conflict, sentence }, tabIndex = 0 }: SentenceProps) {
  const { state, index } = useStore();
  const parts = sentenceParts(state, conflict, sentence);
  const toSession = (id: (typeof conflict.sessions)[number], text: string) => (
    <a
      key={id}
      className={styles.name}
      href={hrefOf('board', id)}
      tabIndex={tabIndex}
      onClick={(event) => {
        // The browser's own ways of opening a link stay its own.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        showOnBoard(conflict, id);
      }}
    >
      {text}
    </a>
  );
  const others = unnamed(conflict, parts);
  const also = (id: (typeof conflict.sessions)[number]) => {
    const from = index.entries.get(id)?.from ?? null;
    return (
      <span key={id} className={styles.also}>
        {others.length > MANY ? '' : 'Also: '}
        {toSession(id, quoted(state, id))}
        {from === null ? '' : `, ${spokenDate(from)} ${clock(from)}`}
      </span>
    );
  };
  return (
    <span>
      {parts.map((part) => {
        if (part.kind === 'session') return toSession(part.id, part.text);
        if (part.kind === 'text') return part.text;
        return (
          <a key={part.id} className={styles.name} href={hrefOf('people', part.id)} tabIndex={tabIndex}>
            {part.text}
          </a>
        );
      })}
      {others.length > MANY ? (
        <details className={styles.also}>
          <summary tabIndex={tabIndex}>All {conflict.sessions.length} sessions</summary>
          {others.map(also)}
        </details>
      ) : (
        others.map(also)
      )}
    </span>
  );
}
