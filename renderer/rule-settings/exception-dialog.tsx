import { useState } from 'react';
import type { Level, Rule } from '../../shared/conflicts/rule.ts';
import { ruleWords } from '../../shared/conflicts/words.ts';
import type { DayId, KindId, RoomId, TrackId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { Ticks } from '../rooms/tick.tsx';
import { daysInOrder } from '../state/days-in-order.ts';
import { useExecute } from '../state/execute.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/field.tsx';
import { LEVEL_CHOICES } from './level-words.ts';
import styles from './rule-settings.module.css';

const byPlace = (a: { readonly position: number }, b: { readonly position: number }): number => a.position - b.position;

/** Asks for whom a rule is to be set apart, and to what. Its parameters can be set in the list then. */
export function ExceptionDialog({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const store = useStore();
  const execute = useExecute();
  const [kinds, setKinds] = useState<readonly KindId[]>([]);
  const [tracks, setTracks] = useState<readonly TrackId[]>([]);
  const [rooms, setRooms] = useState<readonly RoomId[]>([]);
  const [days, setDays] = useState<readonly DayId[]>([]);
  const usual = store.settings.levels.get(rule.id) ?? 'off';
  const [level, setLevel] = useState<Level | 'off'>(usual === 'off' ? 'warning' : 'off');
  const all = useTables(['kind', 'track', 'room', 'day'], ({ state }) => ({
    kinds: [...state.kind.values()].sort(byPlace).map(({ id, name }) => ({ id, label: name })),
    tracks: [...state.track.values()].sort(byPlace).map(({ id, name }) => ({ id, label: name })),
    rooms: [...state.room.values()].sort(byPlace).map(({ id, name }) => ({ id, label: name })),
    days: daysInOrder({ state }).map(({ id, date }) => ({ id, label: spokenDate(absoluteMinute(date, 0)) })),
  }));
  const isEmpty = kinds.length + tracks.length + rooms.length + days.length === 0;
  const add = async () => {
    const scope = {
      ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
      ...(tracks.length > 0 ? { tracks: [...tracks] } : {}),
      ...(rooms.length > 0 ? { rooms: [...rooms] } : {}),
      ...(days.length > 0 ? { days: [...days] } : {}),
    };
    const done = await execute('rule.set', { rule: rule.id, scope, level });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={`For some only: ${ruleWords(rule.id).title}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={isEmpty} onPress={() => void add()}>
            Add exception
          </Button>
        </>
      }
    >
      <p className={styles.dim}>
        Choose what it is for. What is ticked in two groups must both hold; a group without a tick holds for all.
      </p>
      <div className={styles.choices}>
        {all.kinds.length > 0 ? <Ticks label="Kinds" choices={all.kinds} value={kinds} onChange={setKinds} /> : null}
        {all.tracks.length > 0 ? (
          <Ticks label="Tracks" choices={all.tracks} value={tracks} onChange={setTracks} />
        ) : null}
        {all.rooms.length > 0 ? <Ticks label="Rooms" choices={all.rooms} value={rooms} onChange={setRooms} /> : null}
        {all.days.length > 0 ? <Ticks label="Days" choices={all.days} value={days} onChange={setDays} /> : null}
      </div>
      <Select
        label="Level there"
        value={level}
        choices={LEVEL_CHOICES}
        onChange={(id) => setLevel(LEVEL_CHOICES.find((choice) => choice.id === id)?.id ?? level)}
      />
    </Dialog>
  );
}
