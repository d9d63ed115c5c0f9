import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openProgram } from '../../../electron/core/open.ts';
import { createSample } from '../../../electron/core/sample.ts';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import { isPlaced } from '../../../shared/schedule/effective.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { must, problemOf, snapshotOf, stateOf, testFolder, testOptions } from './program-for-test.ts';

async function openSample() {
  const path = join(testFolder(), 'sample.lectern');
  must(await createSample(path));
  return { path, program: must(await openProgram(path, testOptions)) };
}

it('the sample is a conference of three days with something to find and something to do', async () => {
  const { program } = await openSample();
  const state = await stateOf(program.api);
  const { history } = await snapshotOf(program.api);
  await program.close();
  const planId = state.program.get('program')?.currentPlanId;
  if (!planId) throw new Error('the sample has a plan');
  const index = buildIndex(state, planId);
  const entries = [...index.entries.values()];
  const conflicts = findConflicts(index, settingsOf(state));
  const inSessions = new Set([...state.appearance.values()].map(({ personId }) => personId));
  expect({
    days: state.day.size,
    rooms: state.room.size,
    combined: new Set([...state.roomPart.values()].map(({ roomId }) => roomId)).size,
    people: state.person.size,
    inSessions: inSessions.size,
    sessions: state.session.size,
    toPlace: entries.filter(({ place }) => place === null).length,
    half: entries.filter(({ place }) => place !== null && !isPlaced(place)).length,
    inBlocks: entries.filter(({ blockId }) => blockId !== null).length,
    pinned: [...state.placement.values()].filter(({ pin }) => pin !== 'none').length,
    slides: new Set([...state.slides.values()].map((row) => row.state)).size,
    history,
  }).toEqual({
    days: 3,
    rooms: 6,
    combined: 1,
    people: 70,
    inSessions: 70,
    sessions: 65,
    toPlace: 8,
    half: 2,
    inBlocks: 8,
    pinned: 8,
    slides: 6,
    history: { undo: null, redo: null },
  });
  expect(
    conflicts.map((conflict) => `${conflict.level} ${conflict.rule}: ${explain(conflict, state).sentence}`),
  ).toMatchInlineSnapshot(`
    [
      "error person-in-two-places: Rahel Abebe is in “Counting people without watching them” (14:45–15:30, Kranhalle) and in “Incident reviews without villains” (14:45–15:30, Großer Saal) on Tue 30 March: 45 minutes.",
      "error person-unavailable: Viktor Ljungqvist is away 16:30–24:00 on Tue 30 March, but is in “A backup is a rumour until it is restored” 17:00–17:45: 45 minutes.",
      "error room-used-twice: “Late data and other guests” (11:45–12:30) and “The event log as a common language” (12:00–12:30) are both in Kranhalle on Wed 31 March: 30 minutes.",
      "error withdrawn-but-placed: “Smart contracts for harbour fees” is withdrawn, but still has a place on Wed 31 March at 14:45 in Anker.",
      "warning room-too-small: 95 people are expected at “Passkeys for people with one phone”, but Boje has 60 seats: 35 too few.",
      "note half-placed: “Mentoring hour” is placed in part: it has no room yet.",
      "note half-placed: “Behind the crane: a tour of the old control room” is placed in part: it has no time and no room yet.",
      "note no-title: “Booking a ferry ticket with nothing but the…” has no title.",
    ]
  `);
});

it('the sample has breaks on every day, an evening across midnight, and no slot that another one covers', async () => {
  const { program } = await openSample();
  const state = await stateOf(program.api);
  await program.close();
  const days = [...state.day.values()];
  const slotsOf = (dayId: string) => [...state.slot.values()].filter((slot) => slot.dayId === dayId);
  expect(days.map(({ id }) => slotsOf(id).filter(({ kind }) => kind === 'break').length)).toEqual([3, 4, 4]);
  expect(days.map(({ closing }) => closing)).toEqual([1200, 1560, 1080]);
  expect([...state.slot.values()].filter(({ end }) => end > 1440).map(({ start, end }) => [start, end])).toEqual([
    [1320, 1500],
  ]);
  for (const { id } of days) {
    const slots = slotsOf(id).sort((a, b) => a.start - b.start);
    for (const [i, slot] of slots.entries()) expect(slot.end).toBeLessThanOrEqual(slots[i + 1]?.start ?? 2880);
  }
});

it('two copies of the sample hold the same rows', async () => {
  const rows = async () => {
    const { program } = await openSample();
    const { session, person, placement } = (await snapshotOf(program.api)).rows;
    await program.close();
    return { session, person, places: placement.map(({ planId: _, ...place }) => place) };
  };
  expect(await rows()).toEqual(await rows());
});

it('the sample is never written over a file', async () => {
  const { path, program } = await openSample();
  await program.close();
  expect(problemOf(await createSample(path)).code).toBe('exists');
});
