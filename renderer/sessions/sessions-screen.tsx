import { useEffect, useMemo, useState } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { goTo, useRoute } from '../app/route.ts';
import { SessionPanel } from '../panel/session-panel.tsx';
import { Screen } from '../screen/screen.tsx';
import { daysInOrder } from '../state/days-in-order.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { DataTable } from '../tables/data-table.tsx';
import { Button } from '../ui/button.tsx';
import { AddSession } from './add-session.tsx';
import { BulkActions } from './bulk-actions.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { changesOf, checkPlace } from './session-cells.ts';
import { sessionColumns } from './session-columns.tsx';
import { type SessionRow, sessionRows } from './session-rows.ts';
import styles from './sessions-screen.module.css';

/** What the rows are made from, with what conflicts follow from. */
const TABLES = [
  'session',
  'appearance',
  'person',
  'placement',
  'track',
  'kind',
  'day',
  'room',
  'roomPart',
  'program',
  'acceptance',
  'ruleSetting',
  'unavailability',
  'stay',
  'slot',
  'slotRoom',
  'tag',
  'sessionTag',
  'sessionFeature',
  'slides',
  'customField',
  'customValue',
  'externalId',
  'importSource',
] as const;

const byPosition = (a: { readonly position: number }, b: { readonly position: number }) => a.position - b.position;

/** All sessions as a table: sorted, filtered, edited in place, one or many at a time. */
export default function SessionsScreen() {
  const execute = useExecute();
  const { parameter } = useRoute();
  const tracks = useTables(['track'], ({ state }) => [...state.track.values()].sort(byPosition));
  const kinds = useTables(['kind'], ({ state }) => [...state.kind.values()].sort(byPosition));
  const rooms = useTables(['room'], ({ state }) => [...state.room.values()].sort(byPosition));
  const days = useTables(['day'], daysInOrder);
  const fields = useTables(['customField'], ({ state }) =>
    [...state.customField.values()].filter(({ entity }) => entity === 'session').sort(byPosition),
  );
  const rows = useTables(TABLES, sessionRows);
  const [openId, setOpenId] = useState<SessionId | null>(null);
  const [peopleOf, setPeopleOf] = useState<SessionId | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [selected, setSelected] = useState<readonly string[]>([]);
  useEffect(() => {
    if (parameter) setOpenId(parameter as SessionId);
  }, [parameter]);
  const columns = useMemo(
    () => sessionColumns(execute, { tracks, kinds, days, rooms, fields }, (row: SessionRow) => setPeopleOf(row.id)),
    [execute, tracks, kinds, days, rooms, fields],
  );
  const ids = useMemo(() => {
    const chosen = new Set(selected);
    return rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  }, [rows, selected]);
  const isOpen = openId !== null && rows.some(({ id }) => id === openId);
  return (
    <div className={styles.split}>
      <Screen
        title="Sessions"
        fills
        note="Enter or a double click edits a cell, the number opens the session."
        actions={
          <Button look="primary" onPress={() => setAdding(true)}>
            Add session
          </Button>
        }
      >
        <DataTable
          label="Sessions"
          rows={rows}
          columns={columns}
          selected={ids}
          onSelect={setSelected}
          onOpen={({ id }) => setOpenId(id)}
          onReach={({ id }) => isOpen && setOpenId(id)}
          nameOf={({ name }) => name}
          check={checkPlace}
          onCells={(changes) => void execute('session.changeMany', changesOf(changes))}
          tools={
            ids.length > 0 ? (
              <BulkActions ids={ids} tracks={tracks} kinds={kinds} onRemoved={() => setSelected([])} />
            ) : null
          }
          empty={
            <>
              <p>No sessions yet. Import a list of talks, or add one.</p>
              <p>
                <Button onPress={() => goTo('import')}>Import talks</Button>
              </p>
            </>
          }
        />
      </Screen>
      {isOpen ? (
        <aside className={styles.side} aria-label="Session">
          <SessionPanel sessionId={openId} onClose={() => setOpenId(null)} />
        </aside>
      ) : null}
      {peopleOf ? <PeopleDialog sessionId={peopleOf} onClose={() => setPeopleOf(null)} /> : null}
      {isAdding ? (
        <AddSession tracks={tracks} kinds={kinds} onClose={() => setAdding(false)} onAdded={setOpenId} />
      ) : null}
    </div>
  );
}
