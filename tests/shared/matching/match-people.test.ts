import { describe, expect, it } from 'vitest';
import { matchPeople, type SourcePerson } from '../../../shared/matching/match-people.ts';
import { checkedRow } from '../../../shared/merging/checked-row.ts';
import { type ProgramState, stateFromRows } from '../../../shared/model/state.ts';
import { testId } from '../merging/memory-tx.ts';

const NOTHING = { linked: new Map<string, string>(), decided: new Map<string, string>() };

function person(name: string, facts: Record<string, unknown> = {}) {
  const id = testId('person');
  return checkedRow('person', { id, number: 1, guid: id, name, ...facts });
}

const source = (key: string, name: string, facts: Partial<SourcePerson> = {}): SourcePerson => ({
  key,
  name,
  email: null,
  affiliation: null,
  sessionIds: new Set(),
  ...facts,
});

const match = (state: ProgramState, ...people: SourcePerson[]) => matchPeople(state, people, NOTHING);

describe('a person of a source is certainly one of the program', () => {
  it('by the same e-mail address and a like name', () => {
    const ann = person('Ann Lee', { email: 'ann@example.org' });
    const found = match(stateFromRows({ person: [ann] }), source('1', 'Anne Lee', { email: 'ANN@example.org' }));
    expect(found.get('1')).toEqual({ id: ann.id, question: null });
  });

  it('by the same name and affiliation', () => {
    const ann = person('Ann Lee', { affiliation: 'Acme' });
    const found = match(stateFromRows({ person: [ann] }), source('1', 'Lee, Ann', { affiliation: 'ACME' }));
    expect(found.get('1')?.id).toBe(ann.id);
  });

  it('by the same name in the same talk', () => {
    const ann = person('Ann Lee');
    const sessionId = testId('session');
    const state = stateFromRows({
      person: [ann],
      appearance: [{ sessionId, personId: ann.id, role: 'speaker', position: 0 }],
    });
    expect(match(state, source('1', 'Ann Lee', { sessionIds: new Set([sessionId]) })).get('1')?.id).toBe(ann.id);
  });
});

describe('a person of a source is asked about', () => {
  it('when only the name is the same', () => {
    const ann = person('Ann Lee');
    const found = match(stateFromRows({ person: [ann] }), source('1', 'Ann Lee')).get('1');
    expect(found).toEqual({ id: null, question: { why: 'same-name', candidates: [{ id: ann.id, score: 1 }] } });
  });

  it('when only the e-mail address is the same', () => {
    const office = person('Ann Lee', { email: 'office@example.org' });
    const found = match(stateFromRows({ person: [office] }), source('1', 'Tom Quill', { email: 'office@example.org' }));
    expect(found.get('1')?.question?.why).toBe('same-email');
  });

  it('when the name is only alike', () => {
    const state = stateFromRows({ person: [person('Cathryn Park')] });
    const found = match(state, source('1', 'Kathryn Park')).get('1');
    expect(found?.id).toBeNull();
    expect(found?.question?.why).toBe('similar-name');
  });

  it('when two of the program fit equally well', () => {
    const twins = [person('Ann Lee', { affiliation: 'Acme' }), person('Ann Lee', { affiliation: 'Acme' })];
    const found = match(stateFromRows({ person: twins }), source('1', 'Ann Lee', { affiliation: 'Acme' })).get('1');
    expect(found?.id).toBeNull();
    expect(found?.question?.candidates.map(({ id }) => id)).toEqual(twins.map(({ id }) => id));
  });

  it('when two of the source fit one equally well', () => {
    const ann = person('Ann Lee', { affiliation: 'Acme' });
    const facts = { affiliation: 'Acme' };
    const found = match(stateFromRows({ person: [ann] }), source('1', 'Ann Lee', facts), source('2', 'Ann Lee', facts));
    expect([found.get('1')?.id, found.get('2')?.id]).toEqual([null, null]);
  });
});

it('an equal name with another e-mail address is never certain', () => {
  const ann = person('Ann Lee', { email: 'ann@example.org', affiliation: 'Acme' });
  const facts = { email: 'lee@example.com', affiliation: 'Acme' };
  expect(match(stateFromRows({ person: [ann] }), source('1', 'Ann Lee', facts)).get('1')?.id).toBeNull();
});

it('a link of the source and a decision stand before all likeness', () => {
  const [ann, bo] = [person('Ann Lee', { affiliation: 'Acme' }), person('Bo Quist')];
  const state = stateFromRows({ person: [ann, bo] });
  const records = [source('1', 'Ann Lee', { affiliation: 'Acme' }), source('2', 'Somebody Else')];
  const linked = matchPeople(state, records, { linked: new Map([['1', bo.id]]), decided: new Map([['2', ann.id]]) });
  expect([linked.get('1')?.id, linked.get('2')?.id]).toEqual([bo.id, ann.id]);
  const decided = matchPeople(state, records, { linked: new Map(), decided: new Map([['1', 'new']]) });
  expect(decided.get('1')).toEqual({ id: null, question: null });
});

