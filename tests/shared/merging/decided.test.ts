import { describe, expect, it } from 'vitest';
import { checkedPatch, checkedRow } from '../../../shared/merging/checked-row.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { emptyProgram, importInto, memoryTx, planOf, read } from './memory-tx.ts';

const ABSTRACT =
  'Roofs can hold gardens, and gardens can hold people. This talk tells how to begin with one roof and few means.';
const FIRST = `id,title,speakers,affiliations,track,duration,abstract,room,start
1,Gardens on roofs,Ann Lee,Acme,Green,30,"${ABSTRACT}",Aula,2031-05-01 09:00
2,Rivers under streets,Bo Quist,Hooli,Blue,45,,Lab,2031-05-01 09:00
3,Bread and maps,Cy Marsh,,Green,30,,Aula,2031-05-01 10:00
`;
/** Title and length of the first two talks changed by the source, too. */
const NEWER = FIRST.replace('Gardens on roofs', 'Gardens on all roofs')
  .replace('Rivers under streets', 'Rivers under towns')
  .replace(',Green,30,"', ',Green,40,"')
  .replace('Blue,45', 'Blue,50');

const talk = (state: ProgramState, number: number) => {
  const row = [...state.session.values()].find((session) => session.number === number);
  if (!row) throw new Error(`no session ${number}`);
  return row;
};
const edit = (state: ProgramState, number: number, values: Record<string, unknown>) =>
  memoryTx(state).update('session', talk(state, number).id, checkedPatch('session', values));

/** The program after the first file and edits of titles and lengths by hand. */
function edited(): ProgramState {
  const state = emptyProgram();
  importInto(state, read(FIRST, 'talks.csv'));
  edit(state, 1, { title: 'Mine one', durationMinutes: 31 });
  edit(state, 2, { title: 'Mine two', durationMinutes: 32 });
  return state;
}

const facts = (state: ProgramState) =>
  [1, 2].map((number) => `${talk(state, number).title}, ${talk(state, number).durationMinutes}`);
const NOTHING = { isEmpty: true, pending: [], writes: 0 };
const again = (state: ProgramState, text: string, decisions: Decisions = {}) => {
  const { plan, writes } = importInto(state, read(text, 'talks.csv'), 'talks.csv', decisions);
  return { isEmpty: plan.isEmpty, pending: plan.pending, writes };
};

describe('a choice', () => {
  it.each<[string, Decisions, readonly string[], number]>([
    ['of nobody keeps mine and asks', {}, ['Mine one, 31', 'Mine two, 32'], 4],
    ['for all takes theirs', { '*': 'theirs' }, ['Gardens on all roofs, 40', 'Rivers under towns, 50'], 0],
    ['for all keeps mine', { '*': 'mine' }, ['Mine one, 31', 'Mine two, 32'], 0],
    ['for a column', { 'session/title/*': 'theirs' }, ['Gardens on all roofs, 31', 'Rivers under towns, 32'], 2],
    ['for a row', { 'session/*/2': 'theirs' }, ['Mine one, 31', 'Rivers under towns, 50'], 2],
    ['for a field', { 'session/title/1': 'theirs' }, ['Gardens on all roofs, 31', 'Mine two, 32'], 3],
    [
      'for a field stands before the row’s, that before the column’s, and that before the one for all',
      { '*': 'theirs', 'session/durationMinutes/*': 'mine', 'session/*/2': 'theirs', 'session/title/2': 'mine' },
      ['Gardens on all roofs, 31', 'Mine two, 50'],
      0,
    ],
    ['may be a text by hand', { 'session/title/1': { value: 'By hand' } }, ['By hand, 31', 'Mine two, 32'], 3],
    [
      'of a value that does not fit is none',
      { 'session/durationMinutes/1': { value: 'long' } },
      ['Mine one, 31', 'Mine two, 32'],
      4,
    ],
  ])('%s, and the same file then asks nothing', (_name, decisions, expected, asked) => {
    const state = edited();
    const { plan } = importInto(state, read(NEWER, 'talks.csv'), 'talks.csv', decisions);
    expect([facts(state), plan.pending.length]).toEqual([expected, asked]);
    expect(again(state, NEWER)).toEqual(NOTHING);
    expect(again(state, NEWER, decisions)).toMatchObject({ pending: [], writes: 0 });
    expect(facts(state)).toEqual(expected);
  });

  it('for all moves no talk: a place is taken where it was asked for', () => {
    const state = emptyProgram();
    importInto(state, read(FIRST, 'talks.csv'));
    const moved = read(FIRST.replace('Aula,2031-05-01 10:00', 'Lab,2031-05-01 15:00'), 'talks.csv');
    const starts = () => [...state.placement.values()].map(({ start }) => start);
    importInto(structuredClone(state), moved, 'talks.csv', { '*': 'theirs', 'session/*/3': 'theirs' });
    const { plan } = importInto(state, moved, 'talks.csv', { '*': 'theirs', 'session/*/3': 'theirs' });
    expect([starts(), plan.pending.map(({ key }) => key)]).toEqual([[540, 540, 600], ['session/place/3']]);
    importInto(state, moved, 'talks.csv', { 'session/place/*': 'theirs' });
    expect(starts()).toEqual([540, 540, 900]);
  });

  it('of mine refuses what only the file changed, for good', () => {
    const state = emptyProgram();
    importInto(state, read(FIRST, 'talks.csv'));
    importInto(state, read(NEWER, 'talks.csv'), 'talks.csv', { 'session/title/1': 'mine' });
    expect(facts(state)).toEqual(['Gardens on roofs, 40', 'Rivers under towns, 50']);
    expect(again(state, NEWER)).toEqual(NOTHING);
  });
});

