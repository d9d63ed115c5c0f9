import { describe, expect, it } from 'vitest';
import { checkedPatch } from '../../../shared/merging/checked-row.ts';
import { decisionId } from '../../../shared/merging/decisions.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { rowKey } from '../../../shared/model/state.ts';
import { emptyProgram, importInto, memoryTx, planOf, read } from './memory-tx.ts';

const FIRST = `id,title,speakers,affiliations,track,duration,room,start
1,Gardens on roofs,Ann Lee,Acme,Green,30,Aula,2031-05-01 09:00
2,Rivers under streets,Bo Quist; Ann Lee,Hooli; Acme,Blue,45,Lab,2031-05-01 09:00
3,Bread and maps,Cy Marsh,,Green,30,Aula,2031-05-01 10:00
`;

function imported(text = FIRST): ProgramState {
  const state = emptyProgram();
  importInto(state, read(text, 'talks.csv'));
  return state;
}

function sessionOf(state: ProgramState, title: string) {
  const row = [...state.session.values()].find((session) => session.title === title);
  if (!row) throw new Error(`no session ${title}`);
  return row;
}

function personOf(state: ProgramState, name: string) {
  const row = [...state.person.values()].find((person) => person.name === name);
  if (!row) throw new Error(`no person ${name}`);
  return row;
}

const placeOf = (state: ProgramState, id: string) =>
  state.placement.get(`${state.program.get('program')?.currentPlanId} ${id}`);

const edit = (state: ProgramState, id: string, values: Record<string, unknown>) =>
  memoryTx(state).update('session', id, checkedPatch('session', values));

/** Removes a person as the command does: with their appearances and links. */
function removePerson(state: ProgramState, id: string): void {
  const tx = memoryTx(state);
  for (const [key, row] of [...state.appearance]) if (row.personId === id) tx.remove('appearance', key);
  for (const [key, row] of [...state.externalId]) if (row.ownerId === id) tx.remove('externalId', key);
  tx.remove('person', id);
}

it('an import makes sessions, people, rooms, tracks, days and places', () => {
  const state = emptyProgram();
  const { counts, plan } = importInto(state, read(FIRST, 'talks.csv'));
  expect(counts.created).toEqual({ sessions: 3, people: 3, rooms: 2 });
  expect(plan.pending).toEqual([]);
  expect([...state.track.values()].map(({ name }) => name)).toEqual(['Green', 'Blue']);
  const place = placeOf(state, sessionOf(state, 'Bread and maps').id);
  expect([state.day.get(place?.dayId ?? '')?.date, place?.start, state.room.get(place?.roomId ?? '')?.name]).toEqual([
    '2031-05-01',
    600,
    'Aula',
  ]);
});

describe('the same file again writes nothing', () => {
  const again = (state: ProgramState, name = 'talks.csv') => {
    const { plan, writes } = importInto(state, read(FIRST, name), name);
    return { empty: plan.isEmpty, writes, pending: plan.pending };
  };
  const nothing = { empty: true, writes: 0, pending: [] };

  it('at once', () => expect(again(imported())).toEqual(nothing));
  it('under another name', () => expect(again(imported(), 'talks (1).csv')).toEqual(nothing));

  it('after hand edits', () => {
    const state = imported();
    edit(state, sessionOf(state, 'Bread and maps').id, { title: 'Maps and bread', durationMinutes: 20, trackId: null });
    memoryTx(state).update('person', personOf(state, 'Bo Quist').id, { affiliation: null, name: 'Bob Quist' });
    expect(again(state)).toEqual(nothing);
  });

  it('after talks were moved and unplaced', () => {
    const state = imported();
    const tx = memoryTx(state);
    const [first, second] = [...state.placement.values()];
    if (!first || !second) throw new Error('not placed');
    tx.update('placement', rowKey('placement', first), { start: 900 });
    tx.remove('placement', rowKey('placement', second));
    expect(again(state)).toEqual(nothing);
  });

  it('after a person was removed: they stay removed', () => {
    const state = imported();
    removePerson(state, personOf(state, 'Ann Lee').id);
    expect(again(state)).toEqual(nothing);
    expect(state.person.size).toBe(2);
    const deleted = planOf(state, read(FIRST, 'talks.csv')).rows.filter(({ action }) => action === 'deleted');
    expect(deleted.map(({ label }) => label)).toEqual(['Ann Lee']);
  });

  it('but a person may decide to bring a removed one back', () => {
    const state = imported();
    removePerson(state, personOf(state, 'Cy Marsh').id);
    const { counts } = importInto(state, read(FIRST, 'talks.csv'), 'talks.csv', {
      [decisionId('person', 'deleted', 'cy marsh')]: 'restore',
    });
    expect(counts.created.people).toBe(1);
    expect(again(state)).toEqual(nothing);
  });
});

