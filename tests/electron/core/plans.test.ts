import { describe, expect, it } from 'vitest';
import type { PlanId, SessionId } from '../../../shared/model/tables.ts';
import { attempt, dump, must, problemOf, run, stateOf, testProgram } from './program-for-test.ts';

/** A day with two rooms, three talks in the current plan, a block that has no place there, and a copy of that plan. */
async function twoPlans() {
  const { api } = await testProgram();
  const { id: dayId } = await run(api, 'day.add', { date: '2027-03-29', opening: 540, closing: 1080 });
  const { id: aula } = await run(api, 'room.add', { name: 'Aula' });
  const { id: birke } = await run(api, 'room.add', { name: 'Birke' });
  const session = async (title: string, block = false): Promise<SessionId> =>
    (await run(api, 'session.add', { fields: { title, block } })).id;
  const [ants, bees, cats] = [await session('Ants'), await session('Bees'), await session('Cats')];
  const block = await session('Short ones', true);
  const place = (sessionId: SessionId, start: number, roomId: typeof aula, planId?: PlanId) =>
    run(api, 'session.place', { sessionId, dayId, start, roomId, ...(planId ? { planId } : {}) });
  await place(ants, 600, aula);
  await place(bees, 600, birke);
  const { currentPlanId: main } = (await stateOf(api)).program.get('program') ?? {};
  if (!main) throw new Error('a program has a current plan');
  const { id: variant } = await run(api, 'plan.add', { name: 'Shorter' });
  const rowIn = async (planId: PlanId, id: SessionId) => (await stateOf(api)).placement.get(`${planId} ${id}`);
  return { api, aula, birke, ants, bees, cats, block, main, variant, place, rowIn };
}

describe('taking from a variant', () => {
  it('takes places and pins of the named sessions alone, in one step that undo takes back', async () => {
    const { api, aula, birke, ants, bees, cats, main, variant, place, rowIn } = await twoPlans();
    await place(ants, 660, aula, variant);
    await place(bees, 720, birke, variant);
    await place(cats, 780, birke, variant);
    await run(api, 'session.pin', { sessionIds: [ants], pin: 'both', planId: variant });
    const before = await dump(api);
    await run(api, 'plan.take', { fromId: variant, toId: main, sessionIds: [ants, cats] });
    expect(await rowIn(main, ants)).toMatchObject({ start: 660, roomId: aula, pin: 'both' });
    expect(await rowIn(main, bees)).toMatchObject({ start: 600, roomId: birke, pin: 'none' });
    expect(await rowIn(main, cats)).toMatchObject({ start: 780, roomId: birke });
    await run(api, 'history.undo', {});
    expect(await dump(api)).toBe(before);
  });

  it('unplaces what the variant has unplaced', async () => {
    const { api, ants, main, variant, rowIn } = await twoPlans();
    await run(api, 'session.unplace', { sessionIds: [ants], planId: variant });
    await run(api, 'plan.take', { fromId: variant, toId: main, sessionIds: [ants] });
    expect(await rowIn(main, ants)).toBeUndefined();
  });

  it('is refused by name where a pin of the taking plan forbids a move, and nothing is written', async () => {
    const { api, aula, ants, bees, birke, main, variant, place } = await twoPlans();
    await place(ants, 660, aula, variant);
    await place(bees, 660, birke, variant);
    await run(api, 'session.pin', { sessionIds: [bees], pin: 'time' });
    const before = await dump(api);
    const refused = problemOf(
      await attempt(api, 'plan.take', { fromId: variant, toId: main, sessionIds: [ants, bees] }),
    );
    expect([refused.code, refused.message]).toEqual(['pinned', '“Bees” is pinned to its time. Unpin it to move it.']);
    expect(await dump(api)).toBe(before);
    must(await attempt(api, 'plan.take', { fromId: variant, toId: main, sessionIds: [ants] }));
  });

  it('brings the block of a talk along where it has no place, and numbers the talks that are there', async () => {
    const { api, aula, ants, bees, cats, block, main, variant, place, rowIn } = await twoPlans();
    await place(block, 840, aula, variant);
    for (const sessionId of [ants, bees, cats])
      await run(api, 'block.addTalk', { blockId: block, sessionId, planId: variant });
    await run(api, 'plan.take', { fromId: variant, toId: main, sessionIds: [cats] });
    expect(await rowIn(main, block)).toMatchObject({ start: 840, roomId: aula });
    expect(await rowIn(main, cats)).toMatchObject({ blockId: block, position: 0 });
    await run(api, 'plan.take', { fromId: variant, toId: main, sessionIds: [bees, ants] });
    const positions = await Promise.all([ants, bees, cats].map(async (id) => (await rowIn(main, id))?.position));
    expect(positions).toEqual([0, 1, 2]);
  });

  it('is refused where a rule set to block forbids what it makes', async () => {
    const { api, aula, ants, main, variant, place } = await twoPlans();
    await place(ants, 480, aula, variant);
    await run(api, 'rule.set', { rule: 'outside-the-day', level: 'block' });
    const refused = problemOf(await attempt(api, 'plan.take', { fromId: variant, toId: main, sessionIds: [ants] }));
    expect([refused.code, refused.message]).toEqual([
      'blocked',
      '“Ants” (08:00–08:30) starts 1 hour before Mon 29 March opens at 09:00. The committee does not allow this.',
    ]);
  });

  it('is refused from a plan into itself', async () => {
    const { api, ants, main } = await twoPlans();
    const refused = problemOf(await attempt(api, 'plan.take', { fromId: main, toId: main, sessionIds: [ants] }));
    expect(refused.code).toBe('invalid');
  });
});

describe('the variants of a program', () => {
  it('have names of their own, by case and spaces alike, and never none', async () => {
    const { api, variant } = await twoPlans();
    expect(problemOf(await attempt(api, 'plan.add', { name: ' SHORTER ' })).code).toBe('exists');
    expect(problemOf(await attempt(api, 'plan.rename', { id: variant, name: 'main' })).code).toBe('exists');
    expect(problemOf(await attempt(api, 'plan.add', { name: '  ' })).code).toBe('invalid');
    expect(problemOf(await attempt(api, 'plan.rename', { id: variant, name: '' })).code).toBe('invalid');
    must(await attempt(api, 'plan.rename', { id: variant, name: 'SHORTER' }));
  });

  it('copy the plan that is named, its pins among it', async () => {
    const { api, aula, ants, variant, place, rowIn } = await twoPlans();
    await place(ants, 660, aula, variant);
    await run(api, 'session.pin', { sessionIds: [ants], pin: 'room', planId: variant });
    const { id: again } = await run(api, 'plan.add', { name: 'Shorter still', copyOf: variant });
    expect(await rowIn(again, ants)).toEqual({ ...(await rowIn(variant, ants)), planId: again });
  });

  it('come back whole when their drop is undone, and each keeps its own pins when another becomes current', async () => {
    const { api, ants, main, variant, rowIn } = await twoPlans();
    await run(api, 'session.pin', { sessionIds: [ants], pin: 'time', planId: variant });
    await run(api, 'plan.makeCurrent', { id: variant });
    expect([(await rowIn(main, ants))?.pin, (await rowIn(variant, ants))?.pin]).toEqual(['none', 'time']);
    const before = await dump(api);
    await run(api, 'plan.remove', { id: main });
    expect(await rowIn(main, ants)).toBeUndefined();
    await run(api, 'history.undo', {});
    expect(await dump(api)).toBe(before);
  });
});
