import { describe, expect, test } from 'vitest';
import {
  type SpeakerCardOptions,
  speakerCardsDocument,
} from '../../../../electron/export/speaker-cards-pdf/document.ts';
import { speakerCardsPdf } from '../../../../electron/export/speaker-cards-pdf/product.ts';
import type { ProgramState } from '../../../../shared/model/state.ts';
import { buildProgram, personIdOf } from '../../../shared/builder.ts';
import { AS_OF, SPEC } from '../programs.ts';

const USUAL: SpeakerCardOptions = { ...speakerCardsPdf.options.parse({}), days: null, people: null };

function cards(options: Partial<SpeakerCardOptions> = {}, since: ProgramState | null = null) {
  const input = {
    ...{ state: buildProgram(SPEC), revision: 1, release: null, asOf: AS_OF },
    since: since && { name: 'v1', state: since },
  };
  return speakerCardsDocument(input, { ...USUAL, ...options });
}

describe('speaker cards', () => {
  test('are of all people on the program by name, with all that each does', () => {
    const { document } = cards();
    expect(document.cards.map(({ name, rows }) => [name, rows.map(({ title }) => title)])).toEqual([
      ['Ada Okafor', ['Opening', 'Schedulers that admit defeat']],
      ['Bo Lind', ['Schedulers that admit defeat', 'Paper one']],
      ['Cy Moreau', ['Papers']],
    ]);
  });

  test('say when, where, who chairs, and when to be there', () => {
    const [, bo] = cards({ people: [personIdOf('Ada Okafor'), personIdOf('Bo Lind')] }).document.cards;
    expect(bo?.rows[1]).toEqual({
      ...{ when: 'Mon 1 · 14:00–14:30', room: 'Linden', title: 'Paper one', marked: false },
      ...{ more: ['Chair: Cy Moreau', 'be there at 13:50'], changed: [] },
    });
  });

  test('can be only of those for whom something changed', () => {
    const sessions = {
      ...SPEC.sessions,
      'Paper one': { in: 'Papers', position: 0, length: 20, speakers: ['Bo Lind'] },
    };
    const { document } = cards({ pages: 'changed' }, buildProgram({ ...SPEC, sessions }));
    expect(document.cards.map(({ name }) => name)).toEqual(['Bo Lind']);
    expect(document.cards[0]?.rows.map(({ changed }) => changed)).toEqual([[], ['moved']]);
    expect(cards({ pages: 'changed' }, buildProgram(SPEC)).document.cards).toEqual([]);
    expect(() => cards({ pages: 'changed' })).toThrow('name the release');
  });

  test('lie two by two on A4 and one on an A6 sheet', () => {
    const cells = (paper: 'a4' | 'a6') => cards({ paper }).document.cells;
    expect([cells('a4').columns, cells('a4').rows]).toEqual([2, 1]);
    expect(cells('a6')).toMatchObject({ columns: 1, rows: 1, left: 0, sheet: { width: 105, height: 148 } });
  });
});
