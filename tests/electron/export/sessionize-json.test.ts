import { describe, expect, it } from 'vitest';
import type { AgendaEntry } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { plainText } from '../../../shared/agenda/rich-text.ts';
import { type ProgramState, rowsFromState, stateFromRows } from '../../../shared/model/state.ts';
import { buildProgram } from '../../shared/builder.ts';
import { emptyProgram, importInto, read, sharedData } from '../../shared/merging/memory-tx.ts';
import { made, mixedProgram, SPEC } from './programs.ts';

const realProgram = (path: string): ProgramState | null => {
  const bytes = sharedData(path);
  if (!bytes) return null;
  const state = emptyProgram();
  importInto(state, read(bytes, path), path);
  return state;
};

/** What the grid can carry of a program, as texts in time order. */
function pictureOf(state: ProgramState, isRead: boolean): readonly unknown[] {
  const told = ({ name, startIso, endIso, room, track, kind, language, level, tags, ...entry }: AgendaEntry) => ({
    ...{ name, startIso, endIso, language, level, tags, room: room.name, track: track?.name ?? null },
    ...{ plenary: entry.plenary, service: entry.service, kind: entry.service ? null : kind },
    abstract: entry.abstract === null ? null : isRead ? entry.abstract : plainText(entry.abstract),
    people: entry.people.filter(({ role }) => role !== 'chair').map((person) => person.name),
  });
  return agendaOf(state)
    .days.flatMap(({ entries }) => entries.flatMap((entry) => (entry.talks.length > 0 ? entry.talks : [entry])))
    .map(told)
    .sort((a, b) => {
      const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
      return one < other ? -1 : one > other ? 1 : 0;
    });
}

const programs: readonly (readonly [string, () => ProgramState | null])[] = [
  ['an invented program', () => buildProgram(SPEC)],
  ['one in eight scripts', mixedProgram],
  ['OSCON 2014', () => realProgram('oscon-2014/osconfeed.json')],
];

describe.each(programs)('the grid of %s', (_, make) => {
  const state = make();
  it.skipIf(state === null)('comes back equal through our import of Sessionize', async () => {
    const given = state ?? emptyProgram();
    const { timeZone } = agendaOf(given);
    const rows = rowsFromState(emptyProgram());
    const back = stateFromRows({ ...rows, program: rows.program.map((row) => ({ ...row, timeZone })) });
    const { text, fileName } = await made('sessionize-json', {}, given);
    const imported = read(text, fileName);
    expect(imported.format).toBe('sessionize');
    importInto(back, imported, fileName);
    expect(pictureOf(back, true)).toEqual(pictureOf(given, false));
  });
});

it('has each session below its room and at its time', async () => {
  const grid = JSON.parse((await made('sessionize-json')).text);
  expect(grid.map(({ date, isDefault }: Record<string, unknown>) => [date, isDefault])).toEqual([
    ['2026-06-01T00:00:00', true],
    ['2026-06-02T00:00:00', false],
  ]);
  expect(grid[0].timeSlots[2]).toEqual({
    slotStart: '12:30:00',
    rooms: [{ id: grid[0].rooms[1].id, name: 'Linden', index: 1, session: grid[0].rooms[1].sessions[0] }],
  });
  expect(grid[0].rooms[1].sessions[0]).toMatchObject({ title: 'Lunch', isServiceSession: true, status: null });
});
