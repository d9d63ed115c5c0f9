import { expect, it } from 'vitest';
import { type Desk, type Execute, hashOf, newDesk, programFile } from './lectern.ts';
import { shapes } from './shapes.ts';

/** Two talks at once in the Aula, one that runs into lunch, and one that is too early and pinned there. */
async function troubled(execute: Execute): Promise<void> {
  const { id: dayId } = await execute('day.add', { date: '2026-06-01', opening: 540, closing: 1080 });
  const { id: roomId } = await execute('room.add', { name: 'Aula', capacity: 300 });
  await execute('room.add', { name: 'Cellar', capacity: 20 });
  await execute('slot.add', { dayIds: [dayId], start: 720, end: 780, kind: 'break', label: 'Lunch' });
  const talk = async (title: string, start: number, durationMinutes = 30) => {
    const { id: sessionId } = await execute('session.add', { fields: { title, durationMinutes } });
    await execute('session.place', { sessionId, dayId, start, roomId });
    return sessionId;
  };
  await talk('Tracing 101', 600);
  await talk('Late beats', 600);
  const long = await talk('The long road', 690, 40);
  const early = await talk('Sunrise', 480);
  await execute('session.pin', { sessionIds: [long, early], pin: 'both' });
}

async function conference(): Promise<Desk> {
  const desk = newDesk();
  await programFile(desk, 'a.lectern', troubled);
  return desk;
}

interface Fixed {
  readonly revision: number | null;
  readonly repairs: readonly { readonly message: string }[];
  readonly left: readonly { readonly rule: string }[];
  readonly solved: number;
  readonly made: number;
}

async function fix(desk: Desk, ...options: string[]): Promise<Fixed> {
  const printed = await desk.json('fix', 'a.lectern', ...options);
  expect(shapes.fix?.safeParse(printed).error).toBeUndefined();
  return printed as Fixed;
}

const rules = async (desk: Desk): Promise<string[]> =>
  ((await desk.json('list', 'a.lectern', 'conflicts')) as { rule: string; level: string }[])
    .filter(({ level }) => level !== 'note')
    .map(({ rule }) => rule)
    .sort();

const BEFORE = ['outside-the-day', 'over-a-break', 'room-used-twice'];

it('repairs what can be, tells what is left, and undo takes all of it back in one step', async () => {
  const desk = await conference();
  expect(await rules(desk)).toEqual(BEFORE);
  const fixed = await fix(desk);
  expect(fixed.repairs).toHaveLength(2);
  expect(fixed.repairs.map(({ message }) => message)).toContain(
    'Shorten “The long road” to 30 min: solves 1 conflict, makes none',
  );
  expect(fixed.left.map(({ rule }) => rule)).toEqual(['outside-the-day']);
  expect(await rules(desk)).toEqual(['outside-the-day']);
  const undone = (await desk.json('undo', 'a.lectern')) as { undone: string[] };
  expect(undone.undone).toEqual(['Fix: move 1 session, change 1 length']);
  expect(await rules(desk)).toEqual(BEFORE);
});

it('with --dry-run says the same and writes nothing', async () => {
  const desk = await conference();
  const before = hashOf(desk.path('a.lectern'));
  const dry = await fix(desk, '--dry-run');
  expect(dry.revision).toBe(null);
  expect(hashOf(desk.path('a.lectern'))).toBe(before);
  const { revision, ...rest } = await fix(desk);
  expect(revision).toBeGreaterThan(0);
  expect({ ...rest, revision: null }).toEqual(dry);
  const again = await fix(desk);
  expect([again.revision, again.repairs]).toEqual([null, []]);
});

it('repairs only the rules and the levels that are asked for', async () => {
  const desk = await conference();
  const over = await fix(desk, '--dry-run', '--rule', 'over-a-break', '--rule', 'outside-the-day');
  expect([over.repairs.length, over.left.map(({ rule }) => rule)]).toEqual([1, ['outside-the-day']]);
  const grave = await fix(desk, '--dry-run', '--level', 'error');
  expect([grave.repairs.length, grave.left]).toEqual([1, []]);
});

it('prints a line for each repair, and what is left as a message', async () => {
  const desk = await conference();
  const { code, out, err } = await desk.lectern('fix', 'a.lectern', '--dry-run', '--rule', 'outside-the-day');
  expect([code, out]).toEqual([0, 'Nothing was found to repair.\n']);
  expect(err).toMatch(
    /^Left as they are:\nwarning {2}outside-the-day: .*\n0 conflicts solved, .*Nothing was written\.\n$/,
  );
});

it.each([
  [['--rule', 'nonsense'], /there is no rule “nonsense”/],
  [['--level', 'awful'], /--level wants one of note, warning, error, block, not “awful”/],
])('%s is wrong use', async (options, words) => {
  const { code, out, err } = await newDesk().lectern('fix', 'a.lectern', ...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(words);
});
