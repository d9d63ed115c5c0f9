import type { ImportIssue, ImportPreview, PlannedRow } from '../../shared/contract/import.ts';
import type { ImportedKind } from '../../shared/merging/decisions.ts';
import { decisionId, MATCH } from '../../shared/merging/decisions.ts';
import { Select } from '../ui/field.tsx';
import { counted } from './counts.ts';
import styles from './import-screen.module.css';

interface ReviewProps {
  readonly preview: ImportPreview;
  readonly onDecide: (decisions: Readonly<Record<string, unknown>>) => void;
}

/** What the import would do, its issues with their places, the suggestions to accept, and the questions left open. */
export function Review({ preview, onDecide }: ReviewProps) {
  const { created, updated, kept, issues, pending, rows, decisions } = preview;
  const changed = rows.filter(({ action }) => action !== 'unchanged');
  const suggested = issues.filter(({ suggestion }) => suggestion);
  const codes = [...new Set(issues.map(({ code }) => code))];
  const decide = (id: string, value: unknown) => {
    const { [id]: _, ...others } = decisions;
    onDecide(value === null ? others : { ...others, [id]: value });
  };
  return (
    <>
      <dl className={styles.counts}>
        <Count name="New" value={counted(created)} />
        <Count name="Updated" value={counted(updated)} />
        <Count name="Your edits kept" value={counted(kept)} />
      </dl>
      {changed.length === 0 ? (
        <p className={styles.done}>This file says what it said before: nothing to change.</p>
      ) : null}
      {suggested.length > 0 ? (
        <section aria-label="Suggestions">
          <h2>
            Suggestions <small>Accept those that are right; nothing is taken over by itself.</small>
          </h2>
          <ul className={styles.list}>
            {suggested.map((issue) => (
              <Suggestion
                key={issue.suggestion?.id}
                issue={issue}
                isAccepted={issue.suggestion !== undefined && decisions[issue.suggestion.id] === true}
                onDecide={decide}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {pending.length > 0 ? (
        <section aria-label="Questions">
          <h2>
            Questions <small>What is not answered stays as it is here, or is taken as new.</small>
          </h2>
          <ul className={styles.list}>
            {pending.map(({ kind, key, message, candidates }) => {
              const id = key.includes('/') ? key : decisionId(kind as ImportedKind, MATCH, key);
              return (
                <li key={`${kind} ${key}`} className={styles.question}>
                  <span>{message}</span>
                  {candidates.length > 0 ? (
                    <Select
                      label={`Answer: ${message}`}
                      hideLabel
                      value={typeof decisions[id] === 'string' ? decisions[id] : ''}
                      choices={[{ id: '', label: 'Leave open' }, ...candidates]}
                      onChange={(value) => decide(id, value === '' ? null : value)}
                    />
                  ) : null}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      <section aria-label="Issues">
        <h2>
          Issues{' '}
          <small>
            {issues.length === 0 ? 'None found.' : 'What a reader of the source should know, with its lines.'}
          </small>
        </h2>
        {codes.map((code) => (
          <IssueGroup key={code} code={code} issues={issues.filter((issue) => issue.code === code)} />
        ))}
      </section>
      {changed.length > 0 ? <Changes rows={changed} /> : null}
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

const place = ([first, last]: ImportIssue['lines']): string =>
  first === last ? `line ${first}` : `lines ${first}–${last}`;

function Suggestion(props: {
  readonly issue: ImportIssue;
  readonly isAccepted: boolean;
  readonly onDecide: (id: string, value: unknown) => void;
}) {
  const { issue, isAccepted, onDecide } = props;
  const { suggestion } = issue;
  if (!suggestion) return null;
  return (
    <li className={styles.suggestion}>
      <label>
        <input
          type="checkbox"
          checked={isAccepted}
          onChange={(event) => onDecide(suggestion.id, event.target.checked ? true : null)}
        />
        <b>{suggestion.label}</b>
      </label>
      <span className={styles.dim}>
        {issue.message} ({place(issue.lines)})
      </span>
    </li>
  );
}

function IssueGroup({ code, issues }: { readonly code: string; readonly issues: readonly ImportIssue[] }) {
  const [first] = issues;
  return (
    <details className={styles.group} open={issues.length <= 3}>
      <summary>
        <span className={first?.severity === 'info' ? styles.dim : styles.warn}>{first?.severity}</span> {code}{' '}
        <span className={styles.dim}>({issues.length})</span>
      </summary>
      <ul className={styles.list}>
        {issues.map((issue, i) => (
          <li key={`${issue.lines.join('-')} ${issue.message} ${String(i)}`}>
            <span className={styles.dim}>{place(issue.lines)}:</span> {issue.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** So many rows are listed at once; the rest is counted. */
const SHOWN = 200;

function Changes({ rows }: { readonly rows: readonly PlannedRow[] }) {
  return (
    <details className={styles.group}>
      <summary>
        What would change <span className={styles.dim}>({rows.length})</span>
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
          {rows.slice(0, SHOWN).map(({ kind, key, label, action, fields }) => (
            <tr key={`${kind} ${key}`}>
              <td>{kind}</td>
              <td>{label}</td>
              <td>
                {action === 'create'
                  ? 'new'
                  : action === 'missing'
                    ? 'no longer in the file'
                    : action === 'deleted'
                      ? 'was removed here'
                      : fields.map(({ field, outcome }) => `${field} ${outcome}`).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN ? <p className={styles.dim}>and {rows.length - SHOWN} more</p> : null}
    </details>
  );
}
