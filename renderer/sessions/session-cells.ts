import type { CommandArgs } from '../../shared/contract/commands.ts';
import type { Day, Kind, Room, Session, Track } from '../../shared/model/tables.ts';
import { length } from '../../shared/time/wall.ts';
import { dayTime, parseDayTime, TIME_HELP } from '../rooms/day-time.ts';
import type { Change, Taken } from '../tables/cells/edit-cells.ts';
import type { TableColumn } from '../tables/column.ts';
import { parseLength } from '../tables/editors.ts';
import { foldText } from '../tables/features.ts';
import { type SessionRow, STATUSES, shortDate, weekday } from './session-rows.ts';

type Cell = NonNullable<TableColumn<SessionRow>['cell']>;

interface Choices {
  readonly tracks: readonly Track[];
  readonly kinds: readonly Kind[];
  readonly days: readonly Day[];
  readonly rooms: readonly Room[];
}

const MOST_PEOPLE = 1_000_000;

const withFacts = (row: SessionRow, facts: Partial<Session>): Taken<SessionRow> => ({
  row: { ...row, session: { ...row.session, ...facts } },
});

const fact = (id: 'title' | 'subtitle' | 'abstract' | 'notes' | 'language' | 'level' | 'url'): Cell => ({
  text: ({ session }) => session[id] ?? '',
  put: (row, text) => withFacts(row, { [id]: text === '' ? null : text }),
});

/** One of some rows by a name that people would write; nothing where none is wanted. */
function choice<T>(
  what: string,
  rows: readonly T[],
  names: (row: T) => readonly (string | null)[],
  text: Cell['text'],
  put: (row: SessionRow, chosen: T | null) => Taken<SessionRow>,
): Cell {
  const known = new Map(
    rows.flatMap((row) => names(row).flatMap((name) => (name === null ? [] : [[foldText(name).trim(), row] as const]))),
  );
  return {
    text,
    put: (row, name) => {
      if (name === '') return put(row, null);
      const found = known.get(foldText(name).trim());
      return found === undefined ? { wrong: `There is no ${what} “${name}”.` } : put(row, found);
    },
  };
}

const yesNo = (id: 'plenary' | 'block'): Cell =>
  choice(
    'answer',
    ['yes', 'no'],
    (answer) => [answer],
    ({ session }) => (session[id] ? 'yes' : 'no'),
    (row, answer) => withFacts(row, { [id]: answer === 'yes' }),
  );

/** How the cells of sessions are copied and pasted, by column. */
export const sessionCells = ({ tracks, kinds, days, rooms }: Choices): Readonly<Record<string, Cell>> => ({
  title: fact('title'),
  subtitle: fact('subtitle'),
  abstract: fact('abstract'),
  notes: fact('notes'),
  language: fact('language'),
  level: fact('level'),
  url: fact('url'),
  plenary: yesNo('plenary'),
  block: yesNo('block'),
  track: choice(
    'track',
    tracks,
    ({ name }) => [name],
    ({ track }) => track ?? '',
    (row, track) => ({
      row: { ...row, track: track?.name ?? null, session: { ...row.session, trackId: track?.id ?? null } },
    }),
  ),
  kind: choice(
    'kind',
    kinds,
    ({ name }) => [name],
    ({ kind }) => kind ?? '',
    (row, kind) => ({
      row: { ...row, kind: kind?.name ?? null, session: { ...row.session, kindId: kind?.id ?? null } },
    }),
  ),
  status: choice(
    'status',
    STATUSES,
    (status) => [status],
    ({ session }) => session.status,
    (row, status) => (status === null ? { wrong: 'A session has a status.' } : withFacts(row, { status })),
  ),
  recording: choice(
    'answer',
    ['wanted', 'refused'] as const,
    (answer) => [answer],
    ({ session }) => session.recording ?? '',
    (row, recording) => withFacts(row, { recording }),
  ),
  length: {
    text: ({ session }) => length(session.durationMinutes),
    put: (row, text) => {
      const durationMinutes = parseLength(text);
      if (durationMinutes !== null) return withFacts(row, { durationMinutes });
      return { wrong: 'Give a length such as 45, 1 h 30 or 1:30, up to a day.' };
    },
  },
  audience: {
    text: ({ session }) => String(session.expectedAudience ?? ''),
    put: (row, text) => {
      if (!/^\d*$/.test(text) || Number(text) > MOST_PEOPLE)
        return { wrong: `Give a whole number up to ${MOST_PEOPLE}, or nothing.` };
      return withFacts(row, { expectedAudience: text === '' ? null : Number(text) });
    },
  },
  tags: {
    text: ({ tags }) => tags.join(', '),
    put: (row, text) => ({
      row: { ...row, tags: [...new Set(text.split(/[,;]/).map((tag) => tag.trim()))].filter((tag) => tag !== '') },
    }),
  },
  day: choice(
    'day',
    days,
    ({ date, label }) => [shortDate(date), weekday(date), date, label],
    ({ day }) => (day === null ? '' : shortDate(day.date)),
    (row, day) => ({ row: day === null ? { ...row, day, start: null } : { ...row, day } }),
  ),
  time: {
    text: ({ start }) => (start === null ? '' : dayTime(start)),
    put: (row, text) => {
      const start = text === '' ? null : parseDayTime(text);
      return start === null && text !== '' ? { wrong: TIME_HELP } : { row: { ...row, start } };
    },
  },
  room: choice(
    'room',
    rooms,
    ({ name }) => [name],
    ({ room }) => room ?? '',
    (row, room) => ({ row: { ...row, room: room?.name ?? null, roomId: room?.id ?? null } }),
  ),
});

const isMoved = (a: SessionRow, b: SessionRow): boolean =>
  a.day?.id !== b.day?.id || a.start !== b.start || a.roomId !== b.roomId;

/** What is wrong with a session's place after its cells were filled; null: nothing. */
export function checkPlace(after: SessionRow, before: SessionRow): string | null {
  if (!isMoved(before, after)) return null;
  if (after.start !== null && after.day === null) return 'A start needs a day. Give it a day first.';
  if (before.block === null) return null;
  return `It is a talk of the block “${before.block}”. Move the block, or take the talk out of it first.`;
}

/** What the command is told of sessions that became others. */
export function changesOf(changes: readonly Change<SessionRow>[]): CommandArgs<'session.changeMany'> {
  const facts = changes.flatMap(({ before, after }) => {
    const changed = Object.entries(after.session).filter(
      ([name, value]) => value !== before.session[name as keyof Session],
    );
    const tags = after.tags === before.tags ? {} : { tags: [...after.tags] };
    const isSame = changed.length === 0 && after.tags === before.tags;
    return isSame ? [] : [{ id: after.id, patch: Object.fromEntries(changed), ...tags }];
  });
  const moved = changes.filter(({ before, after }) => isMoved(before, after));
  const places = moved.map(({ after }) => ({
    sessionId: after.id,
    dayId: after.day?.id ?? null,
    start: after.day === null ? null : after.start,
    roomId: after.roomId,
  }));
  return { changes: facts, places };
}