describe('a newer file', () => {
  it('brings its changes, and keeps what was edited here', () => {
    const state = imported();
    edit(state, sessionOf(state, 'Bread and maps').id, { durationMinutes: 20 });
    const newer = FIRST.replace('Bread and maps', 'Bread and salt').replace('Hooli', 'Initech');
    const { counts, plan } = importInto(state, read(newer, 'talks.csv'));
    expect(counts.created).toEqual({ sessions: 0, people: 0, rooms: 0 });
    expect(counts.updated).toEqual({ sessions: 1, people: 1, rooms: 0 });
    expect(counts.kept).toEqual({ sessions: 1, people: 0, rooms: 0 });
    expect(plan.pending).toEqual([]);
    expect(sessionOf(state, 'Bread and salt').durationMinutes).toBe(20);
    expect(personOf(state, 'Bo Quist').affiliation).toBe('Initech');
  });

  it('that changed what was changed here is a conflict: mine is kept, it is asked once', () => {
    const state = imported();
    edit(state, sessionOf(state, 'Bread and maps').id, { title: 'Mine' });
    const newer = FIRST.replace('Bread and maps', 'Theirs');
    const { plan } = importInto(state, read(newer, 'talks.csv'));
    expect(plan.pending).toEqual([
      {
        kind: 'conflict',
        key: 'session/title/3',
        message: '“Theirs”: title was changed both here and in the file. Yours is kept.',
        candidates: [
          { id: 'mine', label: 'Mine' },
          { id: 'theirs', label: 'Theirs' },
        ],
      },
    ]);
    expect(sessionOf(state, 'Mine').durationMinutes).toBe(30);
    const { plan: again } = importInto(state, read(newer, 'talks.csv'));
    expect([again.isEmpty, again.pending]).toEqual([true, []]);
  });

  it('that moved what was moved here tells both places in words', () => {
    const state = imported();
    const { id } = sessionOf(state, 'Bread and maps');
    const key = `${state.program.get('program')?.currentPlanId} ${id}`;
    memoryTx(state).update('placement', key, { start: 660 });
    const { plan } = importInto(
      state,
      read(FIRST.replace('Aula,2031-05-01 10:00', 'Lab,2031-05-01 12:30'), 'talks.csv'),
    );
    expect(plan.pending.map(({ candidates }) => candidates)).toEqual([
      [
        { id: 'mine', label: '2031-05-01 11:00, Aula' },
        { id: 'theirs', label: '2031-05-01 12:30, Lab' },
      ],
    ]);
  });

  it('and a decision for theirs takes it', () => {
    const state = imported();
    edit(state, sessionOf(state, 'Bread and maps').id, { title: 'Mine' });
    importInto(state, read(FIRST.replace('Bread and maps', 'Theirs'), 'talks.csv'), 'talks.csv', {
      'session/title/3': 'theirs',
    });
    expect(sessionOf(state, 'Theirs').number).toBe(3);
  });

  it('that moves a talk leaves it where it stands here, and says so', () => {
    const state = imported();
    const newer = FIRST.replace('Aula,2031-05-01 10:00', 'Lab,2031-05-01 15:00');
    const { plan } = importInto(state, read(newer, 'talks.csv'));
    const place = placeOf(state, sessionOf(state, 'Bread and maps').id);
    expect(place?.start).toBe(600);
    expect(plan.pending.map(({ key }) => key)).toEqual(['session/place/3']);
  });

  it('without a talk lists it as missing and keeps it', () => {
    const state = imported();
    const newer = FIRST.split('\n')
      .filter((line) => !line.startsWith('3,'))
      .join('\n');
    const { plan, writes } = importInto(state, read(newer, 'talks.csv'));
    const missing = plan.rows.filter(({ action }) => action === 'missing').map(({ kind, label }) => [kind, label]);
    expect(missing).toEqual([
      ['person', 'Cy Marsh'],
      ['session', 'Bread and maps'],
    ]);
    expect([writes, state.session.size]).toEqual([0, 3]);
  });

  it('with fewer columns says nothing about the absent ones', () => {
    const state = imported();
    const { plan } = importInto(
      state,
      read('id,title\n1,Gardens on roofs\n2,Rivers under streets\n3,Bread and maps\n', 'talks.csv'),
    );
    expect(plan.isEmpty).toBe(true);
  });

  it('with empty cells says nothing about them', () => {
    const state = imported();
    const { plan } = importInto(state, read(FIRST.replace('Ann Lee,Acme,Green,30,Aula', 'Ann Lee,,,,'), 'talks.csv'));
    expect(plan.rows.filter(({ action }) => action === 'update')).toEqual([]);
    expect(sessionOf(state, 'Gardens on roofs').durationMinutes).toBe(30);
  });

  it('in which rows and columns stand in another order changes nothing', () => {
    const state = imported();
    const [header = '', ...rows] = FIRST.trim()
      .split('\n')
      .map((line) => line.split(','));
    const turned = [header, ...rows.reverse()].map((row) => [...row].reverse().join(',')).join('\n');
    expect(importInto(state, read(turned, 'talks.csv')).plan.isEmpty).toBe(true);
  });
});

