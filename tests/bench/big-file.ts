import { createProgram } from '../../electron/core/open.ts';
import type { DayId, RoomId } from '../../shared/model/tables.ts';
import { run as execute, must, testOptions } from '../electron/core/kill-support.ts';

/** Makes a program file with many sessions (with abstracts), people and journal rows, by its own commands. */
export async function makeBigFile(path: string, sessions: number, people: number, revisions: number): Promise<void> {
  const program = must(await createProgram(path, { ...testOptions, title: 'Big', timeZone: 'Europe/Berlin' }));
  const { api } = program;
  const dayIds: DayId[] = [];
  for (let d = 1; d <= 4; d++) dayIds.push((await execute(api, 'day.add', { date: `2027-04-0${d}` })).value.id);
  const roomIds: RoomId[] = [];
  for (let r = 0; r < 50; r++)
    roomIds.push((await execute(api, 'room.add', { name: `Room ${r}`, capacity: 100 })).value.id);
  const personIds = [];
  for (let p = 0; p < people; p++) {
    const fields = { affiliation: `Institute ${p % 300}`, biography: 'A short life in a few words. '.repeat(6) };
    personIds.push((await execute(api, 'person.add', { name: `Person Number ${p}`, fields })).value.id);
  }
  const sessionIds = [];
  for (let s = 0; s < sessions; s++) {
    const personId = personIds[s % people];
    const fields = {
      title: `Session number ${s} on a subject`,
      abstract: 'What is said here, at some length. '.repeat(16),
    };
    const listed = personId ? [{ personId, role: 'speaker' as const }] : [];
    sessionIds.push((await execute(api, 'session.add', { fields, people: listed })).value.id);
  }
  const made = 1 + 4 + 50 + people + sessions;
  const places = sessionIds.map((sessionId, i) => ({
    sessionId,
    dayId: dayIds[i % 4] ?? null,
    start: 480 + ((Math.floor(i / 200) * 30) % 800),
    roomId: roomIds[Math.floor(i / 4) % 50] ?? null,
  }));
  await execute(api, 'session.arrange', { places });
  for (let i = made + 1; i < revisions; i++) {
    const place = places[i % places.length];
    if (place) await execute(api, 'session.place', { ...place, start: (place.start + i) % 1000 });
  }
  await program.close();
}