describe('an abstract that both sides changed', () => {
  const theirs = FIRST.replace('few means', 'little money');
  const both = ABSTRACT.replace('Roofs', 'Flat roofs').replace('few means', 'little money');
  const changed = () => {
    const state = emptyProgram();
    importInto(state, read(FIRST, 'talks.csv'));
    edit(state, 1, { abstract: ABSTRACT.replace('Roofs', 'Flat roofs') });
    return state;
  };

  it('is merged where the changes lie apart, nothing is asked, and it says so', () => {
    const state = changed();
    const { plan } = importInto(state, read(theirs, 'talks.csv'));
    const [field] = plan.rows.flatMap(({ fields }) => fields.filter((one) => one.field === 'abstract'));
    expect([field?.outcome, field?.result, plan.pending]).toEqual(['merged', both, []]);
    expect(talk(state, 1).abstract).toBe(both);
    expect(again(state, theirs)).toEqual(NOTHING);
  });

  it.each([
    ['mine', ABSTRACT.replace('Roofs', 'Flat roofs')],
    ['theirs', ABSTRACT.replace('few means', 'little money')],
    ['merged', both],
  ])('and a person may choose: %s', (pick, expected) => {
    const state = changed();
    importInto(state, read(theirs, 'talks.csv'), 'talks.csv', { 'session/abstract/1': pick });
    expect(talk(state, 1).abstract).toBe(expected);
    expect(again(state, theirs)).toEqual(NOTHING);
  });
});

describe('what is locked', () => {
  const locked = (...fields: readonly string[]) => {
    const state = edited();
    const ownerId = talk(state, 1).id;
    for (const field of fields)
      memoryTx(state).insert('importLock', checkedRow('importLock', { kind: 'session', ownerId, field }));
    return state;
  };

  it('is never changed, whatever is chosen, and asks nothing', () => {
    const state = locked('title');
    const { plan } = importInto(state, read(NEWER, 'talks.csv'), 'talks.csv', {
      '*': 'theirs',
      'session/title/1': 'theirs',
    });
    expect([facts(state), plan.pending]).toEqual([['Mine one, 40', 'Rivers under towns, 50'], []]);
    expect(plan.rows.flatMap(({ fields }) => fields.filter(({ outcome }) => outcome === 'locked'))).toMatchObject([
      { field: 'title', mine: 'Mine one', theirs: 'Gardens on all roofs' },
    ]);
    expect(again(state, NEWER)).toEqual(NOTHING);
  });

  it('may be the whole row', () => {
    const state = locked('*');
    const { plan } = importInto(state, read(NEWER, 'talks.csv'), 'talks.csv', { '*': 'theirs' });
    expect(facts(state)).toEqual(['Mine one, 31', 'Rivers under towns, 50']);
    expect(plan.rows.filter(({ locked }) => locked).map(({ key }) => key)).toEqual(['1']);
  });
});

