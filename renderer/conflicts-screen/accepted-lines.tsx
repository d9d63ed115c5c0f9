import type { ReactNode } from 'react';
import type { Row } from '../../shared/model/tables.ts';
import { actorName } from '../history/history-days.ts';
import { useExecute } from '../state/execute.ts';
import { useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import styles from './accepted-tab.module.css';
import type { ConflictItem } from './conflict-item.ts';
import { LevelMark } from './level-mark.tsx';
import { Sentence } from './sentence.tsx';
import type { Settled } from './settled.ts';

interface LineProps {
  /** Its place among all lines, from 0, how many these are, and where it is drawn, in pixels. */
  readonly index: number;
  readonly size: number;
  readonly start: number;
  readonly measure: (row: HTMLElement | null) => void;
  /** Who this page is in the history. */
  readonly me: string | null;
}

/** A conflict that is accepted, with the way back. */
export function AcceptedLine({ item, ...line }: LineProps & { readonly item: ConflictItem }) {
  const { state } = useStore();
  const acceptance = state.acceptance.get(item.conflict.key);
  if (!acceptance) return null;
  return (
    <Line {...line} acceptance={acceptance} mark={<LevelMark level={item.conflict.level} />} undo="Take back">
      <Sentence item={item} />
    </Line>
  );
}

/** An acceptance whose conflict is gone. */
export function SettledLine({ settled, ...line }: LineProps & { readonly settled: Settled }) {
  const { acceptance, title, names } = settled;
  return (
    <Line {...line} acceptance={acceptance} mark={<span className={styles.gone}>✓ Settled</span>} undo="Clear">
      <span>
        {title}
        {names.length > 0 ? `: ${names.join(', ')}` : ''}
      </span>
    </Line>
  );
}

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

interface AnyLineProps extends LineProps {
  readonly acceptance: Row<'acceptance'>;
  readonly mark: ReactNode;
  /** What taking the acceptance away is called. */
  readonly undo: string;
  readonly children: ReactNode;
}

function Line({ index, size, start, measure, me, acceptance, mark, undo, children }: AnyLineProps) {
  const execute = useExecute();
  const { conflict, reason, acceptedBy, acceptedAt } = acceptance;
  return (
    <li
      ref={measure}
      data-index={index}
      className={styles.line}
      style={{ transform: `translateY(${start}px)` }}
      aria-posinset={index + 1}
      aria-setsize={size}
    >
      <span className={styles.level}>{mark}</span>
      <span className={styles.told}>
        {children}
        <span className={styles.reason}>
          <q>{reason}</q>{' '}
          <span className={styles.by}>
            {acceptedBy === me ? 'you' : actorName(acceptedBy)},{' '}
            <time dateTime={acceptedAt}>{WHEN.format(new Date(acceptedAt))}</time>
          </span>
        </span>
      </span>
      <Button look="quiet" onPress={() => void execute('conflict.unaccept', { conflict })}>
        {undo}
      </Button>
    </li>
  );
}
