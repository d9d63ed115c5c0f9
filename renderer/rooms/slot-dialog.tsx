import { useState } from 'react';
import type { Day, RoomId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { useExecute } from '../state/execute.ts';
import { useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { dayTime, parseDayTime, TIME_HELP } from './day-time.ts';
import styles from './rooms.module.css';
import { SLOT_KINDS, type SlotRow } from './slot-rows.ts';
import { Tick, Ticks } from './tick.tsx';

const NEW_MINUTES = 45;

interface SlotDialogProps {
  readonly day: Day;
  readonly days: readonly Day[];
  readonly rows: readonly SlotRow[];
  /** The slot that is changed; null: a new one. */
  readonly slot: SlotRow | null;
  readonly onClose: () => void;
}

/** Asks for a slot: its time, kind and rooms, and whether every day gets it. */
export function SlotDialog({ day, days, rows, slot, onClose }: SlotDialogProps) {
  const execute = useExecute();
  const rooms = useTables(['room'], ({ state }) =>
    [...state.room.values()].sort((a, b) => a.position - b.position).map(({ id, name }) => ({ id, label: name })),
  );
  const free = rows.at(-1)?.slot.end ?? day.opening;
  const [from, setFrom] = useState(dayTime(slot?.slot.start ?? free));
  const [to, setTo] = useState(dayTime(slot?.slot.end ?? free + NEW_MINUTES));
  const [kindId, setKindId] = useState<string>(slot?.slot.kind ?? 'sessions');
  const [label, setLabel] = useState(slot?.slot.label ?? '');
  const [allRooms, setAllRooms] = useState(slot?.rooms == null);
  const [roomIds, setRoomIds] = useState<readonly RoomId[]>(slot?.rooms?.map(({ id }) => id) ?? []);
  const [everyDay, setEveryDay] = useState(false);
  const start = parseDayTime(from);
  const end = parseDayTime(to);
  const kind = SLOT_KINDS.find(({ id }) => id === kindId)?.id ?? 'sessions';
  const save = async () => {
    if (start === null || end === null) return;
    const fields = { start, end, kind, label: label.trim() || null };
    const done = slot
      ? await execute('slot.update', { id: slot.id, patch: fields, roomIds: allRooms ? null : [...roomIds] })
      : await execute('slot.add', {
          ...fields,
          dayIds: everyDay ? days.map(({ id }) => id) : [day.id],
          ...(allRooms ? {} : { roomIds: [...roomIds] }),
        });
    if (done.ok) onClose();
  };
  const isWhole = start !== null && end !== null && end > start && (allRooms || roomIds.length > 0);
  return (
    <Dialog
      title={slot ? 'Change the slot' : 'Add a slot or break'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!isWhole} onPress={() => void save()}>
            {slot ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <TextField label="Start" value={from} onChange={setFrom} autoFocus error={start === null ? TIME_HELP : null} />
        <TextField
          label="End"
          value={to}
          onChange={setTo}
          error={end === null ? TIME_HELP : start !== null && end <= start ? 'A slot ends after it starts.' : null}
        />
        <Select label="Kind" value={kindId} choices={SLOT_KINDS} onChange={setKindId} />
        <TextField label="Label" value={label} onChange={setLabel} />
      </div>
      <Tick label="All rooms" value={allRooms} onChange={setAllRooms} />
      {allRooms ? null : <Ticks label="Rooms" choices={rooms} value={roomIds} onChange={setRoomIds} />}
      {slot || days.length < 2 ? null : (
        <Tick
          label={`On every day, not only on ${spokenDate(absoluteMinute(day.date, 0))}`}
          value={everyDay}
          onChange={setEveryDay}
        />
      )}
    </Dialog>
  );
}
