import { describe, expect, it } from 'vitest';
import { peopleTwice } from '../../../shared/matching/people-twice.ts';
import { decisionId } from '../../../shared/merging/decisions.ts';
import { APART } from '../../../shared/merging/take-apart.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { emptyProgram, importInto, planOf, read } from './memory-tx.ts';

const FILE = `id,title,speakers,affiliations
1,Gardens on roofs,Ann Lee,Acme
2,Rivers under streets,Ann Lee,
3,Bread and maps,Cy Marsh,
`;
const file = read(FILE, 'talks.csv');
const ann = file.people.find(({ fields }) => fields.name === 'Ann Lee')?.key ?? '';
const apart = { [decisionId('person', APART, ann)]: ['2'] };

const speakers = (state: ProgramState) =>
  [...state.appearance.values()]
    .map(({ sessionId, personId }) => {
      const person = state.person.get(personId);
      return `${state.session.get(sessionId)?.title}: ${person?.name} ${person?.number}, ${person?.affiliation}`;
    })
    .sort();

describe('one name in a file without ids is taken as one person', () => {
  it('and the plan tells in which sessions, so that they can be taken apart', () => {
    const row = planOf(emptyProgram(), file).rows.find(({ key }) => key === ann);
    expect(row?.sessions).toEqual([
      { key: '1', label: 'Gardens on roofs', apart: false },
      { key: '2', label: 'Rivers under streets', apart: false },
    ]);
    expect(planOf(emptyProgram(), file).rows.find(({ label }) => label === 'Cy Marsh')?.sessions).toBeUndefined();
  });
});

describe('taken apart by decision', () => {
  it('are two people, of whom the other one has the name alone; the same file again asks and writes nothing', () => {
    const state = emptyProgram();
    importInto(state, file, 'talks.csv', apart);
    expect(speakers(state)).toEqual([
      'Bread and maps: Cy Marsh 3, null',
      'Gardens on roofs: Ann Lee 1, Acme',
      'Rivers under streets: Ann Lee 2, null',
    ]);
    const { plan, writes } = importInto(state, file);
    expect([plan.isEmpty, writes, plan.pending]).toEqual([true, 0, []]);
    expect(plan.rows.find(({ key }) => key === ann)?.sessions?.map((session) => session.apart)).toEqual([false, true]);
  });

  it('at a later import, the other one is new and takes the sessions', () => {
    const state = emptyProgram();
    importInto(state, file);
    const { plan } = importInto(state, file, 'talks.csv', apart);
    expect(plan.pending).toEqual([]);
    expect(speakers(state)[2]).toBe('Rivers under streets: Ann Lee 3, null');
    expect(importInto(state, file).writes).toBe(0);
  });

  it('whatever the order of the rows', () => {
    const [head = '', one = '', two = '', three = ''] = FILE.split('\n');
    const state = emptyProgram();
    importInto(state, file, 'talks.csv', apart);
    expect(importInto(state, read([head, three, two, one, ''].join('\n'), 'talks.csv')).writes).toBe(0);
  });

  it('are not shown as people entered twice', () => {
    const state = emptyProgram();
    importInto(state, file, 'talks.csv', apart);
    expect(peopleTwice(state)).toEqual([]);
  });
});
