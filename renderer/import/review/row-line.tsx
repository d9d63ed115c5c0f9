import { memo } from 'react';
import { fieldWords } from '../plan/field-words.ts';
import type { ReviewRow } from '../plan/review-rows.ts';
import { inWords } from '../plan/value-words.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import styles from './row-list.module.css';

interface RowLineProps {
  readonly id: string;
  readonly row: ReviewRow;
  readonly index: number;
  readonly count: number;
  /** In pixels from the top of the list. */
  readonly top: number;
  readonly isCurrent: boolean;
  readonly onGo: (index: number) => void;
}

/** A row of the review in two lines: what it is and what would happen to it. */
export const RowLine = memo(function RowLine({ id, row, index, count, top, isCurrent, onGo }: RowLineProps) {
  const [outcome = 'unchanged'] = row.outcomes;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onGo(index)}
    >
      <OutcomeMark outcome={outcome} isSignOnly />
      <span className={styles.label}>
        {row.row.label}
        {row.row.locked ? (
          <span className={styles.locked}>
            <span aria-hidden="true">🔒</span>
            <span className="visually-hidden">locked</span>
          </span>
        ) : null}
      </span>
      <span className={styles.summary}>{summaryOf(row)}</span>
    </div>
  );
});

/** What would happen, short: the fields, and the value where it is but one. */
function summaryOf({ row: { action, fields, missing } }: ReviewRow): string {
  if (action === 'missing') return missing === 'withdraw' ? 'Not in the file: withdrawn' : 'Not in the file; it stays';
  if (action === 'deleted') return 'Was removed here; it stays away';
  if (action === 'left-out') return 'Left out of this import';
  const told = fields.filter(({ outcome }) => outcome !== 'empty');
  const [only] = told;
  if (!only) return 'Says what it said before';
  if (action === 'create') {
    const shown = told.filter(({ field }) => field !== 'name' && field !== 'title' && field !== 'abstract');
    return shown.map(({ field, words, theirs }) => words?.theirs ?? inWords(field, theirs) ?? '').join(' · ') || 'New';
  }
  return told.map(({ field }) => fieldWords(field)).join(', ');
}
