import { describe, expect, test } from 'vitest';
import { type ChairOptions, chairDocument } from '../../../../electron/export/chair-sheets-pdf/document.ts';
import { chairSheetsPdf } from '../../../../electron/export/chair-sheets-pdf/product.ts';
import type { ProgramState } from '../../../../shared/model/state.ts';
import { buildProgram } from '../../../shared/builder.ts';
import { AS_OF, SPEC } from '../programs.ts';

const USUAL: ChairOptions = { ...chairSheetsPdf.options.parse({}), days: null, rooms: null };

function sheets(options: Partial<ChairOptions> = {}, state = buildProgram(SPEC), before: ProgramState | null = null) {
  const since = before && { name: 'v1', state: before };
  const input = { state, revision: 1, release: null, asOf: AS_OF, since };
  return chairDocument(input, { ...USUAL, ...options }).document.sheets;
}

describe('chair sheets', () => {
  test('are one for each block, and one for the rest of each room and day', () =>
    expect(sheets().map(({ title, chairs, talks }) => [title, chairs, talks.map((talk) => talk.title)])).toEqual([
      ['Aula', [], ['Opening', 'Schedulers that admit defeat']],
      ['Papers', ['Cy Moreau'], ['Paper one', 'Paper two']],
      ['Aula', [], ['Party']],
      ['Linden', [], ['A talk whose title nobody has told us…']],
    ]));

  test('or one for each room and day', () =>
    expect(sheets({ sheets: 'rooms' }).map(({ title, date }) => `${title}, ${date}`)).toEqual([
      'Aula, Monday, 1 June 2026',
      'Linden, Monday, 1 June 2026',
      'Aula, Tuesday, 2 June 2026',
      'Linden, Tuesday, 2 June 2026',
    ]));

  test('warn of people who are marked by the committee or live by another clock', () => {
    const state = buildProgram({
      program: { timeZone: 'Europe/Berlin' },
      rooms: { Aula: 1 },
      people: { Ada: { timeZone: 'Asia/Tokyo', pronouns: 'she/her', biography: 'word '.repeat(200) } },
      sessions: { Talk: { at: 'mon 09:00', room: 'Aula', speakers: ['Ada'], recording: 'refused' } },
      marks: { 'First-time speaker': { Ada: true }, 'Has a badge': { Ada: false } },
    });
    const [talk] = sheets({ biography: 50 }, state)[0]?.talks ?? [];
    expect(talk?.people[0]).toMatchObject({
      pronouns: 'she/her',
      warnings: ['First-time speaker', 'clock of Asia/Tokyo: perhaps remote'],
    });
    expect(talk?.people[0]?.biography).toMatch(/^(word ){9}word…$/);
    expect(talk?.facts).toEqual(['do not record']);
  });

  test('can leave the notes out, and be only those on which something is different', () => {
    const told = sheets({ notes: false }).flatMap(({ talks }) => talks.map(({ notes }) => notes));
    expect(new Set(told)).toEqual(new Set([null]));
    const moved = { ...SPEC.sessions, Party: { at: 'tue 22:30', room: 'Aula', length: 120 } };
    const changed = sheets({ pages: 'changed' }, undefined, buildProgram({ ...SPEC, sessions: moved }));
    expect(changed.map(({ talks }) => talks.map(({ title, changed: marks }) => [title, marks]))).toEqual([
      [['Party', ['moved']]],
    ]);
  });
});
