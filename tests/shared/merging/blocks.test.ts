import { describe, expect, it } from 'vitest';
import type { ImportedProgram, ImportedSession } from '../../../shared/merging/imported-program.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { PlanId } from '../../../shared/model/tables.ts';
import { effectivePlacements } from '../../../shared/schedule/effective.ts';
import { emptyProgram, importInto, memoryTx, planOf } from './memory-tx.ts';

const session = (key: string, more: Partial<ImportedSession> = {}): ImportedSession => ({
  key,
  lines: [1, 1],
  fields: { title: `Talk ${key}`, durationMinutes: 20 },
  ...more,
});
const BLOCK = session('B', {
  fields: { title: 'Session 1', durationMinutes: 90, block: true },
  place: { date: '2031-05-01', start: 600, roomKey: 'aula' },
});
/** A talk of the block, with the place that it has for those to whom it is no block. */
const talk = (key: string, position: number, offset: number | null = null): ImportedSession =>
  session(key, {
    block: { key: 'B', position, offset },
    place: { date: '2031-05-01', start: 600 + (offset ?? position * 20), roomKey: 'aula' },
  });

const program = (...sessions: ImportedSession[]): ImportedProgram => ({
  format: 'indico',
  program: {},
  days: [],
  rooms: [{ key: 'aula', lines: [1, 1], fields: { name: 'Aula' } }],
  tracks: [],
  kinds: [],
  people: [],
  sessions,
  issues: [],
});

// The talks stand before their block, as they may in a file.
const FILE = program(talk('1', 0), talk('2', 1), talk('3', 2, 50), BLOCK);

function imported(file = FILE): ProgramState {
  const state = emptyProgram();
  importInto(state, file, 'timetable.json');
  return state;
}

const planId = (state: ProgramState): PlanId => {
  const id = state.program.get('program')?.currentPlanId;
  if (id === undefined) throw new Error('no plan');
  return id;
};
const idOf = (state: ProgramState, title: string) => {
  for (const { id, title: own } of state.session.values()) if (own === title) return id;
  throw new Error(`no ${title}`);
};

/** Title, block, number in it, start and room of each placed session, in order of the titles. */
const places = (state: ProgramState) =>
  [...effectivePlacements(state, planId(state)).values()]
    .map(({ sessionId, blockId, position, start, roomId }) => [
      state.session.get(sessionId)?.title,
      blockId === null ? null : state.session.get(blockId)?.title,
      position,
      start,
      roomId === null ? null : state.room.get(roomId)?.name,
    ])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

it('talks are put into their block in order, one after the other or at the minute that is said', () => {
  expect(places(imported())).toEqual([
    ['Session 1', null, 0, 600, 'Aula'],
    ['Talk 1', 'Session 1', 0, 600, 'Aula'],
    ['Talk 2', 'Session 1', 1, 620, 'Aula'],
    ['Talk 3', 'Session 1', 2, 650, 'Aula'],
  ]);
});

it('the same file again writes nothing and asks nothing', () => {
  const state = imported();
  const { plan, writes } = importInto(state, FILE, 'timetable.json');
  expect([plan.isEmpty, writes, plan.pending]).toEqual([true, 0, []]);
});

describe('what the committee has placed stays', () => {
  it('a talk taken out of the block and put elsewhere', () => {
    const state = imported();
    const key = `${planId(state)} ${idOf(state, 'Talk 2')}`;
    const day = state.placement.get(`${planId(state)} ${idOf(state, 'Session 1')}`)?.dayId ?? null;
    memoryTx(state).update('placement', key, { dayId: day, start: 900, blockId: null, position: null });
    const before = places(state);
    const { plan } = importInto(state, FILE, 'timetable.json');
    expect([places(state), plan.pending]).toEqual([before, []]);
  });

  it('also where the file moved it since, which is asked in words', () => {
    const state = imported();
    const before = places(state);
    const { pending } = planOf(state, program(talk('2', 0), talk('1', 1), talk('3', 2, 50), BLOCK), 'timetable.json');
    expect(pending.map(({ key, candidates }) => [key, candidates.map(({ label }) => label)])).toEqual([
      ['session/place/2', ['number 2 in Session 1', 'number 1 in Session 1']],
      ['session/place/1', ['number 1 in Session 1', 'number 2 in Session 1']],
    ]);
    expect(places(state)).toEqual(before);
  });
});

it('a new talk takes its number in the block, and those behind it move on', () => {
  const state = imported();
  importInto(state, program(BLOCK, talk('1', 0), talk('9', 1), talk('2', 2), talk('3', 3, 70)), 'timetable.json');
  expect(places(state).map(([title, , position]) => [title, position])).toEqual([
    ['Session 1', 0],
    ['Talk 1', 0],
    ['Talk 2', 2],
    ['Talk 3', 3],
    ['Talk 9', 1],
  ]);
});

it('where the session is no block here, its talks have the places that the file gives them', () => {
  const state = imported(program(session('B', { fields: { title: 'Session 1', durationMinutes: 90 } })));
  importInto(state, FILE, 'timetable.json');
  expect(places(state)).toEqual([
    ['Session 1', null, 0, 600, 'Aula'],
    ['Talk 1', null, 0, 600, 'Aula'],
    ['Talk 2', null, 0, 620, 'Aula'],
    ['Talk 3', null, 0, 650, 'Aula'],
  ]);
});

it('a block is never put into a block', () => {
  const state = imported(program(BLOCK, { ...talk('1', 0), fields: { title: 'Talk 1', block: true } }));
  expect(places(state).map(([title, block]) => [title, block])).toEqual([
    ['Session 1', null],
    ['Talk 1', null],
  ]);
});
