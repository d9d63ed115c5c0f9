import { expect, test } from 'vitest';
import { changeTables, type Part } from '../../../../renderer/print/releases/change-rows.ts';
import { publishedAt } from '../../../../renderer/print/releases/published-at.ts';
import { compareReleases } from '../../../../shared/agenda/compare-releases.ts';
import { buildProgram, type ProgramSpec, type SessionSpec } from '../../../shared/builder.ts';

const VENUE: ProgramSpec = { days: { mon: '2026-06-01 09:00-18:00' }, rooms: { Aula: 100, Cellar: 20 } };
const at = (place: string, room = 'Aula'): SessionSpec => ({ at: place, room });

/** The tables as text, what is told with weight between stars. */
function tables(before: Readonly<Record<string, SessionSpec>>, after: Readonly<Record<string, SessionSpec>>) {
  const [was, now] = [before, after].map((sessions) => buildProgram({ ...VENUE, sessions }));
  if (!was || !now) throw new Error('two programs');
  const shown = (parts: readonly Part[]): string =>
    parts.map(({ text, isOther }) => (isOther ? `*${text}*` : text)).join(', ');
  return changeTables(compareReleases(was, now)).map(({ title, changes }) => [
    title,
    ...changes.flatMap((rows) => rows.map((row) => [row.name, shown(row.before), shown(row.after), row.isAlong])),
  ]);
}

test('what is another one is told with weight, and only that', () => {
  expect(tables({ Ants: at('mon 10:00') }, { Ants: at('mon 10:00', 'Cellar') })).toEqual([
    ['Moved', ['Ants', 'Mon 1 June, 10:00–10:30, Aula', 'Mon 1 June, 10:00–10:30, *Cellar*', false]],
  ]);
  expect(tables({ Ants: {} }, { Ants: at('mon 10:00') })).toEqual([
    ['Moved', ['Ants', 'no place', 'Mon 1 June, 10:00–10:30, Aula', false]],
  ]);
});

test('two that changed places are one change of two lines', () => {
  const before = { Ants: at('mon 10:00'), Bees: at('mon 11:00') };
  expect(tables(before, { Ants: at('mon 11:00'), Bees: at('mon 10:00') })).toEqual([
    [
      'Swapped',
      ['Ants', 'Mon 1 June, 10:00–10:30, Aula', 'Mon 1 June, *11:00–11:30*, Aula', false],
      ['Bees', 'Mon 1 June, 11:00–11:30, Aula', 'Mon 1 June, *10:00–10:30*, Aula', false],
    ],
  ]);
});

test('each kind has a table of its own; a talk that went with its block says so', () => {
  const block = (place: string): SessionSpec => ({ ...at(place), block: true, length: 60 });
  const talk: SessionSpec = { in: 'Block' };
  const before = { Block: block('mon 10:00'), talk, Gone: at('mon 12:00'), Old: {} };
  const after = {
    Block: block('mon 14:00'),
    talk,
    Old: { title: 'Young', speakers: ['Ada'] },
    Fresh: { speakers: ['Bob'] },
  };
  expect(tables(before, after)).toEqual([
    ['Cancelled', ['Gone', 'Mon 1 June, 12:00–12:30, Aula', '', false]],
    [
      'Moved',
      ['Block', 'Mon 1 June, 10:00–11:00, Aula', 'Mon 1 June, *14:00–15:00*, Aula', false],
      ['talk', 'Mon 1 June, 10:00–10:30, Aula', 'Mon 1 June, *14:00–14:30*, Aula', true],
    ],
    ['New', ['Fresh', '', 'no place, Bob', false]],
    ['New titles', ['Young', 'Old', 'Young', false]],
    ['Other people', ['Young', 'nobody', 'Ada', false]],
  ]);
});

test('a release is dated by the clock at the venue', () => {
  expect(publishedAt('2026-03-14T17:40:00.000Z', 'Europe/Berlin')).toBe('Sat 14 March 2026, 18:40');
  expect(publishedAt('2026-03-14T23:40:00.000Z', 'Europe/Berlin')).toBe('Sun 15 March 2026, 00:40');
});
