import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { TableOptions } from '../../../shared/contract/import-tables.ts';
import { AsRead } from './as-read.tsx';
import { ColumnTable } from './column-table.tsx';
import styles from './mapping.module.css';
import type { Mapping } from './mapping-work.ts';
import { DateRules, RowRules, SplitRules } from './reading-rules.tsx';
import { asksOf } from './readings.ts';

interface MappingScreenProps {
  readonly mapping: Mapping;
  readonly onChange: (options: TableOptions) => void;
}

/** How the tables of an import are read: rows, columns, lists of people, dates, and what that would give. */
export function MappingScreen({ mapping, onChange }: MappingScreenProps) {
  const { description, first, chosen, preview, problem, isReading } = mapping;
  const { tables, otherSheets, roles, isRemembered } = description;
  const asks = asksOf(description);
  const [name, setName] = useState(asks[0]?.table ?? tables[0]?.name ?? '');
  const table = tables.find((one) => one.name === name) ?? tables[0];
  if (!table) return null;
  const before = first.tables.find((one) => one.name === table.name);
  const added = new Set(
    first.isRemembered ? before?.columns.flatMap((column) => (column.isNew ? [column.name] : [])) : [],
  );
  const rules = { table, chosen, onChange };
  return (
    <>
      <div className={styles.top}>
        {tables.length > 1 ? (
          <ToggleButtonGroup
            aria-label="Tables"
            className={styles.tables ?? ''}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[table.name]}
            onSelectionChange={(keys) => setName(String([...keys][0] ?? name))}
          >
            {tables.map((one) => (
              <ToggleButton key={one.name} id={one.name} className={styles.tab ?? ''}>
                {one.name} <small>{one.use === 'nothing' ? 'left out' : `${one.use}, ${one.rows}`}</small>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        ) : null}
        {otherSheets.map((sheet) => (
          <button
            key={sheet}
            type="button"
            className={styles.other}
            onClick={() =>
              onChange({ ...chosen, sheet: [...tables.filter((one) => one.isSheet).map((one) => one.name), sheet] })
            }
          >
            Read sheet “{sheet}” too
          </button>
        ))}
        {isRemembered ? <p className={styles.told}>Read as it was the last time.</p> : null}
        {asks.map(({ table: of, words }) => (
          <p key={`${of} ${words}`} className={styles.ask}>
            <span aria-hidden="true">?</span> {tables.length > 1 ? `${of}: ` : ''}
            {words}
          </p>
        ))}
      </div>
      <div className={styles.mapping}>
        <section aria-label="Columns" className={styles.main}>
          <ColumnTable table={table} roles={roles} chosen={chosen} added={added} onChange={onChange} />
          <AsRead preview={preview} problem={problem} isReading={isReading} />
        </section>
        <div className={styles.side}>
          <DateRules {...rules} />
          <SplitRules {...rules} />
          <RowRules key={table.name} {...rules} />
          <label className={styles.empty}>
            <input
              type="checkbox"
              checked={(chosen.emptyCells ?? description.options.emptyCells) === 'clear'}
              onChange={(event) => onChange({ ...chosen, emptyCells: event.target.checked ? 'clear' : 'none' })}
            />
            <span>An empty cell empties the field. Else it says nothing.</span>
          </label>
        </div>
      </div>
    </>
  );
}
