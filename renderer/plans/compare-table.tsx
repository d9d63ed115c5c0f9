import { memo, useId } from 'react';
import type { Plan, SessionId } from '../../shared/model/tables.ts';
import { CompareTableRow } from './compare-row.tsx';
import type { CompareRow, Section } from './compare-rows.ts';
import { TickAll } from './compare-ticks.tsx';
import styles from './comparison.module.css';

const TITLES: Readonly<Record<Section, string>> = {
  moved: 'Moved',
  placed: 'Placed',
  unplaced: 'Unplaced',
  pins: 'Pins',
};

interface CompareTableProps {
  readonly section: Section;
  readonly rows: readonly CompareRow[];
  /** How many there are without the filter. */
  readonly total: number;
  readonly current: Plan;
  readonly variant: Plan;
  readonly ticked: ReadonlySet<SessionId>;
  readonly onTick: (ids: readonly SessionId[], isOn: boolean) => void;
}

/** One kind of differences side by side: the current plan left, the variant right. Nothing where there are none. */
export const CompareTable = memo(function CompareTable(props: CompareTableProps) {
  const { section, rows, total, current, variant, ticked, onTick } = props;
  const heading = useId();
  const title = TITLES[section];
  if (total === 0) return null;
  const free = rows.filter(({ isHeld }) => !isHeld).map(({ sessionId }) => sessionId);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>
        {title} <small>{rows.length === total ? total : `${rows.length} of ${total}`}</small>
      </h2>
      {rows.length === 0 ? (
        <p className={styles.none}>None fits the filter.</p>
      ) : (
        <table className={styles.table} aria-labelledby={heading}>
          <thead>
            <tr>
              <td className={styles.tick}>
                <TickAll
                  label={`All of ${title.toLowerCase()}`}
                  ticked={free.filter((id) => ticked.has(id)).length}
                  all={free.length}
                  onChange={(isOn) => onTick(free, isOn)}
                />
              </td>
              <th scope="col">Session</th>
              <th scope="col">{current.name}, current</th>
              <th scope="col">{variant.name}</th>
              <th scope="col">Conflicts</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CompareTableRow
                key={row.sessionId}
                row={row}
                section={section}
                current={current}
                variant={variant}
                isTicked={ticked.has(row.sessionId)}
                onTick={onTick}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
});
