import { ruleWords } from '../../shared/conflicts/words.ts';
import { weightWords } from './conflict-item.ts';
import styles from './conflict-list.module.css';
import type { Group } from './groups.ts';
import { LevelMark } from './level-mark.tsx';
import { countedByLevel } from './levels.ts';
import { fold, select } from './view.ts';

/** Where the list draws a row. */
export interface RowPlace {
  readonly index: number;
  /** Its upper edge in pixels. */
  readonly start: number;
  /** Has the list's tab stop. */
  readonly isCurrent: boolean;
  readonly measure: (element: HTMLElement | null) => void;
}

interface GroupRowProps extends RowPlace {
  readonly group: Group;
  readonly isOpen: boolean;
  readonly selected: ReadonlySet<string>;
}

/** The heading of a group, with how many conflicts of each level it has and what they weigh together. */
export function GroupRow({ group, isOpen, selected, index, start, isCurrent, measure }: GroupRowProps) {
  const keys = group.items.map(({ conflict }) => conflict.key);
  const count = keys.filter((key) => selected.has(key)).length;
  const asks = ruleWords(group.id).rule;
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      className={`${styles.row} ${styles.group}`}
      style={{ transform: `translateY(${start}px)` }}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={1}
      aria-expanded={isOpen}
      aria-rowindex={index + 1}
      aria-selected={count === keys.length}
    >
      <span role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          aria-label={`Select all: ${group.label}`}
          tabIndex={isCurrent ? 0 : -1}
          checked={count === keys.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < keys.length;
          }}
          onChange={(event) => select(keys, event.target.checked)}
        />
      </span>
      <span role="gridcell" className={styles.heading}>
        <button type="button" className={styles.fold} tabIndex={-1} onClick={() => fold(group.id, isOpen)}>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> <strong>{group.label}</strong>
        </button>
        {asks ? <span className={styles.asks}>{asks}</span> : null}
      </span>
      <span role="gridcell" className={styles.totals}>
        {countedByLevel(group.items.map(({ conflict }) => conflict)).map(({ level, text }) => (
          <LevelMark key={level} level={level} text={text} />
        ))}
        {weightWords(group.items).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </span>
    </div>
  );
}
