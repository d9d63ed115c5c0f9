import type { CommandArgs } from '../../shared/contract/commands.ts';
import type { Day, Kind, Room, Row, Track } from '../../shared/model/tables.ts';
import { clock, length } from '../../shared/time/wall.ts';
import type { Execute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import type { TableColumn } from '../tables/column.ts';
import { choiceEditor, lengthEditor, textEditor, timeEditor } from '../tables/editors.ts';
import { customColumns, moreColumns } from './more-columns.ts';
import { sessionCells } from './session-cells.ts';
import { type SessionRow, STATUSES, shortDate, weekday, whenOf } from './session-rows.ts';
import styles from './sessions-screen.module.css';

interface Choices {
  readonly tracks: readonly Track[];
  readonly kinds: readonly Kind[];
  readonly days: readonly Day[];
  readonly rooms: readonly Room[];
  /** The custom fields of sessions. */
  readonly fields: readonly Row<'customField'>[];
}

type Patch = CommandArgs<'session.update'>['patch'];

/** Gives one session another day, start or room; the rest of its place stays. A talk of a block has its block's place. */
function moveSession(
  execute: Execute,
  row: SessionRow,
  to: Partial<Pick<SessionRow, 'day' | 'start' | 'roomId'>>,
): void {
  const { day, start, roomId, block } = { ...row, ...to };
  if (block !== null) {
    notify(
      'problem',
      `“${row.name}” is a talk of the block “${block}”. Move the block, or take the talk out of it first.`,
    );
    return;
  }
  const dayId = day?.id ?? null;
  if (dayId === null && roomId === null) void execute('session.unplace', { sessionIds: [row.id] });
  else void execute('session.place', { sessionId: row.id, dayId, start: dayId === null ? null : start, roomId });
}

/** The columns of the sessions' table, with their editors. */
export function sessionColumns(
  execute: Execute,
  { tracks, kinds, days, rooms, fields }: Choices,
  onPeople: (row: SessionRow) => void,
): readonly TableColumn<SessionRow>[] {
  const update = (row: SessionRow, patch: Patch, tags?: readonly string[]) =>
    void execute('session.update', { ids: [row.id], patch, ...(tags ? { tags: [...tags] } : {}) });
  const cells = sessionCells({ tracks, kinds, days, rooms });
  const columns: readonly TableColumn<SessionRow>[] = [
    { id: 'number', header: 'No.', width: 44, align: 'end', opens: true, value: ({ session }) => session.number },
    {
      id: 'title',
      header: 'Title',
      width: 250,
      grows: true,
      value: ({ name }) => name,
      show: ({ name, isTitle }) =>
        isTitle ? (
          <b className={styles.title}>{name}</b>
        ) : (
          <>
            <i className={styles.untitled}>{name}</i> <span className={styles.mark}>no title</span>
          </>
        ),
      editor: textEditor(
        ({ session }) => session.title,
        (row, title) => update(row, { title }),
      ),
    },
    {
      id: 'people',
      header: 'People',
      width: 120,
      grows: true,
      value: ({ people }) => people || null,
      editor: { kind: 'elsewhere', open: onPeople },
    },
    {
      id: 'track',
      header: 'Track',
      width: 96,
      grows: true,
      facet: 'No track',
      value: ({ track }) => track,
      show: ({ track, colour }) =>
        track === null ? null : (
          <span className={styles.track} style={{ borderInlineStartColor: colour ?? 'transparent' }}>
            {track}
          </span>
        ),
      editor: choiceEditor(
        tracks,
        'No track',
        ({ session }) => session.trackId,
        (row, trackId) => update(row, { trackId }),
      ),
    },
    {
      id: 'kind',
      header: 'Kind',
      width: 76,
      grows: true,
      facet: 'No kind',
      value: ({ kind }) => kind,
      editor: choiceEditor(
        kinds,
        'No kind',
        ({ session }) => session.kindId,
        (row, kindId) => update(row, { kindId }),
      ),
    },
    {
      id: 'length',
      header: 'Length',
      width: 66,
      align: 'end',
      sum: ({ session }) => session.durationMinutes,
      sumText: length,
      value: ({ session }) => length(session.durationMinutes),
      sortBy: ({ session }) => session.durationMinutes,
      editor: lengthEditor(
        ({ session }) => session.durationMinutes,
        (row, durationMinutes) => update(row, { durationMinutes }),
      ),
    },
    {
      id: 'status',
      header: 'Status',
      width: 84,
      facet: true,
      value: ({ session }) => session.status,
      sortBy: ({ session }) => STATUSES.indexOf(session.status),
      show: ({ session }) => <span className={styles[session.status] ?? ''}>{session.status}</span>,
      editor: choiceEditor(
        STATUSES.map((id) => ({ id, name: id })),
        null,
        ({ session }) => session.status,
        (row, status) => status && update(row, { status }),
      ),
    },
    {
      id: 'day',
      header: 'Day',
      width: 66,
      facet: 'No day',
      value: ({ day }) => (day === null ? null : shortDate(day.date)),
      sortBy: whenOf,
      show: ({ day }) => (day === null ? null : weekday(day.date)),
      editor: choiceEditor(
        days.map(({ id, date }) => ({ id, name: shortDate(date) })),
        'No day',
        ({ day }) => day?.id ?? null,
        (row, id) => {
          const day = days.find((known) => known.id === id) ?? null;
          moveSession(execute, row, day === null ? { day, start: null } : { day });
        },
      ),
    },
    {
      id: 'time',
      header: 'Start',
      width: 58,
      value: ({ start, end }) => (start === null ? null : `${clock(start)}–${clock(end ?? start)}`),
      sortBy: ({ start }) => start,
      show: ({ start }) => (start === null ? null : clock(start)),
      editor: timeEditor(
        ({ start }) => start,
        (row, start) => {
          if (row.day === null && start !== null) return 'Give it a day first.';
          moveSession(execute, row, { start });
          return null;
        },
      ),
    },
    {
      id: 'room',
      header: 'Room',
      width: 82,
      grows: true,
      facet: 'No room',
      value: ({ room }) => room,
      editor: choiceEditor(
        rooms,
        'No room',
        ({ roomId }) => roomId,
        (row, roomId) => moveSession(execute, row, { roomId }),
      ),
    },
    {
      id: 'conflicts',
      header: 'Conflicts',
      width: 78,
      align: 'end',
      value: ({ conflicts }) => conflicts || null,
      show: ({ conflicts }) => (conflicts > 0 ? <span className={styles.bad}>{conflicts}</span> : null),
    },
    ...moreColumns(update),
    ...customColumns(fields),
  ];
  return columns.map((column) => {
    const cell = cells[column.id];
    return cell ? { ...column, cell } : column;
  });
}
