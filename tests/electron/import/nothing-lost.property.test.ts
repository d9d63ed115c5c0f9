import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JobHost, Jobs } from '../../../electron/jobs/job.ts';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { type ImportedProgram, importedProgramSchema } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { type AnyRow, type Diff, type ProgramState, rowKey } from '../../../shared/model/state.ts';
import { tableNames } from '../../../shared/model/tables.ts';
import { attempt, dump, must, stateOf, testProgram } from '../core/program-for-test.ts';
import { type HandEdit, handEdit, makeEdit } from './hand-edits.ts';
import { randomFile, turned } from './random-files.ts';

const LONG = Boolean(process.env.LECTERN_LONG);

/** Reads records that a test wrote down, instead of a format. */
const jobs: JobHost = {
  run: async (job, input) => {
    if (job !== 'import.read') return refuse('failed-job', 'These tests only read.');
    const { bytes } = input as Jobs['import.read']['input'];
    return ok(importedProgramSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))) as Result<
      Jobs[typeof job]['output']
    >;
  },
};

type Source = 'a' | 'b';
type Step = { readonly edit: HandEdit } | { readonly source: Source; readonly file: ImportedProgram };
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ edit: handEdit }) },
    { weight: 1, arbitrary: fc.record({ source: fc.constantFrom<Source>('a', 'b'), file: randomFile }) },
  ),
  { minLength: 4, maxLength: LONG ? 40 : 24 },
);

async function preview(api: ProgramApi, source: Source, file: ImportedProgram) {
  const records = { ...file, from: { system: 'random', event: source } };
  const uploadId = must(await api.upload(`${source}.json`, Buffer.from(JSON.stringify(records))));
  return must(await api.query('import.preview', { uploadId }));
}

async function apply(api: ProgramApi, source: Source, file: ImportedProgram) {
  const { fileHash, recordsHash, fileName, format } = await preview(api, source, file);
  return must(await attempt(api, 'import.apply', { fileHash, recordsHash, fileName, format, decisions: {} }));
}

const isBlank = (value: unknown): boolean => value === null || value === '';

/** What stands in the program because a person put it there. */
class ByHand {
  readonly #values = new Map<string, unknown>();
  readonly #rows = new Set<string>();

  /** Notes what a command did. Undo and the joining of two people move what others made: that is nobody's own. */
  note(diff: Diff, isOwn: boolean): void {
    for (const table of tableNames) {
      const { added = [], updated = [], removed = [] } = diff[table] ?? {};
      for (const row of removed) this.#rows.delete(`${table} ${rowKey(table, row)}`);
      for (const row of isOwn ? added : []) this.#rows.add(`${table} ${rowKey(table, row)}`);
      for (const { key, columns } of updated) {
        for (const [column, [, after]] of Object.entries(columns)) {
          if (isOwn && !isBlank(after)) this.#values.set(`${table} ${key} ${column}`, after);
          else this.#values.delete(`${table} ${key} ${column}`);
        }
      }
    }
  }

  /** What an import took away of it, and of places and locks. */
  lost(diff: Diff, before: ProgramState): readonly string[] {
    const lost: string[] = [];
    for (const table of tableNames) {
      const { updated = [], removed = [] } = diff[table] ?? {};
      for (const row of removed) {
        const name = `${table} ${rowKey(table, row)}`;
        if (NEVER_REMOVED.has(table) || this.#rows.has(name)) lost.push(`${name} was removed`);
      }
      for (const { key, columns } of updated) {
        const row: AnyRow | undefined = before[table].get(key);
        if (table === 'placement' && (row?.dayId ?? row?.roomId ?? row?.blockId) != null) lost.push(`${key} was moved`);
        const isLocked = (column: string) =>
          ['*', column].some((field) => before.importLock.has(`session ${key} ${field}`));
        for (const [column, [was, is]] of Object.entries(columns)) {
          // Who is first among those that remain is nobody's choice when a person is removed.
          if (table === 'appearance') continue;
          if (table === 'session' && isLocked(column)) lost.push(`${key} ${column} is locked`);
          const hand = this.#values.get(`${table} ${key} ${column}`);
          const isKept = typeof was === 'string' && handWords(was).every((word) => String(is).includes(word));
          const isMerged = column === 'abstract' && isKept && handWords(was).length > 0;
          if (hand === was && hand !== undefined && !isMerged) lost.push(`${table} ${key} ${column}: ${String(was)}`);
        }
      }
    }
    return lost;
  }
}

const NEVER_REMOVED = new Set([
  'session',
  'person',
  'room',
  'day',
  'track',
  'kind',
  'slot',
  'tag',
  'placement',
  'customField',
  'importLock',
]);
const handWords = (text: string): readonly string[] => text.match(/hand-[0-9a-f-]{36}/g) ?? [];

it('over any series of edits and imports of two sources nothing made by hand is lost, and a file says things once', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (series) => {
      const program = await testProgram({ jobs });
      const { api } = program;
      const byHand = new ByHand();
      for (const step of series) {
        if ('edit' in step) {
          const { what } = step.edit;
          const done = await makeEdit(api, step.edit);
          if (done) byHand.note(done.diff, what !== 'undo' && what !== 'merge people');
          continue;
        }
        const { source, file } = step;
        const [before, state] = [await dump(api), await stateOf(api)];
        const { diff, revision } = await apply(api, source, file);
        expect(byHand.lost(diff, state)).toEqual([]);
        // Once more, in any order of its records, the file says nothing, asks nothing and writes nothing.
        for (const again of [file, turned(file)]) {
          const { isEmpty, pending } = await preview(api, source, again);
          expect({ isEmpty, pending }).toEqual({ isEmpty: true, pending: [] });
          expect((await apply(api, source, again)).revision).toBe(revision);
        }
        if (Object.keys(diff).length === 0) continue;
        const after = await dump(api);
        await attempt(api, 'history.undo', {});
        expect(await dump(api)).toBe(before);
        must(await attempt(api, 'history.redo', {}));
        expect(await dump(api)).toBe(after);
      }
      expect(must(await api.query('program.verify', {})).problems).toEqual([]);
      await program.close();
    }),
    { numRuns: LONG ? 300 : 25, seed: 20310503, endOnFailure: !LONG },
  );
}, 3_600_000);
