import { useMemo, useState } from 'react';
import { GridList, type Key, useDragAndDrop } from 'react-aria-components';
import type { Day, Room, RoomId } from '../../../shared/model/tables.ts';
import { useExecute } from '../../state/execute.ts';
import { useStore } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { changeView, useBoardView } from '../view.ts';
import { type RoomChoice, roomChoices, roomFacts } from './room-choices.ts';
import { movedOne, movedTo } from './room-order.ts';
import { RoomRow } from './room-row.tsx';
import styles from './rooms-menu.module.css';
import { roomsUsedOn } from './rooms-of-view.ts';
import { hideExactly, showAllRooms } from './view-changes.ts';

interface RoomsListProps {
  readonly rooms: readonly Room[];
  readonly day: Day | undefined;
}

/** The rooms as a list to search and sort: shown, narrow, pinned; and the filters of the board. */
export function RoomsList({ rooms, day }: RoomsListProps) {
  const { state, index } = useStore();
  const view = useBoardView();
  const execute = useExecute();
  const [text, setText] = useState('');
  const { buildings, features } = useMemo(() => roomChoices(state), [state]);
  const facts = new Map(rooms.map((room) => [room.id, roomFacts(state, room)]));
  const wanted = fold(text);
  const listed = rooms.filter((room) =>
    fold(`${room.name} ${room.floor ?? ''} ${facts.get(room.id)}`).includes(wanted),
  );
  const order = rooms.map(({ id }) => id);
  const listedIds = listed.map(({ id }) => id);
  const reorder = (ids: readonly RoomId[] | null) => {
    if (ids?.some((id, i) => id !== order[i])) void execute('room.reorder', { ids: [...ids] });
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': state.room.get(String(key))?.name ?? '' })),
    onReorder: ({ keys, target }) => {
      const beside = target.key as RoomId;
      if (target.dropPosition !== 'on') reorder(movedTo(order, roomIds(keys), beside, target.dropPosition));
    },
  });
  const used = day ? roomsUsedOn(index, day.id) : null;
  return (
    <>
      <div className={styles.filters}>
        <TextField
          label="Find a room"
          hideLabel
          placeholder="Find a room"
          type="search"
          value={text}
          onChange={setText}
          autoFocus
        />
        {buildings.length > 0 ? (
          <Select
            label="Building"
            hideLabel
            value={known(buildings, view.building)}
            onChange={(name) => changeView({ building: name === '' ? null : name })}
            choices={choicesOf('All buildings', buildings)}
          />
        ) : null}
        {features.length > 0 ? (
          <Select
            label="Feature"
            hideLabel
            value={known(features, view.feature)}
            onChange={(name) => changeView({ feature: name === '' ? null : name })}
            choices={choicesOf('Any features', features)}
          />
        ) : null}
      </div>
      <div className={styles.buttons}>
        <Button onPress={() => showAllRooms(rooms)}>Show all</Button>
        {used ? (
          <Button isDisabled={used.size === 0} onPress={() => hideExactly(rooms, ({ id }) => !used.has(id))}>
            Only rooms used on this day
          </Button>
        ) : null}
        {wanted !== '' && listed.length > 0 ? (
          <Button onPress={() => hideExactly(rooms, ({ id }) => !listedIds.includes(id))}>
            {listed.length === 1 ? 'Only this one' : `Only these ${listed.length}`}
          </Button>
        ) : null}
      </div>
      <GridList
        aria-label="Rooms"
        className={styles.list ?? ''}
        items={listed}
        dependencies={[view, facts, order]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={styles.none}>No room is called that.</p>}
      >
        {(room) => (
          <RoomRow
            room={room}
            facts={facts.get(room.id) ?? ''}
            view={view}
            isFirst={room.id === listedIds[0]}
            isLast={room.id === listedIds.at(-1)}
            onMove={(by) => reorder(movedOne(order, listedIds, room.id, by))}
          />
        )}
      </GridList>
    </>
  );
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The keys of the list are ids of rooms. */
const roomIds = (keys: ReadonlySet<Key>): RoomId[] => [...keys].map((key) => String(key) as RoomId);

const known = (choices: readonly RoomChoice[], name: string | null): string =>
  choices.some((choice) => choice.name === name) ? (name ?? '') : '';

const choicesOf = (all: string, choices: readonly RoomChoice[]) => [
  { id: '', label: all },
  ...choices.map(({ name, count }) => ({ id: name, label: `${name} (${count})` })),
];