describe('a talk that the file lacks', () => {
  const without = FIRST.split('\n')
    .filter((line) => !line.startsWith('3,'))
    .join('\n');
  const start = () => {
    const state = emptyProgram();
    importInto(state, read(FIRST, 'talks.csv'));
    return state;
  };
  const missing = (state: ProgramState, decisions: Decisions = {}) =>
    planOf(state, read(without, 'talks.csv'), 'talks.csv', decisions)
      .rows.filter(({ action }) => action === 'missing')
      .map(({ label, missing: decided }) => [label, decided]);

  it('stays, and is listed each time until somebody decides', () => {
    const state = start();
    expect(again(state, without)).toEqual(NOTHING);
    expect(missing(state)).toEqual([
      ['Cy Marsh', null],
      ['Bread and maps', null],
    ]);
  });

  it.each([
    ['keep', 'accepted'],
    ['withdraw', 'withdrawn'],
  ])('may be decided on once: %s; it keeps its place', (decision, status) => {
    const state = start();
    importInto(state, read(without, 'talks.csv'), 'talks.csv', { 'session/missing/3': decision });
    expect([talk(state, 3).status, state.placement.size]).toEqual([status, 3]);
    expect(again(state, without)).toEqual(NOTHING);
    expect(missing(state)).toEqual([
      ['Cy Marsh', null],
      ['Bread and maps', decision],
    ]);
  });

  it('may be withdrawn with all others, and confirmed again by hand it stays so', () => {
    const state = start();
    importInto(state, read(without, 'talks.csv'), 'talks.csv', { 'session/missing/*': 'withdraw' });
    expect(talk(state, 3).status).toBe('withdrawn');
    edit(state, 3, { status: 'confirmed' });
    expect(again(state, without, { 'session/missing/3': 'withdraw' })).toEqual(NOTHING);
    expect(talk(state, 3).status).toBe('confirmed');
  });

  it('is not withdrawn where it is locked', () => {
    const state = start();
    const lock = { kind: 'session', ownerId: talk(state, 3).id, field: 'status' };
    memoryTx(state).insert('importLock', checkedRow('importLock', lock));
    importInto(state, read(without, 'talks.csv'), 'talks.csv', { 'session/missing/3': 'withdraw' });
    expect(talk(state, 3).status).toBe('accepted');
  });

  it('and comes back asks once whether it is to be as before', () => {
    const state = start();
    edit(state, 3, { status: 'confirmed' });
    importInto(state, read(without, 'talks.csv'), 'talks.csv', { 'session/missing/3': 'withdraw' });
    const restored = structuredClone(state);
    const { plan } = importInto(state, read(FIRST, 'talks.csv'));
    expect(plan.pending).toEqual([
      {
        kind: 'session.returned',
        key: 'session/returned/3',
        message: '“Bread and maps” is in the file again; it was withdrawn when it was missing. It stays withdrawn.',
        candidates: [
          { id: 'restore', label: 'confirmed' },
          { id: 'keep', label: 'withdrawn' },
        ],
      },
    ]);
    expect([talk(state, 3).status, again(state, FIRST)]).toEqual(['withdrawn', NOTHING]);
    importInto(restored, read(FIRST, 'talks.csv'), 'talks.csv', { 'session/returned/3': 'restore' });
    expect([talk(restored, 3).status, again(restored, FIRST)]).toEqual(['confirmed', NOTHING]);
  });
});

