import { describe, expect, it, test } from 'vitest';
import { changeSentence } from '../../../shared/agenda/change-words.ts';
import { compareReleases } from '../../../shared/agenda/compare-releases.ts';
import { buildProgram, type ProgramSpec, type SessionSpec } from '../builder.ts';

type Sessions = Readonly<Record<string, SessionSpec>>;

const VENUE: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-26:00' },
  rooms: { Aula: 100, Cellar: 20 },
};
const at = (place: string, room = 'Aula'): SessionSpec => ({ at: place, room });

const compared = (before: Sessions, after: Sessions, more: ProgramSpec = {}) =>
  compareReleases(buildProgram({ ...VENUE, sessions: before }), buildProgram({ ...VENUE, ...more, sessions: after }));

const told = (before: Sessions, after: Sessions, more: ProgramSpec = {}): string[] =>
  compared(before, after, more).map((change) => `${change.kind}: ${changeSentence(change)}`);

describe('what is different between two releases', () => {
  const Ants = at('mon 10:00');
  test.each<[name: string, before: Sessions, after: Sessions, changes: readonly string[]]>([
    ['nothing', { Ants }, { Ants }, []],
    [
      'a later time',
      { Ants },
      { Ants: at('mon 11:00') },
      ['moved: “Ants” moves from Mon 1 June, 10:00–10:30, Aula to 11:00–11:30, still in Aula.'],
    ],
    [
      'another day',
      { Ants },
      { Ants: at('tue 10:00') },
      ['moved: “Ants” moves from Mon 1 June, 10:00–10:30, Aula to Tue 2 June, 10:00–10:30, still in Aula.'],
    ],
    [
      'another room',
      { Ants },
      { Ants: at('mon 10:00', 'Cellar') },
      ['moved: “Ants” moves from Mon 1 June, 10:00–10:30, Aula to Cellar.'],
    ],
    [
      'another time and room',
      { Ants },
      { Ants: at('tue 24:30', 'Cellar') },
      ['moved: “Ants” moves from Mon 1 June, 10:00–10:30, Aula to Wed 3 June, 00:30–01:00, Cellar.'],
    ],
    [
      'another length',
      { Ants },
      { Ants: { ...Ants, length: 45 } },
      ['moved: “Ants” lasts 45 minutes now: Mon 1 June, 10:00–10:45, Aula; it was 30 minutes.'],
    ],
    ['a place at last', { Ants: {} }, { Ants }, ['moved: “Ants” has a place now: Mon 1 June, 10:00–10:30, Aula.']],
    [
      'half a place is none',
      { Ants },
      { Ants: { at: 'mon 10:00' } },
      ['moved: “Ants” has no place any more; it was on Mon 1 June, 10:00–10:30, Aula.'],
    ],
    ['one half place for another', { Ants: { at: 'mon' } }, { Ants: { room: 'Aula' } }, []],
    [
      'withdrawn',
      { Ants },
      { Ants: { ...Ants, status: 'withdrawn' } },
      ['cancelled: “Ants” is cancelled; it was on Mon 1 June, 10:00–10:30, Aula.'],
    ],
    ['removed, and never placed', { Ants: {} }, {}, ['cancelled: “Ants” is cancelled.']],
    [
      'accepted',
      { Ants: { status: 'proposed' } },
      { Ants: { status: 'accepted' } },
      ['new: “Ants” is new, and has no place yet.'],
    ],
    ['added', {}, { Ants }, ['new: “Ants” is new: Mon 1 June, 10:00–10:30, Aula.']],
    ['a proposal that nobody has seen', {}, { Ants: { status: 'proposed' } }, []],
    [
      'another title',
      { Ants },
      { Ants: { ...Ants, title: 'All about ants' } },
      ['retitled: “Ants” is now called “All about ants”.'],
    ],
    ['the same title with other spaces', { Ants }, { Ants: { ...Ants, title: ' Ants  ' } }, []],
    ['a text that is not the title', { Ants }, { Ants: { ...Ants, abstract: 'New.', notes: 'Old.' } }, []],
    [
      'another speaker',
      { Ants: { ...Ants, speakers: ['Ada', 'Bob'] } },
      { Ants: { ...Ants, speakers: ['Ada'], chair: 'Cy' } },
      ['speakers: “Ants”: Cy (chair), Ada; before: Ada, Bob.'],
    ],
    ['nobody any more', { Ants: { ...Ants, speakers: ['Ada'] } }, { Ants }, ['speakers: “Ants”: nobody; before: Ada.']],
    [
      'the speakers in another order',
      { Ants: { ...Ants, speakers: ['Ada', 'Bob'] } },
      { Ants: { ...Ants, speakers: ['Bob', 'Ada'] } },
      [],
    ],
    [
      'moved, retitled and with others at once',
      { Ants: { ...Ants, speakers: ['Ada'] } },
      { Ants: { ...at('mon 10:00', 'Cellar'), title: 'Bees', speakers: ['Bob'] } },
      [
        'moved: “Bees” moves from Mon 1 June, 10:00–10:30, Aula to Cellar.',
        'retitled: “Ants” is now called “Bees”.',
        'speakers: “Bees”: Bob; before: Ada.',
      ],
    ],
  ])('%s', (_name, before, after, changes) => {
    expect(told(before, after)).toEqual(changes);
  });

  it('is told in the order of what matters, and there by time', () => {
    const before = { Late: at('mon 15:00'), Early: at('mon 10:00'), Gone: at('mon 12:00'), Named: at('mon 13:00') };
    const after = {
      Late: at('mon 14:00'),
      Early: at('mon 09:00'),
      Named: { ...at('mon 13:00'), title: 'Renamed' },
      Fresh: at('tue 09:00'),
      Before: at('mon 12:00'),
    };
    expect(compared(before, after).map((change) => [change.kind, 'session' in change && change.session.name])).toEqual([
      ['cancelled', 'Gone'],
      ['moved', 'Early'],
      ['moved', 'Late'],
      ['new', 'Before'],
      ['new', 'Fresh'],
      ['retitled', 'Renamed'],
    ]);
  });
});