describe('what is stronger stands before what is weaker', () => {
  const ORCID = '0000-0002-1825-0097';
  const OTHER = '0000-0001-5109-3700';
  const withOrcid = (name: string, orcid: string, facts: Record<string, unknown> = {}) =>
    person(name, { url: `https://orcid.org/${orcid}`, ...facts });

  it('an ORCID iD makes one person of two names and addresses', () => {
    const ann = withOrcid('Ann Lee', ORCID, { email: 'ann@example.org' });
    const found = match(
      stateFromRows({ person: [ann] }),
      source('1', 'A. Quist', { email: 'quist@example.com', orcid: ORCID }),
    );
    expect(found.get('1')).toEqual({ id: ann.id, question: null });
  });

  it('an ORCID iD in a custom field counts too', () => {
    const ann = person('Ann Lee');
    const fieldId = testId('customField');
    const state = stateFromRows({
      person: [ann],
      customField: [{ id: fieldId, entity: 'person', name: 'ORCID', type: 'text', visibility: 'public', position: 0 }],
      customValue: [{ fieldId, ownerId: ann.id, value: ORCID }],
    });
    expect(match(state, source('1', 'Ann Quist', { orcid: ORCID })).get('1')?.id).toBe(ann.id);
  });

  it('another ORCID iD keeps equal name, address and affiliation apart, and nothing is asked', () => {
    const facts = { email: 'ann@example.org', affiliation: 'Acme' };
    const state = stateFromRows({ person: [withOrcid('Ann Lee', OTHER, facts)] });
    expect(match(state, source('1', 'Ann Lee', { ...facts, orcid: ORCID })).get('1')).toEqual({
      id: null,
      question: null,
    });
  });

  it('the public id of a person is hers', () => {
    const ann = person('Ann Lee');
    const found = match(
      stateFromRows({ person: [ann] }),
      source('1', 'Somebody Else', { guid: ann.guid.toUpperCase() }),
    );
    expect(found.get('1')?.id).toBe(ann.id);
  });

  it('an address that is somebody else’s leaves an equal name to be asked about', () => {
    const [office, ann] = [
      person('Tom Quill', { email: 'office@example.org' }),
      person('Ann Lee', { affiliation: 'Acme' }),
    ];
    const record = source('1', 'Ann Lee', { email: 'office@example.org', affiliation: 'Acme' });
    const found = match(stateFromRows({ person: [office, ann] }), record).get('1');
    expect([found?.id, found?.question?.why]).toEqual([null, 'same-email']);
  });

  it('an address that the source gives besides counts as hers', () => {
    const ann = person('Ann Lee', { email: 'ann@example.org', affiliation: 'Acme' });
    const record = source('1', 'Ann Lee', { email: 'lee@example.com', others: ['ann@example.org'] });
    expect(match(stateFromRows({ person: [ann] }), record).get('1')?.id).toBe(ann.id);
  });

  it('two of a shared mailbox are told apart by their names', () => {
    const mailbox = { email: 'studio@example.org' };
    const [ann, tom] = [person('Ann Lee', mailbox), person('Tom Quill', mailbox)];
    const found = match(
      stateFromRows({ person: [ann, tom] }),
      source('1', 'Tom Quill', mailbox),
      source('2', 'A. Lee', mailbox),
    );
    expect([found.get('1')?.id, found.get('2')?.id]).toEqual([tom.id, ann.id]);
  });

  it('a slip of the pen is forgiven in an own mailbox, not in a shared one', () => {
    const at = (email: string) => {
      const state = stateFromRows({ person: [person('Joana Quillan', { email })] });
      return match(state, source('1', 'Joana Quillen', { email })).get('1')?.id !== null;
    };
    expect([at('joana.q@example.org'), at('office@example.org')]).toEqual([true, false]);
  });

  it('one affiliation is not enough where another of that name tells none', () => {
    const [ann, other] = [person('Ann Lee', { affiliation: 'Acme' }), person('Ann Lee')];
    const found = match(stateFromRows({ person: [ann, other] }), source('1', 'Ann Lee', { affiliation: 'Acme' })).get(
      '1',
    );
    expect([found?.id, found?.question?.candidates.map(({ id }) => id)]).toEqual([null, [ann.id, other.id]]);
  });

  it('the elder and the younger are two', () => {
    const state = stateFromRows({ person: [person('Cyril Marsh Sr.', { affiliation: 'Acme' })] });
    expect(match(state, source('1', 'Cyril Marsh Jr.', { affiliation: 'Acme' })).get('1')).toEqual({
      id: null,
      question: null,
    });
  });

  it('in one talk another family name is asked about', () => {
    const clara = person('Clara Winter');
    const sessionId = testId('session');
    const state = stateFromRows({
      person: [clara],
      appearance: [{ sessionId, personId: clara.id, role: 'speaker', position: 0 }],
    });
    const found = match(state, source('1', 'Clara Sommer', { sessionIds: new Set([sessionId]) })).get('1');
    expect([found?.id, found?.question?.candidates.map(({ id }) => id)]).toEqual([null, [clara.id]]);
  });
});

it('somebody quite else is new, and nothing is asked', () => {
  const state = stateFromRows({ person: [person('Ann Lee')] });
  expect(match(state, source('1', 'Tom Quill')).get('1')).toEqual({ id: null, question: null });
});
