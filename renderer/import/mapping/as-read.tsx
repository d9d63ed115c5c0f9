import type { ImportPreview, PlannedRow } from '../../../shared/contract/import.ts';
import { counted } from '../plan/counts.ts';
import { fieldWords } from '../plan/field-words.ts';
import { valueWords } from '../plan/value-words.ts';
import styles from './mapping.module.css';

interface AsReadProps {
  readonly preview: ImportPreview | null;
  readonly problem: string | null;
  readonly isReading: boolean;
}

/** So many records of each kind are shown. */
const SHOWN = 4;
/** Long texts are cut here to a glance; the review shows them whole. */
const GLANCE = 90;

/** The first records as they would be read with what is chosen. */
export function AsRead({ preview, problem, isReading }: AsReadProps) {
  const first = (kind: PlannedRow['kind']) =>
    preview?.rows.filter((row) => row.kind === kind && row.lines !== null).slice(0, SHOWN) ?? [];
  return (
    <section aria-label="As it would be read" aria-busy={isReading} className={styles.read}>
      <h2>
        As it would be read {preview ? <small>{counted(preview.counts)}</small> : null}
        {isReading ? <small> Reading…</small> : null}
      </h2>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
      <div className={styles.records}>
        {[...first('session'), ...first('person')].map((row) => (
          <article key={`${row.kind} ${row.key}`} className={styles.record}>
            <h3>{row.label}</h3>
            <dl>
              {row.fields.map((field) => {
                const words = valueWords(field).theirs;
                return words === null || field.field === 'title' || field.field === 'name' ? null : (
                  <div key={field.field}>
                    <dt>{fieldWords(field.field)}</dt>
                    <dd>{words.length > GLANCE ? `${words.slice(0, GLANCE)}…` : words}</dd>
                  </div>
                );
              })}
            </dl>
          </article>
        ))}
      </div>
    </section>
  );
}
