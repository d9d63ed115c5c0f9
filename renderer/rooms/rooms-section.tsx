import { useMemo, useState } from 'react';
import type { RoomId } from '../../shared/model/tables.ts';
import { type Execute, useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import type { TableColumn } from '../tables/column.ts';
import { DataTable } from '../tables/data-table.tsx';
import { neededTextEditor, numberEditor, textEditor } from '../tables/editors.ts';
import { Button } from '../ui/button.tsx';
import { AddRoom } from './add-room.tsx';
import { commaList, MOST_SEATS, moved, type RoomRow, roomRows } from './room-rows.ts';
import styles from './rooms.module.css';

/** The rooms, in the order of the board's columns. */
export function RoomsSection() {
  const execute = useExecute();
  const rows = useTables(['room', 'roomFeature', 'roomPart', 'placement'], roomRows);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState(false);
  const columns = useMemo(() => roomColumns(execute, rows), [execute, rows]);
  const chosen = rows.filter(({ id }) => selected.includes(id));
  const move = (by: -1 | 1) =>
    void execute('room.reorder', {
      ids: moved(
        rows.map(({ id }) => id),
        selected,
        by,
      ),
    });
  const remove = async () => {
    setSelected([]);
    for (const { id } of chosen) await execute('room.remove', { id });
  };
  return (
    <>
      <DataTable
        label="Rooms"
        rows={rows}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        empty="No rooms yet. They become the columns of the board."
        tools={
          <span className={styles.tools}>
            {chosen.length > 0 ? (
              <>
                <Button
                  tip="Earlier on the board and in print"
                  isDisabled={rows.slice(0, chosen.length).every(({ id }) => selected.includes(id))}
                  onPress={() => move(-1)}
                >
                  Move up
                </Button>
                <Button
                  tip="Later on the board and in print"
                  isDisabled={rows.slice(-chosen.length).every(({ id }) => selected.includes(id))}
                  onPress={() => move(1)}
                >
                  Move down
                </Button>
                <Button look="danger" tip="Sessions keep their day and time" onPress={() => void remove()}>
                  Remove {chosen.length}
                </Button>
              </>
            ) : null}
            <Button look="primary" onPress={() => setAdding(true)}>
              Add room
            </Button>
          </span>
        }
      />
      {adding ? <AddRoom onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function roomColumns(execute: Execute, rows: readonly RoomRow[]): readonly TableColumn<RoomRow>[] {
  const text = (id: 'building' | 'floor' | 'notes', header: string, width: number): TableColumn<RoomRow> => ({
    id,
    header,
    width,
    value: ({ room }) => room[id],
    editor: textEditor(
      ({ room }) => room[id],
      (row, value) => void execute('room.update', { id: row.id, patch: { [id]: value } }),
    ),
  });
  return [
    { id: 'order', header: 'No.', width: 48, align: 'end', value: ({ order }) => order },
    {
      id: 'name',
      header: 'Name',
      width: 140,
      grows: true,
      value: ({ room }) => room.name,
      editor: neededTextEditor(
        ({ room }) => room.name,
        (row, name) => void execute('room.update', { id: row.id, patch: { name } }),
        'A room needs a name.',
      ),
    },
    {
      id: 'capacity',
      header: 'Seats',
      width: 70,
      align: 'end',
      value: ({ room }) => room.capacity,
      editor: numberEditor(
        ({ room }) => room.capacity,
        (row, capacity) => void execute('room.update', { id: row.id, patch: { capacity } }),
        MOST_SEATS,
      ),
    },
    text('building', 'Building', 110),
    text('floor', 'Floor', 76),
    {
      id: 'features',
      header: 'Features',
      width: 200,
      grows: true,
      value: ({ features }) => features.join(', '),
      editor: {
        kind: 'text',
        text: ({ features }) => features.join(', '),
        save: (row, value) => {
          void execute('room.update', { id: row.id, patch: {}, features: commaList(value) });
          return null;
        },
      },
    },
    {
      id: 'parts',
      header: 'Made of',
      width: 120,
      value: ({ parts }) => parts.map(({ name }) => name).join(', '),
      editor: {
        kind: 'text',
        text: ({ parts }) => parts.map(({ name }) => name).join(', '),
        save: (row, value) => {
          const parts: RoomId[] = [];
          for (const name of commaList(value)) {
            const part = rows.find(({ room }) => room.name.toLowerCase() === name.toLowerCase());
            if (!part) return `There is no room “${name}”.`;
            parts.push(part.id);
          }
          void execute('room.update', { id: row.id, patch: {}, parts });
          return null;
        },
      },
    },
    text('notes', 'Notes', 120),
    { id: 'sessions', header: 'Sessions', width: 80, align: 'end', value: ({ sessions }) => sessions },
  ];
}
