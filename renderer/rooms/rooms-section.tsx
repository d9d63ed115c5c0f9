import { useMemo, useState } from 'react';
import type { RoomId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { DataTable } from '../tables/data-table.tsx';
import { Button } from '../ui/button.tsx';
import { AddRoom } from './add-room.tsx';
import { roomColumns } from './room-columns.tsx';
import { RoomPanel } from './room-panel.tsx';
import { moved, roomRows } from './room-rows.ts';
import styles from './rooms.module.css';

/** The rooms, in the order of the board's columns. */
export function RoomsSection() {
  const execute = useExecute();
  const rows = useTables(
    ['room', 'roomFeature', 'roomPart', 'placement', 'session', 'day', 'slot', 'slotRoom', 'unavailability'],
    roomRows,
  );
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState<RoomId | null>(null);
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
    await execute('room.remove', { ids: chosen.map(({ id }) => id) });
  };
  return (
    <div className={styles.split}>
      <DataTable
        label="Rooms"
        rows={rows}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        onOpen={({ id }) => setOpenId(id)}
        onReach={openId ? ({ id }) => setOpenId(id) : undefined}
        nameOf={({ room }) => room.name}
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
      {openId && rows.some(({ id }) => id === openId) ? (
        <RoomPanel key={openId} roomId={openId} onClose={() => setOpenId(null)} />
      ) : null}
      {adding ? <AddRoom onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
