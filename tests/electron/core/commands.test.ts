import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createProgram, openProgram } from '../../../electron/core/open.ts';
import { type CommandArgs, type CommandName, commands } from '../../../shared/contract/commands.ts';
import { emptyState, type ProgramState } from '../../../shared/model/state.ts';
import { examples, fillWorld, SHOWN_ELSEWHERE, type World } from './every-command.ts';
import {
  attempt,
  dump,
  must,
  problemOf,
  reopen,
  run,
  snapshotOf,
  stateOf,
  testFolder,
  testOptions,
} from './program-for-test.ts';

/** The small program, made once; each test works on a copy of its file. */
let template: { readonly path: string; readonly world: World; readonly state: ProgramState };

beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lectern-world-')), 'world.lectern');
  const made = must(await createProgram(path, { ...testOptions, title: 'Test Days', timeZone: 'Europe/Berlin' }));
  const [main] = (await snapshotOf(made.api)).rows.plan;
  if (!main) throw new Error('a new program has a plan');
  const world = await fillWorld(made.api, main.id);
  template = { path, world, state: await stateOf(made.api) };
  await made.close();
});

afterAll(() => rmSync(dirname(template.path), { recursive: true, force: true }));

async function worldProgram() {
  const path = join(testFolder(), 'test.lectern');
  copyFileSync(template.path, path);
  const program = must(await openProgram(path, testOptions));
  onTestFinished(() => program.close());
  return { program, api: program.api, world: template.world };
}

const names = Object.keys(examples) as (keyof typeof examples)[];
const exampleOf = (name: keyof typeof examples, world: World) =>
  (examples[name] as (w: World) => CommandArgs<CommandName>)(world);

describe('every command', () => {
  it('has an example here, or a test of its own', () => {
    expect([...names, ...SHOWN_ELSEWHERE].sort()).toEqual(Object.keys(commands).sort());
  });

  it.each(names)('%s changes the program, can be undone and redone, and leaves the file whole', async (name) => {
    const { program, world } = await worldProgram();
    const before = await dump(program.api);
    must(await attempt(program.api, name, exampleOf(name, world)));
    const after = await dump(program.api);
    expect(after).not.toBe(before);

    await run(program.api, 'history.undo', {});
    expect(await dump(program.api)).toBe(before);
    const again = await reopen(program);
    await run(again.api, 'history.redo', {});
    expect(await dump(again.api)).toBe(after);
    const { ok, problems } = must(await again.api.query('program.verify', {}));
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
  });

  it.each(names)('%s has a label in words', (name) => {
    const { world, state } = template;
    const label = commands[name].label as (args: unknown, state: unknown) => string;
    expect(label(exampleOf(name, world), state)).toMatch(/^\S.*\S$/);
    expect(label(exampleOf(name, world), emptyState())).toMatch(/^\S.*\S$/);
  });
});

