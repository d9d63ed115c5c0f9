import type { RoomId } from '../../shared/model/tables.ts';
import { length } from '../../shared/time/wall.ts';
import type { Execute } from '../state/execute.ts';
import type { TableColumn } from '../tables/column.ts';
import { neededTextEditor, numberEditor, textEditor } from '../tables/editors.ts';
import { commaList, MOST_SEATS, type RoomRow } from './room-rows.ts';
import type { RoomUse } from './room-use.ts';
import styles from './rooms.module.css';

/** The columns of the rooms' table. */
export function roomColumns(execute: Execute, rows: readonly RoomRow[]): readonly TableColumn<RoomRow>[] {
  const text = (id: 'building' | 'floor', header: string, width: number): TableColumn<RoomRow> => ({
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
    { id: 'order', header: 'No.', width: 48, align: 'end', opens: true, value: ({ order }) => order },
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
    { id: 'sessions', header: 'Sessions', width: 80, align: 'end', value: ({ sessions }) => sessions },
    {
      id: 'use',
      header: 'In use',
      width: 104,
      value: ({ use }) => (use && use.offered > 0 ? Math.round((use.used / use.offered) * 100) : null),
      show: ({ use }) => (use && use.offered > 0 ? <UseBar {...use} /> : null),
    },
    {
      id: 'away',
      header: 'Away',
      width: 60,
      align: 'end',
      value: ({ away }) => away || null,
    },
  ];
}

/** How full a room is: a bar, and its share in figures. */
function UseBar({ used, offered }: RoomUse) {
  const share = Math.round((used / offered) * 100);
  return (
    <span className={styles.use} title={`${length(used)} of ${length(offered)}`}>
      <span className={styles.useBar} aria-hidden="true">
        <span style={{ width: `${Math.min(100, share)}%` }} />
      </span>
      <span className={styles.useShare}>{share} %</span>
    </span>
  );
}
