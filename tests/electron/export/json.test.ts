import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publicPart } from '../../../electron/export/json/public-part.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { checkedRow } from '../../../shared/merging/checked-row.ts';
import { type AnyRow, type ProgramState, stateFromRows } from '../../../shared/model/state.ts';
import { declarationOf, type TableName, tableNames } from '../../../shared/model/tables.ts';
import { buildProgram, programRows } from '../../shared/builder.ts';
import { randomProgram } from '../../shared/random-program.ts';
import { made, SPEC } from './programs.ts';

const row = z.record(z.string(), z.json());
const document = z.object({
  format: z.literal('lectern-program'),
  formatVersion: z.literal(1),
  visibility: z.string(),
  internal: z.literal(true).optional(),
  release: z.string().nullable(),
  revision: z.number(),
  asOf: z.string(),
  tables: z.record(z.string(), z.array(row)),
});
const read = async (options: Record<string, unknown> = {}, state = buildProgram(SPEC)) =>
  document.parse(JSON.parse((await made('json', options, state)).text));

describe('the program as JSON', () => {
  test('says what it is, of which revision, as of when', async () => {
    const { tables: _, ...facts } = await read();
    expect(facts).toEqual({
      format: 'lectern-program',
      formatVersion: 1,
      visibility: 'public',
      release: null,
      revision: 12,
      asOf: '2026-05-12T16:40:00.000Z',
    });
  });

  test('lacks withdrawn sessions, and the columns that are not public', async () => {
    const { tables } = await read();
    expect(tables.session?.some(({ title }) => title === 'Gone')).toBe(false);
    expect(Object.keys(tables.person?.[0] ?? {}).sort()).toEqual([
      'affiliation',
      'biography',
      'guid',
      'id',
      'jobTitle',
      'name',
      'number',
      'pronouns',
      'sortName',
      'url',
    ]);
    expect(tables.unavailability ?? []).toEqual([]);
    for (const hidden of ['acceptance', 'baseline', 'externalId', 'importDecision', 'importSource', 'savedView'])
      expect(tables).not.toHaveProperty(hidden);
  });

  test('as internal holds all but secrets, and says in its head and its name what it is', async () => {
    const { text, fileName } = await made('json', { internal: true });
    const { internal, visibility, tables } = document.parse(JSON.parse(text));
    expect([internal, visibility, fileName]).toEqual([true, 'committee', 'nl26-internal-draft.json']);
    expect(tables.session?.some(({ notes }) => notes === 'CANARY-session-notes')).toBe(true);
    expect(text).not.toMatch(/CANARY-(?:email|reason)/);
    expect((await made('json')).fileName).toBe('nl26-draft.json');
  });

  test('for the committee’s keepers holds the whole program: it makes the same state again', async () => {
    const { tables } = await read({ visibility: 'private' });
    expect(stateFromRows(tables)).toEqual(buildProgram(SPEC));
  });

  test('of one program in another order of rows is the same', async () => {
    const rows = programRows(SPEC);
    const turned = stateFromRows(
      Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, [...list].reverse()])),
    );
    expect(await read({}, turned)).toEqual(await read());
  });
});

describe('reading a document back', () => {
  /** The rows of a document as a program: fields that it lacks are null. */
  const programOf = ({ tables }: z.infer<typeof document>): ProgramState =>
    stateFromRows(
      Object.fromEntries(
        tableNames.map((table) => [
          table,
          (tables[table] ?? []).map((row) => checkedRow(table, lackingNothing(table, row))),
        ]),
      ),
    );
  // Fields of the committee that may not be null; a public document never holds such a row's sense.
  const lackingNothing = (table: TableName, row: AnyRow): AnyRow =>
    table === 'release' ? { snapshotHash: '', schemaVersion: 0, ...row } : row;

  test.each(['public', 'private'])(
    'gives an equal program, of which the document is the same (%s)',
    async (visibility) => {
      await fc.assert(
        fc.asyncProperty(randomProgram, async (state) => {
          const { text } = await made('json', { visibility }, state);
          const back = programOf(document.parse(JSON.parse(text)));
          expect((await made('json', { visibility }, back)).text).toBe(text);
          if (visibility === 'private') expect(back).toEqual(state);
        }),
        { seed: 20310602, numRuns: process.env.LECTERN_LONG ? 1000 : 30 },
      );
    },
  );
});

describe('the description of the document', () => {
  const described = readFileSync(new URL('../../../docs/formats-json.md', import.meta.url), 'utf8');
  test('names each field of each table, and who sees it', () => {
    const named = [...described.matchAll(/^\| `(\w+)\.(\w+)` \| [^|]+ \| ([\w ]+) \|$/gm)].map(
      ([, table, field, seen]) => `${table}.${field} ${seen}`,
    );
    const declared = tableNames.flatMap((table) =>
      Object.entries(declarationOf(table).columns).map(
        ([name, { visibility }]) => `${table}.${name} ${table === 'customValue' ? 'as its field says' : visibility}`,
      ),
    );
    expect(named).toEqual(declared);
  });

  test('names each value of the fields that have a choice, and each key at the head', async () => {
    for (const table of tableNames)
      for (const [name, { schema }] of Object.entries(declarationOf(table).columns)) {
        const line = described.split('\n').find((text) => text.startsWith(`| \`${table}.${name}\``)) ?? '';
        const { enum: values = [] } = z.object({ enum: z.array(z.string()).optional() }).parse(z.toJSONSchema(schema));
        expect(values.filter((value) => !line.includes(`\`${value}\``))).toEqual([]);
      }
    for (const key of Object.keys(JSON.parse((await made('json', { internal: true })).text)))
      expect(described).toContain(`| \`${key}\` |`);
  });
});

test('a talk of a block keeps its time where one before it is not public', async () => {
  const state = buildProgram({
    days: { mon: '2026-06-01' },
    rooms: { Aula: 100 },
    sessions: {
      Papers: { at: 'mon 14:00', room: 'Aula', block: true, length: 90 },
      Gone: { in: 'Papers', position: 0, length: 30, status: 'withdrawn' },
      Second: { in: 'Papers', position: 1, length: 30 },
    },
  });
  const starts = (of: typeof state) =>
    agendaOf(of).days.flatMap(({ entries }) => entries.flatMap(({ talks }) => talks.map(({ startText }) => startText)));
  expect(starts(publicPart(state))).toEqual(starts(state));
  expect(starts(state)).toEqual(['2:30 PM']);
});