describe('a source without ids', () => {
  const text = (abstract: string, speaker = 'Ann Lee (Acme)') =>
    `Speaker slides\n\n${speaker}\n${abstract}\nBo Quist (Hooli)\nA second talk about something else entirely, with words of its own.\n`;
  const abstract =
    'Roofs can hold gardens, and gardens can hold people; this talk tells how to begin with one roof and few means.';

  it('finds a talk again by its speakers when its abstract begins otherwise', () => {
    const state = emptyProgram();
    importInto(state, read(text(abstract), 'page.txt'), 'page.txt');
    const { counts } = importInto(state, read(text(`Nowadays ${abstract.toLowerCase()}`), 'page.txt'), 'page.txt');
    expect([counts.created.sessions, counts.updated.sessions, state.session.size]).toEqual([0, 1, 2]);
    expect(importInto(state, read(text(`Nowadays ${abstract.toLowerCase()}`), 'page.txt'), 'page.txt').writes).toBe(0);
  });

  it('going back and forth between two states of the file never loses an edit', () => {
    const state = emptyProgram();
    const [a, b] = [read(text(abstract), 'page.txt'), read(text(`Nowadays ${abstract}`), 'page.txt')];
    importInto(state, a, 'page.txt');
    const id = [...state.session.keys()][0] ?? '';
    edit(state, id, { title: 'My title' });
    for (const file of [b, a, b, b, a]) importInto(state, file, 'page.txt');
    expect([state.session.size, state.session.get(id)?.title]).toEqual([2, 'My title']);
  });
});

it('two sources meet in one talk; blanks are filled, other values are asked about', () => {
  const state = imported();
  const other = 'title,speaker,abstract,duration\nGardens on roofs,Ann Lee (Acme),Plants above.,40\n';
  const { counts, plan } = importInto(state, read(other, 'reviews.csv'), 'reviews.csv');
  expect([counts.created, counts.updated.sessions, state.importSource.size]).toEqual([
    { sessions: 0, people: 0, rooms: 0 },
    1,
    2,
  ]);
  expect(plan.pending.map(({ key }) => key)).toEqual(['session/durationMinutes/gardens on roofs']);
  expect(sessionOf(state, 'Gardens on roofs').abstract).toBe('Plants above.');
});

it('an uncertain person is taken as new and listed, and a decision joins them', () => {
  const other = 'title,speaker\nSomething quite else,Ann Lee\n';
  const apart = imported();
  const { plan } = importInto(apart, read(other, 'more.csv'), 'more.csv');
  expect([apart.person.size, plan.pending.map(({ kind, key }) => [kind, key])]).toEqual([
    4,
    [['person.match', 'person/match/ann lee']],
  ]);
  expect(importInto(apart, read(other, 'more.csv'), 'more.csv').plan.pending).toEqual([]);

  const joined = imported();
  const ann = personOf(joined, 'Ann Lee');
  importInto(joined, read(other, 'more.csv'), 'more.csv', { 'person/match/ann lee': ann.id });
  expect(joined.person.size).toBe(3);
  expect([...joined.appearance.values()].filter(({ personId }) => personId === ann.id)).toHaveLength(3);
  expect(importInto(joined, read(other, 'more.csv'), 'more.csv').writes).toBe(0);
});

it('two tables that both number their talks from 1 are two sources', () => {
  const state = imported();
  const other = 'id,title,speaker\n1,Wholly other,Dee Fox\n2,Second other,Eli Gray\n3,Third other,Flo Hart\n';
  const { counts } = importInto(state, read(other, 'workshops.csv'), 'workshops.csv');
  expect([counts.created.sessions, counts.updated.sessions, state.session.size]).toEqual([3, 0, 6]);
});
