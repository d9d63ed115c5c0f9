import { describe, expect, it } from 'vitest';
import { fillWorld } from './every-command.ts';
import { attempt, dump, problemOf, run, snapshotOf, testProgram } from './program-for-test.ts';

async function world() {
  const { api } = await testProgram();
  const [main] = (await snapshotOf(api)).rows.plan;
  if (!main) throw new Error('a new program has a plan');
  return { api, w: await fillWorld(api, main.id) };
}

describe('a service session that becomes a break', () => {
  it('is a slot over all rooms at its day, start and length, and no session any more; undo brings it back', async () => {
    const { api, w } = await world();
    const before = await dump(api);
    const { id } = await run(api, 'slot.fromSession', { sessionId: w.lunch });
    const { rows } = await snapshotOf(api);
    expect(rows.slot.find((slot) => slot.id === id)).toEqual({
      id,
      dayId: w.dayA,
      start: 720,
      end: 780,
      kind: 'break',
      label: 'Long lunch',
      allRooms: true,
    });
    expect(rows.slotRoom.filter(({ slotId }) => slotId === id)).toEqual([]);
    expect(rows.session.some((session) => session.id === w.lunch)).toBe(false);
    expect(rows.placement.some(({ sessionId }) => sessionId === w.lunch)).toBe(false);
    await run(api, 'history.undo', {});
    expect(await dump(api)).toBe(before);
  });

  it('without a title has the name of its kind as label', async () => {
    const { api, w } = await world();
    await run(api, 'session.update', { ids: [w.lunch], patch: { title: null } });
    const { id } = await run(api, 'slot.fromSession', { sessionId: w.lunch });
    expect((await snapshotOf(api)).rows.slot.find((slot) => slot.id === id)?.label).toBe('Meal');
  });

  it('has its place in the plan that is named', async () => {
    const { api, w } = await world();
    const place = { sessionId: w.lunch, dayId: w.dayB, start: 780, roomId: w.aula };
    await run(api, 'session.place', { ...place, planId: w.variant });
    const { id } = await run(api, 'slot.fromSession', { sessionId: w.lunch, planId: w.variant });
    const slot = (await snapshotOf(api)).rows.slot.find((one) => one.id === id);
    expect([slot?.dayId, slot?.start]).toEqual([w.dayB, 780]);
  });

  it('is refused in plain words where it is no service session, has no day and start, or no length', async () => {
    const { api, w } = await world();
    const ask = async (sessionId: typeof w.lunch) =>
      problemOf(await attempt(api, 'slot.fromSession', { sessionId })).message;
    expect(await ask(w.talk)).toBe('“Talk” is not a service session, such as a lunch, so it can’t become a break.');
    await run(api, 'session.place', { sessionId: w.lunch, dayId: w.dayA, start: null, roomId: w.aula });
    expect(await ask(w.lunch)).toBe('“Long lunch” has no day and start yet, and a break needs both.');
    await run(api, 'session.unplace', { sessionIds: [w.lunch] });
    expect(await ask(w.lunch)).toBe('“Long lunch” has no day and start yet, and a break needs both.');
    await run(api, 'session.place', { sessionId: w.lunch, dayId: w.dayA, start: 600, roomId: null });
    await run(api, 'session.update', { ids: [w.lunch], patch: { durationMinutes: 0 } });
    expect(await ask(w.lunch)).toBe('A slot ends after it starts: 10:00 to 10:00 does not.');
  });

  it('that holds talks is refused', async () => {
    const { api, w } = await world();
    const { kindId } = (await snapshotOf(api)).rows.session.find(({ id }) => id === w.lunch) ?? {};
    await run(api, 'session.update', { ids: [w.block], patch: { kindId: kindId ?? null } });
    expect(problemOf(await attempt(api, 'slot.fromSession', { sessionId: w.block })).code).toBe('in-use');
  });
});

describe('a pin', () => {
  it('is honoured by all who take part in a swap or an arrangement, and nothing is written', async () => {
    const { api, w } = await world();
    await run(api, 'session.pin', { sessionIds: [w.lunch], pin: 'room' });
    const before = await dump(api);
    const aula = { dayId: w.dayA, start: 720, roomId: w.aula };
    const linden = { dayId: w.dayA, start: 540, roomId: w.linden };
    const moves = [
      await attempt(api, 'session.swap', { firstId: w.lunch, secondId: w.talk }),
      await attempt(api, 'session.swap', { firstId: w.talk, secondId: w.lunch }),
      await attempt(api, 'session.swap', { firstId: w.inBlock, secondId: w.lunch }),
      await attempt(api, 'session.arrange', {
        places: [
          { sessionId: w.talk, ...linden },
          { sessionId: w.lunch, ...aula },
        ],
        reason: 'swap',
      }),
    ];
    expect(moves.map((move) => problemOf(move).message)).toEqual(
      moves.map(() => '“Long lunch” is pinned to its room. Unpin it to move it.'),
    );
    expect(await dump(api)).toBe(before);
  });

  it('to the room lets a session move in time, and one to the time in space', async () => {
    const { api, w } = await world();
    await run(api, 'session.pin', { sessionIds: [w.lunch], pin: 'room' });
    await run(api, 'session.pin', { sessionIds: [w.talk], pin: 'time' });
    await run(api, 'session.arrange', {
      places: [
        { sessionId: w.lunch, dayId: w.dayB, start: 800, roomId: w.linden },
        { sessionId: w.talk, dayId: w.dayA, start: 540, roomId: w.linden },
      ],
    });
    const { rows } = await snapshotOf(api);
    const pins = [w.lunch, w.talk].map((id) =>
      rows.placement.find((row) => row.sessionId === id && row.planId === w.main),
    );
    expect(pins.map((row) => [row?.start, row?.pin])).toEqual([
      [800, 'room'],
      [540, 'time'],
    ]);
  });
});

describe('an arrangement of places and lengths', () => {
  it('is one step: undo takes both back, and a pin refuses both', async () => {
    const { api, w } = await world();
    const before = await dump(api);
    const places = [{ sessionId: w.lunch, dayId: w.dayB, start: 800, roomId: w.linden }];
    const lengths = [{ sessionId: w.talk, durationMinutes: 17 }];
    await run(api, 'session.arrange', { places, lengths, reason: 'fix' });
    const { rows } = await snapshotOf(api);
    expect(rows.session.find(({ id }) => id === w.talk)?.durationMinutes).toBe(17);
    expect(rows.placement.find(({ sessionId }) => sessionId === w.lunch)?.start).toBe(800);
    await run(api, 'history.undo', {});
    expect(await dump(api)).toBe(before);
    await run(api, 'session.pin', { sessionIds: [w.lunch], pin: 'time' });
    const pinned = await dump(api);
    expect(problemOf(await attempt(api, 'session.arrange', { places, lengths })).code).toBe('pinned');
    expect(await dump(api)).toBe(pinned);
  });
  it('of lengths alone is one, too; a session that is gone refuses it', async () => {
    const { api, w } = await world();
    await run(api, 'session.arrange', { places: [], lengths: [{ sessionId: w.talk, durationMinutes: 17 }] });
    expect((await snapshotOf(api)).rows.session.find(({ id }) => id === w.talk)?.durationMinutes).toBe(17);
    await run(api, 'session.remove', { ids: [w.other] });
    const gone = { places: [], lengths: [{ sessionId: w.other, durationMinutes: 17 }] };
    expect(problemOf(await attempt(api, 'session.arrange', gone)).code).toBe('not-found');
  });
});
