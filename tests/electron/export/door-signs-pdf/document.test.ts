import { describe, expect, test } from 'vitest';
import { signsDocument } from '../../../../electron/export/door-signs-pdf/document.ts';
import { buildProgram, dayIdOf, roomIdOf } from '../../../shared/builder.ts';
import { AS_OF, SPEC } from '../programs.ts';

const USUAL = { days: null, rooms: null, paper: null, orientation: 'portrait', order: 'room', pages: 'all' } as const;

function signs(state = buildProgram(SPEC), options: Partial<Parameters<typeof signsDocument>[1]> = {}) {
  const input = { state, revision: 1, release: null, asOf: AS_OF };
  return signsDocument(input, { ...USUAL, ...options });
}

const named = (found: ReturnType<typeof signs>) =>
  found.document.signs.map(({ room, weekday }) => `${room} ${weekday}`);
const rows = (found: ReturnType<typeof signs>, i: number) =>
  found.document.signs[i]?.fit.sheets.flat().map(({ start, title, aside }) => [start, title, aside].join(' ').trim());

describe('door signs', () => {
  test('are one for each room and day, the days of a room after each other', () =>
    expect(named(signs())).toEqual(['Aula Monday', 'Aula Tuesday', 'Linden Monday', 'Linden Tuesday']));

  test('or the rooms of a day after each other, for chosen rooms and days', () => {
    expect(named(signs(undefined, { order: 'day' }))).toEqual([
      'Aula Monday',
      'Linden Monday',
      'Aula Tuesday',
      'Linden Tuesday',
    ]);
    expect(named(signs(undefined, { days: [dayIdOf('tue')], rooms: [roomIdOf('Linden')] }))).toEqual([
      'Linden Tuesday',
    ]);
  });

  test('tell what is on in the room, and plenaries and breaks for which people leave it', () =>
    expect([rows(signs(), 0), rows(signs(), 2)]).toEqual([
      ['09:00 Opening', '10:00 Coffee', '10:30 Schedulers that admit defeat Ops, mostly'],
      ['09:00 Opening in Aula', '12:30 Lunch', '14:00 Papers', '14:00 Paper one', '14:30 Paper two'],
    ]));

  test('can be only those that say something else than a release did, with marks at what is different', () => {
    const sessions = { ...SPEC.sessions, Party: { at: 'tue 22:30', room: 'Aula', length: 120 } };
    const since = { name: 'v1', state: buildProgram({ ...SPEC, sessions }) };
    const input = { state: buildProgram(SPEC), revision: 1, release: null, asOf: AS_OF };
    const { document } = signsDocument({ ...input, since }, { ...USUAL, pages: 'changed' });
    expect(document.signs.map(({ room, weekday }) => `${room} ${weekday}`)).toEqual(['Aula Tuesday']);
    expect(document.signs[0]?.fit.sheets[0]?.map(({ changed }) => changed)).toEqual([['moved']]);
    expect(() => signsDocument(input, { ...USUAL, pages: 'changed' })).toThrow('name the release');
  });

  test('of a room that lost a session are among the changed ones', () => {
    const since = { name: 'v1', state: buildProgram(SPEC) };
    const { 'Schedulers that admit defeat': _, ...sessions } = SPEC.sessions ?? {};
    const input = { state: buildProgram({ ...SPEC, sessions }), revision: 2, release: null, asOf: AS_OF, since };
    const { document } = signsDocument(input, { ...USUAL, pages: 'changed' });
    expect(document.signs.map(({ room, weekday }) => `${room} ${weekday}`)).toEqual(['Aula Monday']);
  });

  test('say where the room is', () => {
    const state = buildProgram({
      rooms: { Aula: { building: 'Main building', floor: '2', capacity: 90 } },
      sessions: { Talk: { at: 'mon 09:00', room: 'Aula' } },
    });
    expect(signs(state).document.signs[0]?.facts).toEqual(['Main building', 'Floor 2', '90 seats']);
  });

  test('of a part tell what is on in the combined room', () => {
    const state = buildProgram({
      program: { locale: 'en-GB' },
      rooms: { East: 50, West: 50, Both: { parts: ['East', 'West'] } },
      sessions: { Keynote: { at: 'mon 09:00', room: 'Both' }, Talk: { at: 'mon 10:00', room: 'East' } },
    });
    const found = signs(state);
    expect(named(found)).toEqual(['East Monday', 'West Monday', 'Both Monday']);
    expect(rows(found, 0)).toEqual(['09:00 Keynote', '10:00 Talk']);
  });
});

describe('the size of a door sign', () => {
  const talks = (count: number) =>
    buildProgram({
      rooms: { Aula: 1 },
      sessions: Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `A talk about the many ways to shed load, part ${i + 1}`,
          { at: `mon ${9 + Math.floor(i / 6)}:${(i % 6) * 10}`.replace(/:0$/, ':00'), room: 'Aula', length: 10 },
        ]),
      ),
    });
  const fitOf = (count: number, paper: 'a5' | 'a4' | 'a2') => {
    const { document, notes } = signs(talks(count), { paper });
    const fit = document.signs[0]?.fit;
    return { size: fit?.size ?? 0, sheets: fit?.sheets.map((sheet) => sheet.length) ?? [], notes };
  };

  test('is large where the day is short, and larger on larger paper', () => {
    expect(fitOf(4, 'a4').size).toBeGreaterThanOrEqual(30);
    expect(fitOf(4, 'a2').size).toBeGreaterThanOrEqual(60);
  });

  test('is 24 points or more for eight talks on A4', () => expect(fitOf(8, 'a4').size).toBeGreaterThanOrEqual(24));

  test('shrinks to what can be read from two metres, then the day goes on on another sheet, with a note', () => {
    const long = fitOf(40, 'a4');
    expect(long.size).toBeGreaterThanOrEqual(14);
    expect(long.sheets.reduce((sum, rows) => sum + rows, 0)).toBe(40);
    expect(long.sheets.length).toBe(3);
    expect(long.notes).toEqual([expect.stringContaining('The sign of Aula on Monday')]);
    expect(fitOf(8, 'a4').notes).toEqual([]);
  });
});
