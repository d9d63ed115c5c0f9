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
