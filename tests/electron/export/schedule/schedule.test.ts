import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidOf } from '../../../../electron/export/schedule/identity.ts';
import { type ProgramState, rowsFromState, stateFromRows } from '../../../../shared/model/state.ts';
import { buildProgram } from '../../../shared/builder.ts';
import { emptyProgram, importInto, read, sharedData } from '../../../shared/merging/memory-tx.ts';
import { randomProgram } from '../../../shared/random-program.ts';
import { made, mixedProgram, SPEC } from '../programs.ts';
import { pictureOf } from './picture.ts';
import { hasSchemas, schemaFaults, xsdFaults } from './schemas.ts';

const realProgram = (path: string): ProgramState | null => {
  const bytes = sharedData(path);
  if (!bytes) return null;
  const state = emptyProgram();
  importInto(state, read(bytes, path), path);
  return state;
};
const programs: readonly (readonly [string, () => ProgramState | null])[] = [
  ['an invented program', () => buildProgram(SPEC)],
  ['one in eight scripts', mixedProgram],
  ['FOSDEM 2024', () => realProgram('fosdem-2024/schedule.xml')],
  ['OSCON 2014', () => realProgram('oscon-2014/osconfeed.json')],
  ['an empty one', () => buildProgram({ days: { mon: '2026-06-01' } })],
];

/** A program in the same zone that has only what a schedule file says. */
function imported(text: string, fileName: string, { timeZone }: { readonly timeZone: string }): ProgramState {
  const rows = rowsFromState(emptyProgram());
  const state = stateFromRows({ ...rows, program: rows.program.map((row) => ({ ...row, timeZone })) });
  importInto(state, read(text, fileName), fileName);
  return state;
}

/** The guids as they leave: a row whose own guid is no UUID has its id. */
function leaving(state: ProgramState): ProgramState {
  const rows = rowsFromState(state);
  const session = rows.session.map((row) => ({ ...row, guid: guidOf(row) }));
  return stateFromRows({ ...rows, session, person: rows.person.map((row) => ({ ...row, guid: guidOf(row) })) });
}

describe.each(programs)('the schedule of %s', (_, make) => {
  const state = make();
  it.skipIf(!hasSchemas || state === null)('is valid by the schemas of its readers', async () => {
    const given = state ?? emptyProgram();
    expect(xsdFaults((await made('schedule-xml', {}, given)).text)).toEqual([]);
    expect(schemaFaults((await made('schedule-json', {}, given, 'v2')).text)).toEqual([]);
  });

  it.skipIf(state === null).each(['schedule-xml', 'schedule-json', 'ical'])(
    '%s imports to an equal program',
    async (product) => {
      // A calendar without an event says nothing that could be imported.
      if (product === 'ical' && pictureOf(state ?? emptyProgram()).sessions.length === 0) return;
      const given = leaving(state ?? emptyProgram());
      const before = pictureOf(given);
      const { text, fileName } = await made(product, {}, given);
      expect(pictureOf(imported(text, fileName, before))).toEqual(before);
    },
  );
});

const RUNS = { seed: 20310601, numRuns: process.env.LECTERN_LONG ? 1000 : 40 };

it('any program comes back equal from both files', async () => {
  await fc.assert(
    fc.asyncProperty(randomProgram, fc.constantFrom('schedule-xml', 'schedule-json'), async (random, product) => {
      const given = leaving(random);
      const before = pictureOf(given);
      const { text, fileName } = await made(product, {}, given);
      expect(pictureOf(imported(text, fileName, before))).toEqual(before);
    }),
    RUNS,
  );
});
