import { z } from 'zod';
import { cleanText } from '../../../shared/agenda/clean-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { DayId } from '../../../shared/model/tables.ts';
import { publicPart } from '../json/public-part.ts';
import { COLUMNS, sessionRows } from './rows.ts';

/** A table of a program as it is exported: names of columns, and cells as text; times are wall times. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const TABLES = ['sessions', 'people', 'rooms'] as const;
export type TableId = (typeof TABLES)[number];

export const modeOption = z
  .enum(['people', 'machines'])
  .default('people')
  .describe('people: for a spreadsheet, nothing can run as a formula; machines: cells as they are, times as ISO 8601.');

export const scheduledOnlyOption = z
  .boolean()
  .default(false)
  .describe('Of the sessions only those with a day, a time and a room.');

/** A public table of the program's current plan. `days` and `scheduledOnly` choose among sessions. */
export function exportTable(
  state: ProgramState,
  table: TableId,
  days: readonly DayId[] | null,
  scheduledOnly: boolean,
): ExportTable {
  switch (table) {
    case 'sessions':
      return { columns: COLUMNS, rows: sessionRows(state, days, scheduledOnly) };
    case 'people':
      return peopleTable(publicPart(state));
    case 'rooms':
      return roomsTable(state);
  }
}

const PERSON_COLUMNS = ['name', 'affiliation', 'jobTitle', 'pronouns', 'biography', 'url'] as const;

/** Who is in the program: by number. */
function peopleTable(state: ProgramState): ExportTable {
  const sessions = Map.groupBy(state.appearance.values(), ({ personId }) => personId);
  const rows = [...state.person.values()]
    .sort((a, b) => a.number - b.number)
    .map((person) => {
      const numbers = (sessions.get(person.id) ?? []).flatMap(
        ({ sessionId }) => state.session.get(sessionId)?.number ?? [],
      );
      const own = [...new Set(numbers)].sort((a, b) => a - b).join('; ');
      return [person.guid, String(person.number), ...PERSON_COLUMNS.map((name) => person[name] ?? ''), own];
    });
  return { columns: ['guid', 'number', ...PERSON_COLUMNS, 'sessions'], rows: rows.map((row) => row.map(cleanText)) };
}

/** The rooms in their order. */
function roomsTable(state: ProgramState): ExportTable {
  const rows = [...state.room.values()]
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ id, guid, name, capacity, building, floor }) => {
      const features = [...state.roomFeature.values()].filter(({ roomId }) => roomId === id);
      const parts = [...state.roomPart.values()].filter(({ roomId }) => roomId === id);
      return [
        guid,
        name,
        capacity === null ? '' : String(capacity),
        building ?? '',
        floor ?? '',
        features
          .map(({ feature }) => feature)
          .sort()
          .join('; '),
        parts
          .flatMap(({ partId }) => state.room.get(partId)?.name ?? [])
          .sort()
          .join('; '),
      ];
    });
  const columns = ['guid', 'name', 'capacity', 'building', 'floor', 'features', 'parts'];
  return { columns, rows: rows.map((row) => row.map(cleanText)) };
}