describe('a refused command', () => {
  const refusals: readonly (readonly [string, CommandName, (w: World) => unknown, string])[] = [
    [
      'a start without a day',
      'session.place',
      (w) => ({ sessionId: w.talk, dayId: null, start: 600, roomId: null }),
      'invalid',
    ],
    [
      'a room that is gone',
      'session.place',
      (w) => ({ sessionId: w.talk, dayId: null, start: null, roomId: w.talk }),
      'not-found',
    ],
    [
      'a day that closes before it opens',
      'day.add',
      () => ({ date: '2027-04-01', opening: 600, closing: 600 }),
      'invalid',
    ],
    ['a second day on one date', 'day.add', () => ({ date: '2027-03-29' }), 'exists'],
    ['a date that does not exist', 'day.add', () => ({ date: '2027-02-29' }), 'invalid'],
    ['a zone that does not exist', 'program.update', () => ({ patch: { timeZone: 'Europe/Atlantis' } }), 'invalid'],
    ['a second program in a file', 'program.create', () => ({ title: 'x', timeZone: 'UTC' }), 'exists'],
    ['a block inside a block', 'block.addTalk', (w) => ({ blockId: w.block, sessionId: w.block }), 'invalid'],
    ['a talk put into a plain session', 'block.addTalk', (w) => ({ blockId: w.talk, sessionId: w.other }), 'invalid'],
    [
      'a block with talks made a plain session',
      'session.update',
      (w) => ({ ids: [w.block], patch: { block: false } }),
      'in-use',
    ],
    ['the current plan dropped', 'plan.remove', (w) => ({ id: w.main }), 'in-use'],
    ['an unknown column', 'room.update', (w) => ({ id: w.aula, patch: { colour: 'red' } }), 'invalid'],
    ['a combined room made of itself', 'room.update', (w) => ({ id: w.aula, patch: {}, parts: [w.aula] }), 'invalid'],
    [
      'a departure before the arrival',
      'stay.set',
      (w) => ({ personId: w.ada, departure: { date: '2027-03-28', minute: 1000 } }),
      'invalid',
    ],
    ['a person said to be different from herself', 'person.notSame', (w) => ({ pairs: [[w.ada, w.ada]] }), 'invalid'],
    ['a person merged with herself', 'person.merge', (w) => ({ keepId: w.ada, dropId: w.ada }), 'invalid'],
    ['a split that takes nothing', 'person.split', (w) => ({ id: w.ada, sessionIds: [], links: [] }), 'invalid'],
    [
      'a split that takes a session of others',
      'person.split',
      (w) => ({ id: w.ada, sessionIds: [w.other], links: [] }),
      'invalid',
    ],
    ['an absence of nobody', 'unavailability.add', () => ({ date: '2027-03-29', start: 0, end: 1 }), 'invalid'],
  ];

  it.each(refusals)('%s is refused and nothing is written', async (_what, name, args, code) => {
    const { api, world } = await worldProgram();
    const before = await snapshotOf(api);
    expect(problemOf(await attempt(api, name, args(world) as never)).code).toBe(code);
    expect(await snapshotOf(api)).toEqual(before);
  });

  it('moving a pinned session is refused, in every way that would move it', async () => {
    const { api, world } = await worldProgram();
    await run(api, 'session.pin', { sessionIds: [world.talk], pin: 'time' });
    const place = { sessionId: world.talk, dayId: world.dayA, start: 540, roomId: world.linden };
    must(await attempt(api, 'session.place', place));
    const before = await dump(api);
    const moves = [
      await attempt(api, 'session.place', { ...place, start: 600 }),
      await attempt(api, 'session.unplace', { sessionIds: [world.talk] }),
      await attempt(api, 'session.swap', { firstId: world.talk, secondId: world.other }),
      await attempt(api, 'block.addTalk', { blockId: world.block, sessionId: world.talk }),
      await attempt(api, 'session.arrange', { places: [{ ...place, start: 605 }] }),
    ];
    expect(moves.map((move) => problemOf(move).code)).toEqual(['pinned', 'pinned', 'pinned', 'pinned', 'pinned']);
    expect(await dump(api)).toBe(before);
  });
});

describe('a command', () => {
  it('that is sent twice with one id has one effect and one answer', async () => {
    const { api } = await worldProgram();
    const envelope = { commandId: crypto.randomUUID(), baseRevision: 0 };
    const first = must(await api.execute('room.add', { name: 'Erle' }, envelope));
    const second = must(await api.execute('room.add', { name: 'Erle' }, envelope));
    expect(second).toEqual(first);
    expect((await snapshotOf(api)).rows.room.filter(({ name }) => name === 'Erle')).toHaveLength(1);
  });

  it('that changes nothing writes nothing', async () => {
    const { api, world } = await worldProgram();
    const { revision } = await snapshotOf(api);
    await run(api, 'room.update', { id: world.aula, patch: { name: 'Aula' } });
    expect((await snapshotOf(api)).revision).toBe(revision);
  });

  it('never gives a number out twice, even after undo', async () => {
    const { api } = await worldProgram();
    const first = await run(api, 'session.add', { fields: { title: 'One' } });
    await run(api, 'history.undo', {});
    const second = await run(api, 'session.add', { fields: { title: 'Two' } });
    expect(second.number).toBe(first.number + 1);
  });

  it('removing a talk of a block closes the gap in its order', async () => {
    const { api, world } = await worldProgram();
    await run(api, 'block.setTalks', {
      blockId: world.block,
      talks: [world.talk, world.inBlock, world.other].map((sessionId) => ({ sessionId })),
    });
    await run(api, 'session.remove', { ids: [world.inBlock] });
    const { rows } = await snapshotOf(api);
    const talks = rows.placement.filter((p) => p.blockId === world.block && p.planId === world.main);
    expect(talks.map((p) => [p.sessionId, p.position])).toEqual([
      [world.talk, 0],
      [world.other, 1],
    ]);
  });
});
