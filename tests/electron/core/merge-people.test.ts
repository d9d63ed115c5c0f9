import { describe, expect, it } from 'vitest';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import { idSchema } from '../../../shared/model/column.ts';
import { declarationOf, type PersonId, tableNames } from '../../../shared/model/tables.ts';
import { attempt, dump, must, problemOf, run, stateOf, testProgram } from './program-for-test.ts';

const add = async (api: ProgramApi, name: string, fields: Record<string, string> = {}) =>
  (await run(api, 'person.add', { name, fields })).id;
const talk = async (api: ProgramApi, title: string, ...people: PersonId[]) =>
  (
    await run(api, 'session.add', {
      fields: { title },
      people: people.map((personId) => ({ personId, role: 'speaker' as const })),
    })
  ).id;

/** Who is in which session, in order. */
async function casts(api: ProgramApi): Promise<readonly string[]> {
  const state = await stateOf(api);
  return [...state.session.values()].map(({ id, title }) => {
    const names = [...state.appearance.values()]
      .filter(({ sessionId }) => sessionId === id)
      .sort((a, b) => a.position - b.position)
      .map(({ personId, position }) => `${position} ${state.person.get(personId)?.name}`);
    return `${title}: ${names.join(', ')}`;
  });
}

async function twice() {
  const { api } = await testProgram();
  const ann = await add(api, 'Ann Lee', { affiliation: 'Acme', notes: 'Prefers mornings.' });
  const anne = await add(api, 'Anne Lee', { email: 'anne@example.org', affiliation: 'Hooli', notes: 'Needs a ramp.' });
  const bo = await add(api, 'Bo Quist');
  await talk(api, 'Gardens', bo, ann);
  await talk(api, 'Rivers', anne, bo);
  await talk(api, 'Maps', anne, bo, ann);
  return { api, ann, anne, bo };
}

describe('two people found to be one', () => {
  it('become one in all their sessions, once in each, and undo makes them two again', async () => {
    const { api, ann, anne } = await twice();
    const before = await dump(api);
    await run(api, 'person.merge', { keepId: ann, dropId: anne });
    expect(await casts(api)).toEqual([
      'Gardens: 0 Bo Quist, 1 Ann Lee',
      'Rivers: 0 Ann Lee, 1 Bo Quist',
      'Maps: 0 Ann Lee, 1 Bo Quist',
    ]);
    expect((await stateOf(api)).person.has(anne)).toBe(false);
    await run(api, 'history.undo', {});
    expect(await dump(api)).toBe(before);
  });

  it('keep what the kept one says, fill what it lacks, and join the notes', async () => {
    const { api, ann, anne } = await twice();
    await run(api, 'person.merge', { keepId: ann, dropId: anne });
    const { name, email, affiliation, notes } = must({ ok: true, value: (await stateOf(api)).person.get(ann) }) ?? {};
    expect({ name, email, affiliation, notes }).toEqual({
      name: 'Ann Lee',
      email: 'anne@example.org',
      affiliation: 'Acme',
      notes: 'Prefers mornings.\n\nNeeds a ramp.',
    });
  });

  it('take each field from the side that is chosen, or another value', async () => {
    const { api, ann, anne } = await twice();
    const fields = { name: 'drop', affiliation: { value: 'Acme & Hooli' }, email: 'keep', notes: 'drop' } as const;
    await run(api, 'person.merge', { keepId: ann, dropId: anne, fields });
    const { name, email, affiliation, notes } = (await stateOf(api)).person.get(ann) ?? {};
    expect({ name, email, affiliation, notes }).toEqual({
      name: 'Anne Lee',
      email: null,
      affiliation: 'Acme & Hooli',
      notes: 'Needs a ramp.',
    });
  });

  it('are away when either was, told once, and come and go as either said', async () => {
    const { api, ann, anne } = await twice();
    const hours = { date: '2027-03-29', start: 0, end: 600 };
    await run(api, 'unavailability.add', { personId: ann, ...hours });
    await run(api, 'unavailability.add', { personId: anne, ...hours, reason: 'train' });
    await run(api, 'unavailability.add', { personId: anne, ...hours, end: 720 });
    await run(api, 'stay.set', { personId: ann, arrival: { date: '2027-03-29', minute: 600 } });
    await run(api, 'stay.set', { personId: anne, departure: { date: '2027-03-30', minute: null } });
    await run(api, 'person.merge', { keepId: ann, dropId: anne });
    const state = await stateOf(api);
    expect([...state.unavailability.values()].map(({ personId, end, reason }) => [personId, end, reason])).toEqual([
      [ann, 600, 'train'],
      [ann, 720, null],
    ]);
    expect([...state.stay.values()]).toEqual([
      {
        personId: ann,
        arrivalDate: '2027-03-29',
        arrivalMinute: 600,
        departureDate: '2027-03-30',
        departureMinute: null,
      },
    ]);
  });

  it('keep the values of custom fields, from the side that is chosen', async () => {
    const { api, ann, anne } = await twice();
    const owner = idSchema<'owner'>();
    const field = idSchema<'customField'>();
    const made = async (name: string, ...values: readonly (readonly [PersonId, string])[]) => {
      const { id } = await run(api, 'customField.add', {
        entity: 'person',
        name,
        type: 'text',
        visibility: 'committee',
      });
      for (const [person, value] of values)
        await run(api, 'customValue.set', { fieldId: field.parse(id), ownerId: owner.parse(person), value });
      return id;
    };
    await made('Diet', [anne, 'vegan']);
    const shirt = await made('Shirt', [ann, 'M'], [anne, 'L']);
    await made('Bag', [ann, 'yes'], [anne, 'no']);
    await run(api, 'person.merge', { keepId: ann, dropId: anne, custom: { [shirt]: 'drop' } });
    const state = await stateOf(api);
    const values = [...state.customValue.values()].map(
      ({ fieldId, ownerId, value }) =>
        `${state.customField.get(fieldId)?.name} ${ownerId === owner.parse(ann)} ${value}`,
    );
    expect(values.sort()).toEqual(['Bag true yes', 'Diet true vegan', 'Shirt true L']);
  });

  it('stay different from those whom either was said to be different from', async () => {
    const { api, ann, anne, bo } = await twice();
    await run(api, 'person.notSame', {
      pairs: [
        [anne, bo],
        [anne, ann],
      ],
    });
    await run(api, 'person.merge', { keepId: ann, dropId: anne });
    expect([...(await stateOf(api)).notSame.values()].map((pair) => Object.values(pair).sort())).toEqual([
      [ann, bo].sort(),
    ]);
  });

  it('are refused in words where they are one already', async () => {
    const { api, ann } = await twice();
    const { code, message } = problemOf(await attempt(api, 'person.merge', { keepId: ann, dropId: ann }));
    expect([code, message]).toEqual(['invalid', 'Ann Lee is one person already: name another one to merge with.']);
  });
});