describe('two that changed places', () => {
  test('are one change, whatever their lengths', () => {
    const before = { Ants: at('mon 10:00'), Bees: { ...at('tue 11:00', 'Cellar'), length: 60 } };
    const after = { Ants: at('tue 11:00', 'Cellar'), Bees: { ...at('mon 10:00'), length: 60 } };
    expect(told(before, after)).toEqual([
      'swapped: “Ants” and “Bees” change places: the first is now Tue 2 June, 11:00–11:30, Cellar, the second Mon 1 June, 10:00–11:00, Aula.',
    ]);
  });
  test('three in a circle are three moves', () => {
    const before = { Ants: at('mon 10:00'), Bees: at('mon 11:00'), Cats: at('mon 12:00') };
    const after = { Ants: at('mon 11:00'), Bees: at('mon 12:00'), Cats: at('mon 10:00') };
    expect(compared(before, after).map(({ kind }) => kind)).toEqual(['moved', 'moved', 'moved']);
  });
  test('two pairs in the same two places are two swaps, by number', () => {
    const before = { A: at('mon 10:00'), B: at('mon 11:00'), C: at('mon 10:00'), D: at('mon 11:00') };
    const after = { A: at('mon 11:00'), B: at('mon 10:00'), C: at('mon 11:00'), D: at('mon 10:00') };
    expect(
      compared(before, after).map((c) => c.kind === 'swapped' && [c.first.session.name, c.second.session.name]),
    ).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
  });
  test('one that takes the place of another, which moves elsewhere, is no swap', () => {
    const before = { Ants: at('mon 10:00'), Bees: at('mon 11:00') };
    const after = { Ants: at('mon 11:00'), Bees: at('mon 12:00') };
    expect(compared(before, after).map(({ kind }) => kind)).toEqual(['moved', 'moved']);
  });
});

describe('a block and its talks', () => {
  const block = (place: string): SessionSpec => ({ ...at(place), block: true, length: 60 });
  const one: SessionSpec = { in: 'Block', position: 0 };
  const two: SessionSpec = { in: 'Block', position: 1 };
  test('move together, and the talks say so', () => {
    const after = { Block: block('mon 14:00'), one, two };
    expect(told({ Block: block('mon 10:00'), one, two }, after)).toEqual([
      'moved: “Block” moves from Mon 1 June, 10:00–11:00, Aula to 14:00–15:00, still in Aula.',
      'moved: “one” moves from Mon 1 June, 10:00–10:30, Aula to 14:00–14:30, still in Aula, with its block.',
      'moved: “two” moves from Mon 1 June, 10:30–11:00, Aula to 14:30–15:00, still in Aula, with its block.',
    ]);
  });
  test('two blocks that change places are one swap, their talks go along', () => {
    const inRival: SessionSpec = { in: 'Rival', position: 0 };
    const before = { Block: block('mon 10:00'), Rival: block('mon 14:00'), one, inRival };
    const after = { Block: block('mon 14:00'), Rival: block('mon 10:00'), one, inRival };
    expect(compared(before, after).map((c) => [c.kind, c.kind === 'moved' && c.withBlock !== null])).toEqual([
      ['moved', true],
      ['moved', true],
      ['swapped', false],
    ]);
  });
  test('talks that change their order in it change places', () => {
    const Block = block('mon 10:00');
    expect(compared({ Block, one, two }, { Block, one: { ...one, position: 2 }, two }).map(({ kind }) => kind)).toEqual(
      ['swapped'],
    );
  });
  test('the talks of a block that is withdrawn have no place', () => {
    const Block = block('mon 10:00');
    expect(told({ Block, one }, { Block: { ...Block, status: 'withdrawn' }, one })).toEqual([
      'cancelled: “Block” is cancelled; it was on Mon 1 June, 10:00–11:00, Aula.',
      'moved: “one” has no place any more; it was on Mon 1 June, 10:00–10:30, Aula.',
    ]);
  });
});

test('a day that moves to another date moves its sessions; a room with another name is told once', () => {
  const sessions = { Ants: at('mon 10:00') };
  expect(told(sessions, sessions, { days: { mon: '2026-06-08 09:00-18:00', tue: '2026-06-02 09:00-18:00' } })).toEqual([
    'moved: “Ants” moves from Mon 1 June, 10:00–10:30, Aula to Mon 8 June, 10:00–10:30, still in Aula.',
  ]);
  const rooms = { Aula: { name: 'Great hall', capacity: 100 }, Cellar: 20 };
  expect(told(sessions, sessions, { rooms })).toEqual(['room-renamed: The room Aula is now called Great hall.']);
});
