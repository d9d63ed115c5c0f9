import { expect, it } from 'vitest';
import { attempt, dump, problemOf, run, snapshotOf, testProgram } from './program-for-test.ts';

it('a drop that breaks a rule is allowed, until the committee sets that rule to block; tidying up stays allowed', async () => {
  const { api } = await testProgram();
  const dayId = (await run(api, 'day.add', { date: '2027-03-29' })).id;
  const roomId = (await run(api, 'room.add', { name: 'Aula' })).id;
  const [a, b, c] = await Promise.all(
    ['Ants', 'Bees', 'Cats'].map(async (title) => (await run(api, 'session.add', { fields: { title } })).id),
  );
  if (!a || !b || !c) throw new Error('three sessions');
  const at = (sessionId: typeof a, start: number) => ({ sessionId, dayId, start, roomId });
  await run(api, 'session.place', at(a, 600));
  await run(api, 'session.place', at(b, 600));

  await run(api, 'rule.set', { rule: 'room-used-twice', level: 'block' });
  const before = await dump(api);
  const refused = problemOf(await attempt(api, 'session.place', at(c, 610)));
  expect(refused.code).toBe('blocked');
  expect(refused.message).toMatch(/“Cats”.*Aula.*The committee does not allow this\.$/);
  expect(problemOf(await attempt(api, 'session.arrange', { places: [at(c, 700), at(a, 710)] })).code).toBe('blocked');
  expect(await dump(api)).toBe(before);

  await run(api, 'session.place', at(b, 640));
  await run(api, 'session.place', at(c, 700));
  expect((await snapshotOf(api)).rows.placement).toHaveLength(3);
});

it('a rule that is set to block in one room refuses drops there alone', async () => {
  const { api } = await testProgram();
  const dayId = (await run(api, 'day.add', { date: '2027-03-29' })).id;
  const [aula, bar] = await Promise.all(
    ['Aula', 'Bar'].map(async (name) => (await run(api, 'room.add', { name, capacity: 10 })).id),
  );
  const fields = { title: 'Ants', expectedAudience: 20 };
  const sessionId = (await run(api, 'session.add', { fields })).id;
  if (!aula || !bar) throw new Error('two rooms');
  await run(api, 'rule.set', { rule: 'room-too-small', scope: { rooms: [aula] }, level: 'block' });
  await run(api, 'session.place', { sessionId, dayId, start: 600, roomId: bar });
  const refused = problemOf(await attempt(api, 'session.place', { sessionId, dayId, start: 600, roomId: aula }));
  expect(refused.message).toBe(
    '20 people are expected at “Ants”, but Aula has 10 seats: 10 too few. The committee does not allow this.',
  );
});
