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
  expect({
    days: state.day.size,
    rooms: state.room.size,
    people: state.person.size,
    sessions: state.session.size,
    toPlace: entries.filter(({ place }) => place === null).length,
    half: entries.filter(({ place }) => place !== null && !isPlaced(place)).length,
    inBlocks: entries.filter(({ blockId }) => blockId !== null).length,
    slides: state.slides.size,
    history,
  }).toEqual({
    days: 3,
    rooms: 6,
    people: 70,
    sessions: 63,
    toPlace: 7,
    half: 2,
    inBlocks: 6,
    slides: 14,
    history: { undo: null, redo: null },
  });
  expect(
    conflicts.map((conflict) => `${conflict.level} ${conflict.rule}: ${explain(conflict, state).sentence}`),
  ).toMatchInlineSnapshot(`
    [
      "error person-in-two-places: Elena Vasquez is in “Streams that never stop: watermarks in practice” (11:30–12:15, Linden) and in “Threat models for one-room companies” (11:30–12:15, Erle) on Tue 30 March: 45 minutes.",
      "error person-unavailable: Vera Marin is away 15:00–18:00 on Tue 30 March, but is in “Queues all the way down” 15:45–16:30: 45 minutes.",
      "error withdrawn-but-placed: “Auditing what nobody owns” is withdrawn, but still has a place on Tue 30 March at 15:45 in Erle.",
      "warning room-too-small: 75 people are expected at “Health records, kept by patients”, but Erle has 60 seats: 15 too few.",
    ]
  `);
});

it('the sample is never written over a file', async () => {
  const { path, program } = await openSample();
  await program.close();
  expect(problemOf(await createSample(path)).code).toBe('exists');
});
