import { describe, expect, it } from 'vitest';
import { takeOver, takeSome } from '../../../electron/core/commands/take-over.ts';
import { joinedPerson } from '../../../shared/matching/joined-person.ts';
import { checkedRow } from '../../../shared/merging/checked-row.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { emptyProgram, importInto, memoryTx, read, testId } from './memory-tx.ts';

const FILE = `id,title,speakers,affiliations
1,Gardens on roofs,Ann Lee,Acme
2,Rivers under streets,Anne Lee,Hooli
3,Bread and maps,Cy Marsh,
`;

function imported(): ProgramState {
  const state = emptyProgram();
  importInto(state, read(FILE, 'talks.csv'));
  return state;
}

function personOf(state: ProgramState, name: string) {
  const row = [...state.person.values()].find((person) => person.name === name);
  if (!row) throw new Error(`no person ${name}`);
  return row;
}

const again = (state: ProgramState, text = FILE) => {
  const { plan, writes } = importInto(state, read(text, 'talks.csv'));
  return { empty: plan.isEmpty, writes, pending: plan.pending };
};
const speakers = (state: ProgramState) =>
  [...state.appearance.values()].map(
    ({ sessionId, personId }) =>
      `${state.session.get(sessionId)?.title}: ${state.person.get(personId)?.name}, ${state.person.get(personId)?.affiliation}`,
  );

/** The program after Anne Lee was found to be Ann Lee. */
function merged(): ProgramState {
  const state = imported();
  const [keep, drop] = [personOf(state, 'Ann Lee').id, personOf(state, 'Anne Lee').id];
  takeOver(memoryTx(state), drop, keep, joinedPerson(state, keep, drop));
  return state;
}

describe('two people of a file who were merged stay one', () => {
  it('when the same file is imported again: nothing is written and nothing asked', () => {
    expect(again(merged())).toEqual({ empty: true, writes: 0, pending: [] });
  });

  it('when the file says something new of one of them: it is taken, and the other says nothing against it', () => {
    const state = merged();
    const result = importInto(state, read(FILE.replace('Acme', 'Initech'), 'talks.csv'));
    expect(result.plan.pending).toEqual([]);
    expect(speakers(state)).toEqual([
      'Gardens on roofs: Ann Lee, Initech',
      'Bread and maps: Cy Marsh, null',
      'Rivers under streets: Ann Lee, Initech',
    ]);
  });
});

describe('one person of a file who was split', () => {
  it('stays two when the same file is imported again, each with her own record', () => {
    const state = merged();
    const tx = memoryTx(state);
    const from = personOf(state, 'Ann Lee').id;
    const id = testId('person');
    tx.insert('person', checkedRow('person', { id, number: 99, guid: id, name: 'Anne Lee', affiliation: 'Hooli' }));
    const rivers = [...state.session.values()].find(({ title }) => title === 'Rivers under streets');
    const link = [...state.externalId.values()].find(
      ({ kind, ownerId, key }) => kind === 'person' && String(ownerId) === from && key.includes('anne'),
    );
    if (!rivers || !link) throw new Error('the file was imported');
    expect(takeSome(tx, from, id, { sessionIds: new Set([rivers.id]), links: [link], absenceIds: [] })).toBeNull();
    expect(again(state)).toEqual({ empty: true, writes: 0, pending: [] });
    importInto(state, read(FILE.replace('Hooli', 'Initech'), 'talks.csv'));
    expect(speakers(state)).toEqual([
      'Gardens on roofs: Ann Lee, Acme',
      'Bread and maps: Cy Marsh, null',
      'Rivers under streets: Anne Lee, Initech',
    ]);
  });
});
