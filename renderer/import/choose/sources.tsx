import { useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { formatLabel } from '../formats.ts';
import styles from './choose.module.css';
import { knownSources } from './known-sources.ts';

const WHEN = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** The sources that were imported from before, newest first: each can be given again, in its newer state. */
export function Sources({ onAgain }: { readonly onAgain: (format: string) => void }) {
  const sources = useTables(['importSource', 'externalId'], ({ state }) => knownSources(state));
  if (sources.length === 0) return null;
  return (
    <section aria-label="Imported before" className={styles.sources}>
      <h2>Imported before</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Read as</th>
            <th scope="col">Last import</th>
            <th scope="col">It gave</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sources.map(({ id, name, format, importedAt, gave }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{formatLabel(format)}</td>
              <td>{WHEN.format(new Date(importedAt))}</td>
              <td>{gave}</td>
              <td>
                <Button aria-label={`This file again… ${name}`} onPress={() => onAgain(format)}>
                  This file again…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
