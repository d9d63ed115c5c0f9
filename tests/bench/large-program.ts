import type { ProgramState } from '../../shared/model/state.ts';
import { buildProgram, type ProgramSpec, type SessionSpec } from '../shared/builder.ts';

export interface Size {
  readonly sessions: number;
  readonly rooms: number;
  readonly days: number;
  readonly people: number;
}

/**
 * An invented program of the given size, every session placed: rooms are filled one after the other without overlap,
 * days run from 08:00 to 22:00 with a lunch and two coffee breaks, and about one session in twenty is moved into its
 * neighbour so that there are conflicts to find. Always the same for the same size.
 */
export function largeProgram({ sessions, rooms, days, people }: Size): ProgramState {
  const random = lcg(sessions + rooms);
  const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const dayNames = names('day', days);
  const roomNames = names('room', rooms);
  const persons = names('person', people);
  const open = [
    [480, 630],
    [650, 750],
    [810, 950],
    [970, 1320],
  ] as const;
  const specs: Record<string, SessionSpec> = {};
  const perLane = Math.ceil(sessions / (days * rooms));
  const length = Math.max(5, Math.floor((14 * 60 - 100) / perLane / 5) * 5);
  let made = 0;
  for (const day of dayNames)
    for (const room of roomNames) {
      let used = 0;
      for (const [from, to] of open)
        for (let start = from; start + length <= to && used < perLane && made < sessions; start += length) {
          const clashes = random() < 0.02;
          const at = start + (clashes ? 5 : 0);
          specs[`session${made}`] = {
            at: `${day} ${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`,
            room,
            length,
            speakers: [
              persons[made % people] ?? '',
              ...(random() < 0.4 ? [persons[(made * 7 + 3) % people] ?? ''] : []),
            ],
            expectedAudience: Math.floor(random() * 102),
          };
          made += 1;
          used += 1;
        }
    }
  for (; made < sessions; made += 1) specs[`session${made}`] = { length, speakers: [persons[made % people] ?? ''] };
  const breaks: NonNullable<ProgramSpec['slots']> = dayNames.flatMap((day) => [
    { day, time: '10:30-10:50', label: 'Coffee' },
    { day, time: '12:30-13:30', label: 'Lunch' },
    { day, time: '15:50-16:10', label: 'Coffee' },
  ]);
  const date = (i: number): string => `2026-06-${String(i + 1).padStart(2, '0')}`;
  return buildProgram({
    days: Object.fromEntries(dayNames.map((name, i) => [name, `${date(i)} 08:00-22:00`])),
    rooms: Object.fromEntries(roomNames.map((name) => [name, 100])),
    people: persons,
    sessions: specs,
    slots: breaks,
    away: persons
      .filter((_, i) => i % 50 === 0)
      .map((person, i) => ({ person, date: date(i % days), time: '08:00-10:00' })),
  });
}

/** A small generator of numbers in [0, 1), so that every run measures the same program. */
export function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
