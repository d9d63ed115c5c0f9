import { expect, test } from 'vitest';
import { sessionRows, shortDate, weekday, whenOf } from '../../../renderer/sessions/session-rows.ts';
import { ProgramStore } from '../../../renderer/state/store.ts';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { ok } from '../../../shared/contract/problem.ts';
import { rowsFromState } from '../../../shared/model/state.ts';
import { buildProgram } from '../../shared/builder.ts';

async function rowsOf(spec: Parameters<typeof buildProgram>[0]) {
  const snapshot = {
    revision: 1,
    rows: rowsFromState(buildProgram(spec)),
    history: { undo: null, redo: null },
    fileName: 'test.lectern',
    readOnly: null,
  };
  const api = { query: async () => ok(snapshot), subscribe: () => () => undefined } as unknown as ProgramApi;
  const store = await ProgramStore.open(api);
  if (typeof store === 'string') throw new Error(store);
  return sessionRows(store);
}

test('a session without a title shows the first words of its abstract, marked', async () => {
  const [row] = await rowsOf({
    sessions: { a: { title: null, abstract: 'One two three four five six seven eight nine ten' } },
  });
  expect(row?.name).toBe('One two three four five six seven eight…');
  expect(row?.isTitle).toBe(false);
});

test('a talk has the time and room of its block, and says which block it is in', async () => {
  const rows = await rowsOf({
    rooms: { Aula: 100 },
    sessions: {
      block: { title: 'Short talks', block: true, at: 'mon 09:00', room: 'Aula', length: 60 },
      first: { title: 'First', in: 'block', position: 0, length: 20 },
      second: { title: 'Second', in: 'block', position: 1, length: 20 },
    },
  });
  expect(rows.map(({ name, start, end, room, block }) => [name, start, end, room, block])).toEqual([
    ['Short talks', 540, 600, 'Aula', null],
    ['First', 540, 560, 'Aula', 'Short talks'],
    ['Second', 560, 580, 'Aula', 'Short talks'],
  ]);
});

test('somebody with two roles is named once, and conflicts are counted', async () => {
  const rows = await rowsOf({
    rooms: { Aula: 100 },
    sessions: {
      a: { title: 'A', at: 'mon 09:00', room: 'Aula', speakers: ['Ada'], chair: 'Ada' },
      b: { title: 'B', at: 'mon 09:00', room: 'Aula', speakers: ['Bo'] },
    },
  });
  expect(rows.map(({ people, conflicts }) => [people, conflicts])).toEqual([
    ['Ada', 1],
    ['Bo', 1],
  ]);
});

test('dates are short, and days without a time sort before those with one', () => {
  expect([weekday('2027-03-29'), shortDate('2027-03-29'), shortDate('1969-12-31')]).toEqual([
    'Mon 29',
    'Mon 29 Mar',
    'Wed 31 Dec',
  ]);
  const day = { id: 'x', date: '1970-01-02' } as unknown as Parameters<typeof whenOf>[0]['day'];
  expect([whenOf({ day: null, start: null }), whenOf({ day, start: null }), whenOf({ day, start: 0 })]).toEqual([
    null,
    1439,
    1440,
  ]);
});