describe('one person found to be two', () => {
  it('gives the named sessions and absences to a new one, and the two are remembered as different', async () => {
    const { api, ann } = await twice();
    const away = await run(api, 'unavailability.add', { personId: ann, date: '2027-03-29', start: 0, end: 600 });
    const maps = [...(await stateOf(api)).session.values()].find(({ title }) => title === 'Maps');
    const { id } = await run(api, 'person.split', {
      id: ann,
      sessionIds: maps ? [maps.id] : [],
      links: [],
      absenceIds: [idSchema<'unavailability'>().parse(away.id)],
      fields: { name: 'Ann Lee (Oslo)', affiliation: 'Lighthouse' },
    });
    expect(await casts(api)).toEqual([
      'Gardens: 0 Bo Quist, 1 Ann Lee',
      'Rivers: 0 Anne Lee, 1 Bo Quist',
      'Maps: 0 Anne Lee, 1 Bo Quist, 2 Ann Lee (Oslo)',
    ]);
    const state = await stateOf(api);
    expect([...state.unavailability.values()].map(({ personId }) => personId)).toEqual([id]);
    expect([...state.notSame.values()].map((pair) => Object.values(pair).sort())).toEqual([[ann, id].sort()]);
  });

  it('is refused where something belongs to another, and nothing is written', async () => {
    const { api, ann, anne } = await twice();
    const before = await dump(api);
    const rivers = [...(await stateOf(api)).session.values()].find(({ title }) => title === 'Rivers');
    const args = { id: ann, sessionIds: rivers ? [rivers.id] : [], links: [] };
    expect(problemOf(await attempt(api, 'person.split', args)).message).toBe(
      'Ann Lee is not in one of these sessions.',
    );
    const away = await run(api, 'unavailability.add', { personId: anne, date: '2027-03-29', start: 0, end: 600 });
    await run(api, 'history.undo', {});
    const absenceIds = [idSchema<'unavailability'>().parse(away.id)];
    const refused = await attempt(api, 'person.split', { ...args, id: anne, absenceIds });
    expect(problemOf(refused).message).toBe('Anne Lee has no such time away.');
    expect(await dump(api)).toBe(before);
  });
});

it('a merge knows every table that speaks of people: a new one must be joined too', () => {
  const speaking = tableNames.filter((table) =>
    Object.entries(declarationOf(table).columns).some(
      ([name, { references }]) => references === 'person' || name === 'ownerId',
    ),
  );
  expect(speaking.sort()).toEqual([
    'appearance',
    'customValue',
    'externalId',
    'importLock',
    'notSame',
    'stay',
    'unavailability',
  ]);
});
