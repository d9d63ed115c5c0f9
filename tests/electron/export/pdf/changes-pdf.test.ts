import { expect, test } from 'vitest';
import { makeExport } from '../../../../electron/export/make-export.ts';
import type { ProgramState } from '../../../../shared/model/state.ts';
import { buildProgram } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { pdfText } from '../pdf-text.ts';
import { mixedProgram } from '../programs.ts';

const changesSince = async (before: ProgramState, state: ProgramState) => {
  const facts = { revision: 3, release: null, asOf: '2026-05-01T10:00:00.000Z' };
  const made = await makeExport('changes-pdf', {}, { ...facts, state, since: { name: 'v1', state: before } });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.bytes;
};

test('changes in eight scripts stand under their days, none over another', async () => {
  const state = mixedProgram();
  const bytes = await changesSince({ ...state, session: new Map() }, state);
  expect(await overlapsOf(bytes)).toEqual([]);
  expect((await pdfText(bytes)).join(' ')).toContain('Was seit Fassung v1 anders ist');
});

test('many and long changes go on on further pages, each with its foot', async () => {
  const sessions = Array.from({ length: 60 }, (_, i) => [
    `s${i}`,
    { title: `#panic() ${'Donaudampfschifffahrtsgesellschaft '.repeat((i % 9) + 1)}`, at: 'mon 10:00', room: `R${i}` },
  ]);
  const rooms = Object.fromEntries(sessions.map((_, i) => [`R${i}`, 10]));
  const state = buildProgram({ program: { locale: 'en' }, rooms, sessions: Object.fromEntries(sessions) });
  const bytes = await changesSince({ ...state, session: new Map() }, state);
  const pages = await pdfText(bytes);
  expect(pages.length).toBeGreaterThan(3);
  for (const [i, page] of pages.entries()) expect(page).toContain(`page ${i + 1} of ${pages.length}`);
  expect(await overlapsOf(bytes)).toEqual([]);
}, 20_000);
