import type { DescribedTable, TableDescription, TableOptions } from '../../../shared/contract/import-tables.ts';
import styles from './mapping.module.css';
import { columnUse, readingOf, withColumn } from './readings.ts';
import { type Role, RolePicker } from './role-picker.tsx';

interface ColumnTableProps {
  readonly table: DescribedTable;
  readonly roles: TableDescription['roles'];
  readonly chosen: TableOptions;
  /** Names of the columns that were not there last time. */
  readonly added: ReadonlySet<string>;
  readonly onChange: (options: TableOptions) => void;
}

const OWN: Role = { id: 'custom', label: 'A field of its own', meaning: 'Kept under the column’s name' };
const NOT: Role = { id: 'ignore', label: 'Leave out', meaning: 'Nothing of it is read' };

/** The columns of a table, one a line: what stands in it and what it is read as. */
export function ColumnTable({ table, roles, chosen, added, onChange }: ColumnTableProps) {
  const fitting = roles
    .filter(({ of }) => table.use === 'nothing' || of.includes(table.use))
    .map(({ role, label, meaning }): Role => ({ id: role, label, meaning }));
  const choices = [...fitting, OWN, NOT];
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">What stands in it</th>
          <th scope="col">Is read as</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map(({ name, letter, samples, filled, guessed, why }) => {
          const use = columnUse(chosen, table, name);
          return (
            <tr key={letter} className={use === 'ignore' ? styles.left : undefined}>
              <th scope="row">
                <span className={styles.letter}>{letter}</span> {name}
                {added.has(name) ? <span className={styles.new}>New</span> : null}
              </th>
              <td className={styles.samples}>
                {samples.length === 0 ? <em>Empty</em> : samples.map((sample) => <span key={sample}>{sample}</span>)}
                {samples.length > 0 && filled < table.rows ? (
                  <small>
                    filled in {filled} of {table.rows} rows
                  </small>
                ) : null}
              </td>
              <td>
                <RolePicker
                  label={`Column ${name}`}
                  value={use}
                  roles={choices}
                  onChange={(id) => onChange(withColumn(chosen, table, name, id))}
                />
              </td>
              <td className={styles.why}>
                {use !== guessed && isChosen(chosen, table.name, name) ? 'Chosen by hand' : why}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const isChosen = (chosen: TableOptions, table: string, column: string): boolean =>
  readingOf(chosen, table).mapping?.[column] !== undefined;
