import type { PlannedRow } from '../../../shared/contract/import.ts';
import { fieldWords } from '../plan/field-words.ts';
import { valueWords } from '../plan/value-words.ts';
import styles from './row-detail.module.css';

/** What the file says of something new: all of it is taken. */
export function NewFields({ row }: { readonly row: PlannedRow }) {
  return (
    <dl className={styles.values}>
      {row.fields.map((field) => {
        const words = valueWords(field).theirs;
        return words === null ? null : (
          <div key={field.field} style={{ display: 'contents' }}>
            <dt>{fieldWords(field.field)}</dt>
            <dd>{words}</dd>
          </div>
        );
      })}
    </dl>
  );
}
