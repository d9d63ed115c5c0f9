import type { VirtualItem } from '@tanstack/react-virtual';
import { useId } from 'react';
import type { KindId, SessionId } from '../../shared/model/tables.ts';
import { length } from '../../shared/time/wall.ts';
import type { Group, Grouping } from './arrange.ts';
import type { FreePlaces } from './free-places.ts';
import type { Line } from './lines.ts';
import { WaitingItem } from './waiting-item.tsx';
import styles from './waiting-list.module.css';

interface GroupLinesProps {
  readonly lines: readonly Line[];
  /** The lines that are drawn, with their tops. */
  readonly drawn: readonly VirtualItem[];
  /** The head that stays at the top of the list. */
  readonly stickyHead: number | null;
  readonly measure: (element: Element | null) => void;
  readonly people: ReadonlyMap<SessionId, string>;
  readonly usualKind: KindId | null;
  readonly places: ReadonlyMap<SessionId, FreePlaces> | null;
  readonly grouping: Grouping;
  readonly current: SessionId | undefined;
}

type ItemLine = Extract<Line, { readonly kind: 'item' }>;
interface Drawn {
  readonly group: Group;
  head: VirtualItem | null;
  readonly items: { readonly line: ItemLine; readonly at: VirtualItem }[];
}

/** The drawn lines, each group of them a list of its own under its heading. */
export function GroupLines(props: GroupLinesProps) {
  const { lines, drawn, stickyHead, measure, people, usualKind, places, grouping, current } = props;
  const base = useId();
  return byGroup(lines, drawn).map(({ group, head, items }) => (
    <div key={group.id} className={styles.group} role="presentation">
      {head ? (
        <h3
          id={`${base}-${group.id}`}
          className={`${styles.head} ${head.index === stickyHead ? styles.sticky : styles.placed}`}
          style={head.index === stickyHead ? {} : { transform: `translateY(${head.start}px)` }}
        >
          <span className={styles.dot} style={{ background: group.colour ?? 'transparent' }} aria-hidden="true" />
          <span className={styles.name} title={group.label ?? ''}>
            {group.label}
          </span>
          <small title={summary(group)}>
            {group.items.length} · {length(group.minutes)}
          </small>
        </h3>
      ) : null}
      {items.length > 0 ? (
        <ul
          aria-label={group.label === null ? 'Sessions to place' : `${group.label}, ${summary(group)}`}
          className={styles.list}
        >
          {items.map(({ line, at }) => (
            <li
              key={line.item.id}
              ref={measure}
              data-index={at.index}
              aria-setsize={group.items.length}
              aria-posinset={line.position}
              className={`${styles.line} ${styles.placed}`}
              style={{ transform: `translateY(${at.start}px)` }}
            >
              <WaitingItem
                entry={line.item.entry}
                people={people.get(line.item.id) ?? ''}
                usualKind={usualKind}
                places={places?.get(line.item.id)?.count ?? null}
                grouping={grouping}
                isCurrent={line.item.id === current}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  ));
}

const summary = ({ items, minutes }: Group): string =>
  `${items.length === 1 ? '1 session' : `${items.length} sessions`}, ${length(minutes)}`;

function byGroup(lines: readonly Line[], drawn: readonly VirtualItem[]): Drawn[] {
  const groups = new Map<string, Drawn>();
  for (const at of drawn) {
    const line = lines[at.index];
    if (!line) continue;
    const of = groups.get(line.group.id) ?? { group: line.group, head: null, items: [] };
    groups.set(line.group.id, of);
    if (line.kind === 'head') of.head = at;
    else of.items.push({ line, at });
  }
  return [...groups.values()];
}
