import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publicPart } from '../../../electron/export/json/public-part.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { stateFromRows } from '../../../shared/model/state.ts';
import { buildProgram, programRows } from '../../shared/builder.ts';
import { made, SPEC } from './programs.ts';

const row = z.record(z.string(), z.json());
const document = z.object({
  format: z.literal('lectern-program'),
  formatVersion: z.literal(1),
  visibility: z.string(),
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
