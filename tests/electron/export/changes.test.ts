import { expect, test } from 'vitest';
import { changesOf } from '../../../electron/export/changes-parts/changes-of.ts';
import { makeExport } from '../../../electron/export/make-export.ts';
import type { ExportInput } from '../../../electron/export/product.ts';
import { buildProgram, type SessionSpec } from '../../shared/builder.ts';

const program = (sessions: Readonly<Record<string, SessionSpec>>, locale = 'en-GB') =>
  buildProgram({
    program: { locale, title: 'Insects' },
    days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-18:00' },
    rooms: { Aula: 100, Cellar: 20 },
    people: ['Ada', 'Bob'],
    sessions,
  });
const BEFORE = {
  Ants: { at: 'mon 10:00', room: 'Aula', speakers: ['Ada'] },
  Bees: { at: 'mon 11:00', room: 'Cellar', speakers: ['Bob'] },
  Cows: { at: 'tue 10:00', room: 'Aula' },
};
const AFTER = {
  Ants: { at: 'mon 11:00', room: 'Cellar', speakers: ['Ada'] },
  Bees: { at: 'mon 10:00', room: 'Aula', speakers: ['Bob'] },
  Cows: { at: 'tue 10:00', room: 'Aula', title: '<b>Cows</b>' },
  Dogs: { at: 'tue 12:00', room: 'Cellar', speakers: ['Ada'] },
};
const input = (locale?: string, more: Partial<ExportInput> = {}): ExportInput => ({
  state: program(AFTER, locale),
  revision: 9,
  release: 'v2',
  asOf: '2026-05-01T10:00:00.000Z',
  releases: [
    { name: 'v1', publishedAt: '2026-04-01T10:00:00.000Z', state: program(BEFORE, locale) },
    { name: 'v2', publishedAt: '2026-05-01T10:00:00.000Z', state: program(AFTER, locale) },
  ],
  ...more,
});

test('changes stand by day; two that changed places are one', () => {
  const { since, days } = changesOf(input());
  expect(since).toBe('What is different since release v1');
  expect(days).toEqual([
    {
      title: 'Monday, 1 June 2026',
      changes: [
        {
          kind: 'Swapped',
          things: [
            {
              name: 'Ants',
              now: 'Monday, 1 June 2026, 11:00–11:30, Cellar',
              was: 'before: Monday, 1 June 2026, 10:00–10:30, Aula',
            },
            {
              name: 'Bees',
              now: 'Monday, 1 June 2026, 10:00–10:30, Aula',
              was: 'before: Monday, 1 June 2026, 11:00–11:30, Cellar',
            },
          ],
        },
      ],
    },
    {
      title: 'Tuesday, 2 June 2026',
      changes: [
        { kind: 'New', things: [{ name: 'Dogs', now: 'Tuesday, 2 June 2026, 12:00–12:30, Cellar · Ada', was: null }] },
        { kind: 'New title', things: [{ name: '<b>Cows</b>', now: null, was: 'before: Cows' }] },
      ],
    },
  ]);
});

test('they are those since the release that was named, and of the draft since the last one', () => {
  expect(changesOf(input('en-GB', { since: { name: 'v2', state: program(AFTER) } })).days).toEqual([]);
  expect(changesOf(input('en-GB', { release: null }))).toMatchObject({
    since: 'What is different since release v2',
    days: [],
  });
  expect(changesOf(input('en-GB', { releases: [] }))).toMatchObject({ days: null });
});

test('the page speaks the language of the program, and texts are no markup', async () => {
  const made = await makeExport('changes-html', {}, input('de'));
  if (!made.ok) throw new Error(made.problem.message);
  const page = new TextDecoder().decode(made.value.bytes);
  expect(page).toContain('<h1>Änderungen</h1>');
  expect(page).toContain('Was seit Fassung v1 anders ist · Fassung v2, Stand ');
  expect(page).toContain('&lt;b&gt;Cows&lt;/b&gt;');
  expect(page).not.toContain('<b>Cows');
});
