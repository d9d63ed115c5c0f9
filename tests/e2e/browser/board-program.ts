import { randomUUID } from 'node:crypto';
import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { CommandArgs, CommandName, CommandValue } from '../../../shared/contract/commands.ts';

const HOUR = 60;

/** Two days and three rooms: three talks and a block on Monday morning, two talks that wait. */
export async function fillBoard(api: ProgramApi): Promise<void> {
  const run = async <K extends CommandName>(name: K, args: CommandArgs<K>): Promise<CommandValue<K>> => {
    const reply = await api.execute(name, args, { commandId: randomUUID(), baseRevision: 0 });
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value.value;
  };
  const facts = { opening: 9 * HOUR, closing: 15 * HOUR };
  const { id: monday } = await run('day.add', { date: '2027-03-29', label: 'First', ...facts });
  const { id: tuesday } = await run('day.add', { date: '2027-03-30', label: 'Second', ...facts });
  const dayIds = [monday, tuesday];
  for (const start of [9, 10, 11, 13, 14].map((hour) => hour * HOUR)) {
    await run('slot.add', { dayIds, start, end: start + 45, kind: 'sessions' });
  }
  await run('slot.add', { dayIds, start: 12 * HOUR, end: 13 * HOUR, kind: 'break', label: 'Lunch' });
  const { id: aula } = await run('room.add', { name: 'Aula', capacity: 100 });
  const { id: birke } = await run('room.add', { name: 'Birke', capacity: 60 });
  const { id: erle } = await run('room.add', { name: 'Erle', capacity: 40 });
  const { id: ada } = await run('person.add', { name: 'Ada Moor' });
  const session = async (title: string, durationMinutes = 45, block = false) => {
    const fields = { title, durationMinutes, block, status: 'accepted' } as const;
    const people = title.startsWith('Harbour') ? [{ personId: ada, role: 'speaker' as const }] : [];
    return (await run('session.add', { fields, people })).id;
  };
  const place = (sessionId: Awaited<ReturnType<typeof session>>, roomId: typeof aula, hour: number) =>
    run('session.place', { sessionId, dayId: monday, start: hour * HOUR, roomId });
  await place(await session('Harbour lights'), aula, 10);
  await place(await session('Slow maps'), birke, 10);
  await place(await session('Quiet logs'), birke, 11);
  const block = await session('Short ones', 90, true);
  await place(block, erle, 10);
  await run('block.addTalk', { blockId: block, sessionId: await session('First short', 30) });
  await session('Harbour fog');
  await session('Late idea', 30);
}
