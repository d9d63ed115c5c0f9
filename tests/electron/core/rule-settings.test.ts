import { expect, it } from 'vitest';
import { attempt, problemOf, run, snapshotOf, stateOf, testProgram } from './program-for-test.ts';

it('a setting is kept once for each scope, however the scope is written', async () => {
  const { api } = await testProgram();
  const [a, b] = [(await run(api, 'room.add', { name: 'Aula' })).id, (await run(api, 'room.add', { name: 'Bar' })).id];
  await run(api, 'rule.set', { rule: 'room-too-small', level: 'error' });
  await run(api, 'rule.set', { rule: 'room-too-small', scope: { rooms: [a, b] }, level: 'off' });
  await run(api, 'rule.set', { rule: 'room-too-small', scope: { rooms: [b, a, b] }, level: 'note' });
  const rows = [...(await stateOf(api)).ruleSetting.values()];
  expect(rows.map(({ scope, level }) => [scope, level])).toEqual([
    [null, 'error'],
    [{ rooms: [a, b].sort() }, 'note'],
  ]);
  expect((await snapshotOf(api)).history.undo).toBe('Set rule “Room too small” to note');
});

it('what was set is forgotten for one scope, and back with undo', async () => {
  const { api } = await testProgram();
  const id = (await run(api, 'kind.add', { name: 'Talk', durationMinutes: 30 })).id;
  await run(api, 'rule.set', { rule: 'over-a-break', level: 'error' });
  await run(api, 'rule.set', { rule: 'over-a-break', scope: { kinds: [id] }, level: 'off' });
  const levels = async () => [...(await stateOf(api)).ruleSetting.values()].map(({ level }) => level).sort();
  await run(api, 'rule.reset', { rule: 'over-a-break' });
  expect(await levels()).toEqual(['off']);
  expect(problemOf(await attempt(api, 'rule.reset', { rule: 'over-a-break' })).code).toBe('not-found');
  await run(api, 'history.undo', {});
  expect(await levels()).toEqual(['error', 'off']);
});

it('a rule, a parameter or a scope that does not exist is refused', async () => {
  const { api } = await testProgram();
  const level = 'error';
  const gone = '00000000-0000-4000-8000-000000000000' as never;
  const messages = await Promise.all([
    attempt(api, 'rule.set', { rule: 'no-such-rule', level }),
    attempt(api, 'rule.set', { rule: 'over-a-break', level, parameters: { minutes: 5 } }),
    attempt(api, 'rule.set', { rule: 'over-a-break', level, scope: { rooms: [gone] } }),
    attempt(api, 'rule.set', { rule: 'over-a-break', level, scope: {} }),
  ]);
  expect(messages.map((answer) => problemOf(answer).code)).toEqual(['not-found', 'invalid', 'not-found', 'invalid']);
  expect([...(await stateOf(api)).ruleSetting.values()]).toEqual([]);
});

it('a setting for two rooms can still be changed when one of them is gone', async () => {
  const { api } = await testProgram();
  const [a, b] = [(await run(api, 'room.add', { name: 'Aula' })).id, (await run(api, 'room.add', { name: 'Bar' })).id];
  await run(api, 'rule.set', { rule: 'room-too-small', scope: { rooms: [a, b] }, level: 'off' });
  await run(api, 'room.remove', { ids: [b] });
  await run(api, 'rule.set', { rule: 'room-too-small', scope: { rooms: [a, b] }, level: 'note' });
  expect([...(await stateOf(api)).ruleSetting.values()].map(({ level }) => level)).toEqual(['note']);
});

it('parameters alone leave the level as it is, also one that another window has set meanwhile', async () => {
  const { api } = await testProgram();
  const id = (await run(api, 'kind.add', { name: 'Talk', durationMinutes: 30 })).id;
  await run(api, 'rule.set', { rule: 'too-many-a-day', parameters: { most: 4 } });
  await run(api, 'rule.set', { rule: 'too-many-a-day', level: 'off' });
  await run(api, 'rule.set', { rule: 'too-many-a-day', parameters: { most: 5 } });
  expect((await snapshotOf(api)).history.undo).toBe('Change rule “Many sessions on one day”');
  await run(api, 'rule.set', { rule: 'too-many-a-day', scope: { kinds: [id] }, parameters: { most: 2 } });
  const rows = [...(await stateOf(api)).ruleSetting.values()];
  expect(rows.map(({ level, parameters }) => [level, parameters])).toEqual([
    ['off', { most: 5 }],
    ['off', { most: 2 }],
  ]);
  expect(problemOf(await attempt(api, 'rule.set', { rule: 'too-many-a-day' })).code).toBe('invalid');
});