describe('a record that is left out', () => {
  it('makes no row, now and later, until it is decided otherwise', () => {
    const state = emptyProgram();
    importInto(state, read(FIRST, 'talks.csv'), 'talks.csv', { 'session/match/3': 'leave-out' });
    expect([...state.session.values()].map(({ title }) => title)).toEqual(['Gardens on roofs', 'Rivers under streets']);
    expect(again(state, FIRST)).toEqual(NOTHING);
    const left = planOf(state, read(FIRST, 'talks.csv')).rows.filter(({ action }) => action === 'left-out');
    expect(left.map(({ label, decision }) => [label, decision])).toEqual([['Bread and maps', 'session/match/3']]);
    importInto(state, read(FIRST, 'talks.csv'), 'talks.csv', { 'session/match/3': 'new' });
    expect(state.session.size).toBe(3);
  });

  it('leaves a row that it had before as it is', () => {
    const state = emptyProgram();
    importInto(state, read(FIRST, 'talks.csv'));
    const { plan } = importInto(state, read(NEWER, 'talks.csv'), 'talks.csv', { 'session/match/1': 'leave-out' });
    expect(facts(state)).toEqual(['Gardens on roofs, 30', 'Rivers under towns, 50']);
    expect(plan.rows.filter(({ action }) => action === 'missing')).toEqual([]);
  });
});

describe('an empty value', () => {
  const emptied = () => {
    const file = read(FIRST, 'talks.csv');
    return {
      ...file,
      sessions: file.sessions.map((one) => ({
        ...one,
        fields: { ...one.fields, abstract: '', durationMinutes: null },
      })),
    };
  };
  const start = () => {
    const state = emptyProgram();
    importInto(state, read(FIRST, 'talks.csv'));
    return state;
  };

  it('says nothing, but is shown where the source had something', () => {
    const state = start();
    const { plan, writes } = importInto(state, emptied());
    expect(writes).toBe(0);
    const shown = plan.rows.flatMap(({ key, fields }) => fields.map(({ field, outcome }) => [key, field, outcome]));
    expect(shown).toEqual([['1', 'abstract', 'empty']]);
  });

  it('empties the field where the source is set so, which is remembered; an edit made here is asked about', () => {
    const state = start();
    importInto(state, emptied(), 'talks.csv', { 'program/empty-cells/program': 'clear' });
    expect([talk(state, 1).abstract, talk(state, 1).durationMinutes]).toEqual([null, 30]);
    expect(importInto(state, emptied()).plan.isEmpty).toBe(true);

    const mine = start();
    edit(mine, 1, { abstract: 'Mine.' });
    const { plan } = importInto(mine, emptied(), 'talks.csv', { 'program/empty-cells/program': 'clear' });
    expect([talk(mine, 1).abstract, plan.pending.map(({ key }) => key)]).toEqual(['Mine.', ['session/abstract/1']]);
    expect(importInto(mine, emptied()).plan).toMatchObject({ isEmpty: true, pending: [] });
  });

  it('may be taken for one field', () => {
    const state = start();
    importInto(state, emptied(), 'talks.csv', { 'session/abstract/1': 'theirs' });
    expect(talk(state, 1).abstract).toBe(null);
    expect(importInto(state, emptied()).plan.isEmpty).toBe(true);
  });
});

it('a value that does not fit its field is told and left out', () => {
  const file = read(FIRST, 'talks.csv');
  const odd = {
    ...file,
    sessions: file.sessions.map((one) => ({ ...one, fields: { ...one.fields, durationMinutes: -5, shoeSize: 42 } })),
  };
  const state = emptyProgram();
  const { plan } = importInto(state, odd);
  expect(talk(state, 1).durationMinutes).toBe(30);
  const told = plan.rows.flatMap(({ fields }) => fields.filter(({ outcome }) => outcome === 'unusable'));
  expect(told.map(({ field }) => field)).toEqual(Array(3).fill(['durationMinutes', 'shoeSize']).flat());
  expect(importInto(state, odd).plan).toMatchObject({ isEmpty: true, pending: [] });
});

it('files of one event of one system are one source, in whatever format and under whatever name', () => {
  const state = emptyProgram();
  const from = { system: 'pretalx', event: 'roofs-2031' };
  importInto(state, { ...read(FIRST, 'talks.csv'), format: 'pretalx-csv', from });
  const json = {
    ...read(NEWER, 'talks.csv'),
    format: 'pretalx-json',
    from: { system: 'Pretalx', event: 'roofs-2031' },
  };
  const { counts } = importInto(state, json, 'export.json');
  expect([counts.created.sessions, counts.updated.sessions, state.importSource.size]).toEqual([0, 2, 1]);
  const other = { ...json, from: { ...from, event: 'roofs-2032' } };
  expect(planOf(state, other, 'export.json').source.row).toBe(null);
});
