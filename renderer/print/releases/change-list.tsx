import { Fragment } from 'react';
import type { ReleaseChange } from '../../../shared/agenda/release-change.ts';
import { hrefOf } from '../../app/route.ts';
import { useStore } from '../../state/use-program.ts';
import styles from './change-list.module.css';
import { type ChangeRow, type ChangeTable, changeTables, type Part } from './change-rows.ts';

/** What is different between two releases, a table for each kind of change. */
export function ChangeList({ changes }: { readonly changes: readonly ReleaseChange[] }) {
  return changeTables(changes).map((table) => <OneTable key={table.kind} table={table} />);
}

function OneTable({ table: { title, heads, changes } }: { readonly table: ChangeTable }) {
  const [name, before, after] = heads;
  return (
    <table className={styles.table}>
      <caption>
        {title} <small>{changes.length}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {before === null ? null : <th scope="col">{before}</th>}
          {after === null ? null : <th scope="col">{after}</th>}
        </tr>
      </thead>
      {changes.map((rows) => (
        <tbody key={rows[0]?.sessionId ?? rows[0]?.name}>
          {rows.map((row) => (
            <tr key={row.sessionId ?? row.name}>
              <th scope="row">
                <Name row={row} />
              </th>
              {before === null ? null : (
                <td>
                  <Parts parts={row.before} />
                </td>
              )}
              {after === null ? null : (
                <td>
                  <Parts parts={row.after} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Name({ row: { sessionId, name, isAlong } }: { readonly row: ChangeRow }) {
  const { index } = useStore();
  const entry = sessionId === null ? undefined : index.entries.get(sessionId);
  // What is gone has no page to open; what has no cell on the board is opened in the table.
  const isOnBoard = entry?.place != null && entry.place.day !== null;
  return (
    <>
      {entry ? <a href={hrefOf(isOnBoard ? 'board' : 'sessions', entry.id)}>{name}</a> : name}
      {isAlong ? <span className={styles.along}>with its block</span> : null}
    </>
  );
}

const Parts = ({ parts }: { readonly parts: readonly Part[] }) =>
  parts.map(({ text, isOther }, i) => (
    <Fragment key={text}>
      {i > 0 ? ', ' : ''}
      {isOther ? <b>{text}</b> : text}
    </Fragment>
  ));
