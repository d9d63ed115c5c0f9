import { describe, expect, test } from 'vitest';
import { type BadgeOptions, badgesDocument } from '../../../../electron/export/badges-pdf/document.ts';
import { badgesPdf } from '../../../../electron/export/badges-pdf/product.ts';
import { buildProgram, personIdOf } from '../../../shared/builder.ts';
import { AS_OF, SPEC } from '../programs.ts';

const USUAL: BadgeOptions = { ...badgesPdf.options.parse({}), days: null, people: null };

function badges(options: Partial<BadgeOptions> = {}, state = buildProgram(SPEC)) {
  return badgesDocument({ state, revision: 1, release: null, asOf: AS_OF }, { ...USUAL, ...options });
}
const oneTalk = (name: string) =>
  buildProgram({ rooms: { Aula: 1 }, sessions: { Talk: { at: 'mon 09:00', room: 'Aula', speakers: [name] } } });

describe('badges', () => {
  test('are of all people on the program by name, with what they do, then blank ones', () =>
    expect(badges({ blank: 1 }).document.cards.map(({ name, role }) => [name, role])).toEqual([
      ['Ada Okafor', 'Speaker'],
      ['Bo Lind', 'Speaker'],
      ['Cy Moreau', 'Chair'],
      ['', null],
    ]));

  test('can be of chosen people, without roles and sessions', () => {
    const chosen = { people: [personIdOf('Cy Moreau')], role: false, schedule: 'none' } as const;
    const found = badges(chosen).document.cards;
    expect(found.map(({ name, role, rows }) => [name, role, rows])).toEqual([['Cy Moreau', null, []]]);
  });

  test('are as many as fit on a sheet, ten of 86 × 54 mm on A4 and six of 4 × 3 inches on Letter', () => {
    const each = (size: BadgeOptions['size'], paper: 'a4' | 'letter') => {
      const { cells } = badges({ size, paper }).document;
      return [cells.columns, cells.rows, cells.cell.width, cells.cell.height];
    };
    expect([each('86x54', 'a4'), each('4x3in', 'letter')]).toEqual([
      [2, 5, 86, 54],
      [2, 3, 101.6, 76.2],
    ]);
  });

  test('set a long name smaller, but never under a third of the usual size', () => {
    const sizeOf = (name: string) => badges({}, oneTalk(name)).document.cards[0]?.nameSize ?? 0;
    const usual = sizeOf('Bo Lind');
    expect(sizeOf('Maximiliane Featherstonehaugh-Winterbottom')).toBeLessThan(usual);
    expect(sizeOf('Maximiliane Featherstonehaugh '.repeat(12))).toBeCloseTo(usual * 0.36, 5);
  });

  test('part a schedule that is too long for one, with a note', () => {
    const sessions = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [
        `A talk with a title that fills a line of a badge and more, number ${i}`,
        { at: `mon ${8 + i}:00`, room: 'Aula', speakers: ['Ada'] },
      ]),
    );
    const { document, notes } = badges({}, buildProgram({ rooms: { Aula: 1 }, sessions }));
    expect(document.cards.length).toBeGreaterThan(1);
    expect(document.cards.flatMap(({ rows }) => rows)).toHaveLength(14);
    expect(notes).toEqual([expect.stringContaining('The sessions of Ada')]);
  });
});
