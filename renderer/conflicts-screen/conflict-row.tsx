import { SHARED_ACCOUNT } from '../../shared/conflicts/shared-account.ts';
import { isForRepair } from '../../shared/placing/repairs-proposals.ts';
import { FixMenu } from '../fix/fix-menu.tsx';
import { useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { type ConflictItem, weightWords } from './conflict-item.ts';
import styles from './conflict-list.module.css';
import type { RowPlace } from './group-row.tsx';
import { LevelMark } from './level-mark.tsx';
import type { Line } from './lines.ts';
import { Sentence } from './sentence.tsx';
import { select } from './view.ts';
import { WhoItIs } from './who-it-is.tsx';

interface ConflictRowProps extends RowPlace {
  readonly line: Extract<Line, { kind: 'conflict' }>;
  readonly isNew: boolean;
  readonly isSelected: boolean;
  /** Whether the menu of its repairs is open. */
  readonly isFixing: boolean;
  readonly onFix: (isOpen: boolean) => void;
  readonly onFixed: () => void;
  readonly onAccept: (items: readonly ConflictItem[]) => void;
}

/** A conflict in one line: how grave, what, how heavy, and what can be done about it. */
export function ConflictRow(props: ConflictRowProps) {
  const { line, isNew, isSelected, isFixing, onFix, onFixed, onAccept, index, start, isCurrent, measure } = props;
  const { state } = useStore();
  const { item, place, size } = line;
  const { conflict } = item;
  // Accepted once, and back because its facts are others now.
  const before = state.acceptance.get(conflict.key);
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      className={`${styles.row} ${styles.conflict} ${styles[conflict.level] ?? ''}`}
      style={{ transform: `translateY(${start}px)` }}
      tabIndex={tabIndex}
      aria-level={2}
      aria-rowindex={index + 1}
      aria-posinset={place}
      aria-setsize={size}
      aria-selected={isSelected}
    >
      <span role="gridcell" className={styles.check}>
        <input
          type="checkbox"
          aria-label="Select this conflict"
          tabIndex={tabIndex}
          checked={isSelected}
          onChange={(event) => select([conflict.key], event.target.checked)}
        />
      </span>
      <span role="gridcell" className={styles.level}>
        <LevelMark level={conflict.level} />
        {isNew ? <span className={styles.new}>New</span> : null}
      </span>
      <span role="gridcell" className={styles.sentence}>
        <Sentence item={item} tabIndex={tabIndex} />
        {before ? (
          <span className={styles.before}>
            Was accepted (“{before.reason}”), but something about it is different now.
          </span>
        ) : null}
      </span>
      <span role="gridcell" className={styles.weight}>
        {weightWords([item]).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </span>
      <span role="gridcell" className={styles.actions}>
        {isForRepair(conflict) ? (
          <FixMenu conflict={conflict} isTabStop={isCurrent} isOpen={isFixing} onOpenChange={onFix} onDone={onFixed} />
        ) : null}
        {conflict.rule === SHARED_ACCOUNT ? <WhoItIs conflict={conflict} isTabStop={isCurrent} /> : null}
        <Button look="quiet" excludeFromTabOrder={!isCurrent} onPress={() => onAccept([item])}>
          Accept…
        </Button>
      </span>
    </div>
  );
}
