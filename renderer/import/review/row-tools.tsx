import type { Decisions } from '../../../shared/merging/decisions.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { bulkOf, decideAll } from '../plan/bulk.ts';
import { fieldWords } from '../plan/field-words.ts';
import { OUTCOMES, type Outcome } from '../plan/outcome.ts';
import { countByOutcome, fieldsOf, type ReviewRow, type RowFilter } from '../plan/review-rows.ts';
import styles from './rows-part.module.css';

interface RowToolsProps {
  readonly label: string;
  readonly rows: readonly ReviewRow[];
  readonly shown: readonly ReviewRow[];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly decisions: Decisions;
  readonly planned: Decisions;
  readonly onDecide: (made: Readonly<Record<string, unknown>>) => void;
}

/** What the list is narrowed to, and one choice for all that it shows. */
export function RowTools({ label, rows, shown, filter, onFilter, decisions, planned, onDecide }: RowToolsProps) {
  const counts = countByOutcome(rows);
  const outcomes = OUTCOMES.filter(({ id }) => counts.has(id) || id === filter.outcome);
  const bulk = bulkOf(shown, filter, decisions, planned);
  return (
    <search aria-label={label}>
      <div className={styles.tools}>
        <TextField
          label={`Find in ${label.toLowerCase()}`}
          hideLabel
          type="search"
          placeholder="Find words, names"
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
        />
        <Select
          label="Outcome"
          hideLabel
          value={filter.outcome}
          choices={[
            { id: '', label: 'All outcomes' },
            ...outcomes.map(({ id, many }) => ({ id, label: `${capital(many)} (${counts.get(id) ?? 0})` })),
          ]}
          onChange={(outcome) => onFilter({ ...filter, outcome: outcome as Outcome | '' })}
        />
        <Select
          label="Field"
          hideLabel
          value={filter.field}
          choices={[
            { id: '', label: 'All fields' },
            ...fieldsOf(rows).map(([field, count]) => ({ id: field, label: `${fieldWords(field)} (${count})` })),
          ]}
          onChange={(field) => onFilter({ ...filter, field })}
        />
      </div>
      <div className={styles.bulk}>
        <span role="status">
          {shown.length === rows.length ? '' : `${shown.length} of `}
          {rows.length} {rows.length === 1 ? 'row' : 'rows'}
        </span>
        {bulk ? (
          <>
            <span>For {bulk.words}:</span>
            <Button onPress={() => onDecide(decideAll(bulk.ids, 'mine'))}>Keep mine</Button>
            <Button onPress={() => onDecide(decideAll(bulk.ids, 'theirs'))}>Take the file’s</Button>
          </>
        ) : null}
      </div>
    </search>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
