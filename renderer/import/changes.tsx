import type { FieldOutcome, PlannedField, PlannedRow } from '../../shared/contract/import.ts';
import styles from './import-screen.module.css';

/** So many rows are listed at once; the rest is counted. */
const SHOWN = 200;
const ORDER = ['update', 'missing', 'deleted', 'left-out', 'create', 'unchanged'] as const;
const OUTCOMES: Readonly<Record<FieldOutcome, string>> = {
  set: 'filled in',
  update: 'updated',
  merged: 'both changes are taken',
  written: 'written by hand',
  clear: 'emptied',
  kept: 'your edit is kept',
  conflict: 'changed on both sides',
  locked: 'locked here',
  empty: 'empty in the file',
  unusable: 'does not fit',
};

/** What the import would do, row by row: changes of what is there come first. */
export function Changes({ rows }: { readonly rows: readonly PlannedRow[] }) {
  const changed = rows
    .filter(({ action, fields }) => action !== 'unchanged' || fields.length > 0)
    .sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
  if (changed.length === 0) return null;
  const isUpdate = changed.some(({ action }) => action !== 'create');
  return (
    <section aria-label="Changes" className={styles.section}>
      <h2>Changes</h2>
      <details className={styles.group} open={isUpdate}>
        <summary>
          What would be made and changed, row by row <span className={styles.dim}>({changed.length})</span>
        </summary>
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Name</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, SHOWN).map((row) => (
              <tr key={`${row.kind} ${row.key}`}>
                <td className={styles.dim}>{row.kind}</td>
                <td>{row.label}</td>
                <td>
                  <Change row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {changed.length > SHOWN ? <p className={styles.dim}>and {changed.length - SHOWN} more</p> : null}
      </details>
    </section>
  );
}

function Change({ row: { action, fields } }: { readonly row: PlannedRow }) {
  if (action === 'create') return 'new';
  if (action === 'missing') return 'no longer in the file; it stays';
  if (action === 'deleted') return 'was removed here; it stays away';
  if (action === 'left-out') return 'left out, as decided';
  return (
    <ul className={styles.fields}>
      {fields.map((field) => (
        <li key={field.field}>
          <b>{field.field}</b> <span className={styles.dim}>{OUTCOMES[field.outcome]}:</span> <Values field={field} />
        </li>
      ))}
    </ul>
  );
}

function Values({ field: { outcome, mine, theirs } }: { readonly field: PlannedField }) {
  if (outcome === 'set') return inWords(theirs);
  if (outcome === 'kept') return inWords(mine);
  return (
    <>
      <del>{inWords(mine)}</del> → <ins>{inWords(theirs)}</ins>
    </>
  );
}

const LONGEST = 160;

function inWords(value: unknown): string {
  const text = value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
