import type { DescribedTable, TableOptions } from '../../../shared/contract/import-tables.ts';
import { spokenDate } from '../../../shared/time/spoken.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { Select } from '../../ui/field.tsx';
import styles from './mapping.module.css';
import { readingOf, withReading } from './readings.ts';

interface RulesProps {
  readonly table: DescribedTable;
  readonly chosen: TableOptions;
  readonly onChange: (options: TableOptions) => void;
}

const USES = [
  { id: 'sessions', label: 'Sessions' },
  { id: 'people', label: 'People' },
  { id: 'rooms', label: 'Rooms' },
  { id: 'pairs', label: 'Pairs of sessions: who would attend both' },
  { id: 'matrix', label: 'A square of sessions: who would attend both' },
  { id: 'nothing', label: 'Nothing: leave this table out' },
] as const;

/** What the rows of a table are, and which of them names the columns. */
export function RowRules({ table, chosen, onChange }: RulesProps) {
  const said = readingOf(chosen, table.name);
  const at = said.headerRow ?? table.headerRow ?? null;
  return (
    <section className={styles.rules} aria-label="Rows">
      <Select
        label="Each row is one of"
        value={said.use ?? table.use}
        choices={USES}
        onChange={(id) => {
          const use = USES.find((known) => known.id === id)?.id;
          if (use) onChange(withReading(chosen, table.name, { use }));
        }}
      />
      <fieldset className={styles.set}>
        <legend>The row that names the columns</legend>
        <div className={styles.head}>
          {table.head
            .map((cells, index) => ({ number: index + 1, cells }))
            .map(({ number, cells }) => (
              <label key={number} className={at === number ? styles.chosen : undefined}>
                <input
                  type="radio"
                  name={`header of ${table.name}`}
                  checked={at === number}
                  onChange={() => onChange(withReading(chosen, table.name, { headerRow: number }))}
                />
                <span className={styles.letter}>{number}</span>
                <span className={styles.cells}>{cells.filter(Boolean).join(' | ') || 'empty'}</span>
              </label>
            ))}
        </div>
      </fieldset>
    </section>
  );
}

/** How a cell with several people is cut, each way with what it makes of a cell of the file. */
export function SplitRules({ table, chosen, onChange }: RulesProps) {
  const { split } = table;
  if (!split || split.ways.length < 2) return null;
  const used = readingOf(chosen, table.name).split ?? split.used;
  return (
    <fieldset className={styles.set}>
      <legend>Several people in one cell of “{split.column}”</legend>
      {split.ways.map(({ split: way, label, people, example }) => (
        <label key={way} className={`${styles.way} ${used === way ? styles.chosen : ''}`}>
          <input
            type="radio"
            name={`split of ${table.name}`}
            checked={used === way}
            onChange={() => onChange(withReading(chosen, table.name, { split: way }))}
          />
          <span>
            {label} <small>{people === 1 ? '1 person' : `${people} people`}</small>
            <span className={styles.names}>
              {example.names.map((name) => (
                <span key={name}>{name}</span>
              ))}
            </span>
          </span>
        </label>
      ))}
      <p className={styles.example}>
        {split.ways[0]?.example.cell}: “{split.ways[0]?.example.text}”
      </p>
    </fieldset>
  );
}

/** Which part of a date is the day, where cells of the file can be read in two ways. */
export function DateRules({ table, chosen, onChange }: RulesProps) {
  const { order, cells, from } = table.dates;
  const [first] = cells;
  if (!first) return null;
  const used = readingOf(chosen, table.name).dateOrder ?? order;
  const ways = [
    { id: 'day-first', label: 'Day first', of: first.dayFirst },
    { id: 'month-first', label: 'Month first', of: first.monthFirst },
  ] as const;
  return (
    <fieldset className={`${styles.set} ${used === null ? styles.asked : ''}`}>
      <legend>
        “{first.text}” in {first.cell} is
      </legend>
      {ways.map(({ id, label, of }) => (
        <label key={id} className={`${styles.way} ${used === id ? styles.chosen : ''}`}>
          <input
            type="radio"
            name={`dates of ${table.name}`}
            checked={used === id}
            onChange={() => onChange(withReading(chosen, table.name, { dateOrder: id }))}
          />
          <span>
            {spoken(of)} <small>{label}</small>
          </span>
        </label>
      ))}
      {from === 'cells' ? <p className={styles.example}>Other cells of the file tell which it is.</p> : null}
      {used === null ? (
        <p className={styles.example}>Nothing in the file tells. It is remembered for this source.</p>
      ) : null}
    </fieldset>
  );
}

const spoken = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${spokenDate(absoluteMinute(date, 0))} ${date.slice(0, 4)}` : date;
