import { expect, test } from 'vitest';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { arrangementOf, fixAll, searchRepairs } from '../../../shared/placing/repairs-all.ts';
import { counted, repairWords } from '../../../shared/placing/repairs-words.ts';
import { PLAN, type ProgramSpec, sessionIdOf } from '../builder.ts';
import { pairwise } from './pairwise.ts';
import { indexed } from './shown.ts';

const spec: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-12:00' },
  rooms: { hall: 100, den: 10 },
  sessions: {
    one: { at: 'mon 10:00', room: 'hall' },
    two: { at: 'mon 10:00', room: 'hall' },
    three: { at: 'mon 10:00', room: 'hall' },
    gone: { at: 'mon 09:00', room: 'hall', status: 'withdrawn' },
    stuck: { at: 'mon 08:00', room: 'hall', pin: 'both' },
  },
};

function look(more: ProgramSpec = {}) {
  const program = indexed({ ...spec, ...more });
  const settings = pairwise(settingsOf(program.state));
  return { ...program, settings, conflicts: findConflicts(program.index, settings) };
}

test('each is repaired in the program that those before leave, and what is left is told', () => {
  const { state, index, settings, conflicts } = look();
  const set = fixAll(index, settings, conflicts);
  expect(set.repairs.map((repair) => repairWords(repair, state))).toEqual([
    'Push “two” to Mon 1 June, 10:30, and 1 session after it: solves 3 conflicts, makes none',
    'Take “gone” off the schedule: solves 1 conflict, makes none',
  ]);
  expect(set.left.map(({ rule }) => rule)).toEqual(['outside-the-day']);
  expect([counted(set.solved), counted(set.made)]).toEqual(['4 conflicts', '0 conflicts']);
  expect(arrangementOf(state, PLAN, set.repairs).places.map(({ sessionId }) => sessionId)).toEqual(
    ['two', 'three', 'gone'].map(sessionIdOf),
  );
});

test('only what was asked for is repaired', () => {
  const { index, settings, conflicts } = look();
  const asked = conflicts.filter(({ rule }) => rule === 'withdrawn-but-placed');
  expect(fixAll(index, settings, asked).repairs.map(({ kind }) => kind)).toEqual(['unplace']);
  expect(fixAll(index, settings, [])).toEqual({ repairs: [], left: [], solved: [], made: [] });
});

test('the search lets go after each conflict, and tells how far it is', () => {
  const { index, settings, conflicts } = look();
  const search = searchRepairs(index, settings, conflicts);
  const steps: number[] = [];
  let step = search.next();
  for (; !step.done; step = search.next()) steps.push(step.value.done);
  // Five at first; the one that is left is tried once more.
  expect(steps).toEqual([0, 1, 2, 3, 4, 0]);
  expect(step.value).toEqual(fixAll(index, settings, conflicts));
});

test('a session is moved once, however many repairs move it, and not at all if it comes back', () => {
  const { state } = look();
  const [sessionId, dayId, roomId] = [sessionIdOf('one'), null, null];
  const was = state.placement.get(`${PLAN} ${sessionId}`);
  if (!was) throw new Error('The session has a place');
  const to = (start: number) => ({ places: [{ sessionId, dayId: was.dayId, roomId: was.roomId, start }], lengths: [] });
  expect(arrangementOf(state, PLAN, [to(660), to(690)]).places).toEqual(to(690).places);
  expect(arrangementOf(state, PLAN, [to(660), to(was.start ?? 0)]).places).toEqual([]);
  const away = { places: [{ sessionId, dayId, start: null, roomId }], lengths: [{ sessionId, durationMinutes: 20 }] };
  expect(arrangementOf(state, PLAN, [to(660), away])).toEqual(away);
});
