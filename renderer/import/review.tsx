import type { ImportPreview } from '../../shared/contract/import.ts';
import { decided } from './alternatives.ts';
import { Changes } from './changes.tsx';
import { counted } from './counts.ts';
import styles from './import-screen.module.css';
import { Issues } from './issues.tsx';
import { Questions } from './questions.tsx';
import { Suggestions } from './suggestions.tsx';
import type { Decisions } from './use-import.ts';

interface ReviewProps {
  readonly preview: ImportPreview;
  /** Those made so far, also where the preview does not know them yet. */
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

/** What the import would do, its issues with their places, the suggestions to accept, and the questions left open. */
export function Review({ preview, decisions, onDecide }: ReviewProps) {
  const { counts, created, updated, kept, issues, pending, rows } = preview;
  const isEmpty = rows.every(({ action }) => action === 'unchanged' || action === 'missing' || action === 'deleted');
  const answer = (key: string, value: string | null) => {
    const { [key]: _, ...others } = decisions;
    onDecide(value === null ? others : { ...others, [key]: value });
  };
  return (
    <>
      <dl className={styles.counts}>
        <Count name="In the file" value={counted(counts)} />
        <Count name="New" value={counted(created)} />
        <Count name="Updated" value={counted(updated)} />
        <Count name="Your edits kept" value={counted(kept)} />
      </dl>
      {isEmpty ? <p className={styles.good}>This file says what it said before: nothing to change.</p> : null}
      <Questions pending={pending} decisions={decisions} onDecide={answer} />
      <Suggestions
        issues={issues}
        decisions={decisions}
        onDecide={(issue, isAccepted) => onDecide(decided(issues, decisions, issue, isAccepted))}
      />
      <Issues issues={issues} />
      <Changes rows={rows} />
    </>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
