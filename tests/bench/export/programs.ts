import { readSources } from '../../../electron/import/read-source.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { buildProgram, type SessionSpec } from '../../shared/builder.ts';
import { emptyProgram, importInto, sharedData } from '../../shared/merging/memory-tx.ts';
import { lcg } from '../large-program.ts';

const SESSIONS = 500;
const PEOPLE = 400;
const DAYS = 4;
const ROOMS = 6;
const AS_LONG = [90, 180] as const;

/** The programs that exports are measured with, by name; null where the data is not on this machine. */
export const subjects: Readonly<Record<string, () => Promise<ProgramState | null>>> = {
  abstracts: async () => abstracts500(),
  fosdem: () => fosdem(),
};

/** 500 talks of 400 people in 6 rooms over 4 days, each with an abstract of 90 to 180 words. Always the same. */
export function abstracts500(): ProgramState {
  const random = lcg(SESSIONS);
  const numbered = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word} ${at + 1}`);
  const people = numbered('Speaker', PEOPLE).map(
    (name, at) => [`${FAMILIES[at % FAMILIES.length]} ${name}`, at] as const,
  );
  const sessions: Record<string, SessionSpec> = {};
  for (let at = 0; at < SESSIONS; at++) {
    const day = at % DAYS;
    const slot = Math.floor(at / DAYS / ROOMS);
    const minute = 9 * 60 + slot * 30;
    const length = AS_LONG[0] + Math.floor(random() * (AS_LONG[1] - AS_LONG[0]));
    sessions[`${capital(words(5, random))} ${at + 1}`] = {
      at: `day${day} ${Math.floor(minute / 60)}:${minute % 60 === 0 ? '00' : '30'}`,
      room: `Room ${(Math.floor(at / DAYS) % ROOMS) + 1}`,
      length: 30,
      speakers: [people[at % PEOPLE]?.[0] ?? '', ...(at % 3 === 0 ? [people[(at * 7 + 3) % PEOPLE]?.[0] ?? ''] : [])],
      abstract: `${capital(words(length / 2, random))}.\n\n${capital(words(length / 2, random))}.`,
    };
  }
  return buildProgram({
    program: { title: 'Five hundred abstracts', locale: 'en-GB', venue: 'Old Mill', city: 'Kiel' },
    days: Object.fromEntries(
      Array.from({ length: DAYS }, (_, at) => [`day${at}`, `2026-06-0${at + 1} 09:00-20:00`] as const),
    ),
    rooms: Object.fromEntries(numbered('Room', ROOMS).map((name) => [name, 200] as const)),
    people: Object.fromEntries(people.map(([name, at]) => [name, { affiliation: `Institute ${at % 90}` }] as const)),
    sessions,
  });
}

async function fosdem(): Promise<ProgramState | null> {
  const bytes = sharedData('fosdem-2024/schedule.xml');
  if (!bytes) return null;
  const read = await readSources([{ fileName: 'schedule.xml', bytes }]);
  if (!read.ok) throw new Error(read.problem.message);
  const state = emptyProgram();
  importInto(state, read.value, 'schedule.xml');
  return state;
}

const FAMILIES = ['Okafor', 'Lind', 'Moreau', 'Haddad', 'Tanaka', 'Weiss', 'Petrova'];
const WORDS =
  'scheduling of distributed measurements shows that observers disagree about time and we describe an instrument which repairs clocks under considerable load while its operators sleep because every organisation needs reproducible results'.split(
    ' ',
  );

const words = (count: number, random: () => number): string =>
  Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
