import type { ProgramState } from '../../shared/model/state.ts';
import type { Person, Room, Row, Session, Track } from '../../shared/model/tables.ts';
import { copyState, idFor, PLAN } from '../shared/builder.ts';
import { largeProgram, lcg, type Size } from './large-program.ts';

// Names that are near to each other as people's names are.
const FIRST = 'Ada Bob Jon John Maria Marie Zoë Zoe Li Chen Omar Ines Paul Ruth'.split(' ');
const LAST = 'Lake Smith Smyth Müller Mueller Hill Wang Silva Okafor Novak Ito Berg'.split(' ');
const NOUNS = 'rows trees queues maps locks clocks paper harbour compiler budget garden'.split(' ');
const WORDS =
  `${NOUNS.join(' ')} small slow quiet broken honest parsing storing moving naming for without of the`.split(' ');

/**
 * A program like `largeProgram`, with what the other rules look at: buildings, a track for each room, language, level
 * and recording, pairs of sessions in an order, and names and texts as people write them. Where the size leaves room
 * for it, as with 50 sessions for each room in 5 days, all are placed. Always the same for the same size.
 */
export function conflictProgram(size: Size): ProgramState {
  const program = copyState(largeProgram(size));
  const random = lcg(size.sessions);
  const rooms = [...program.room.values()];
  rooms.forEach((room, i) => {
    put<Track>(program.track, { id: idFor('track', room.id), name: `Track ${i}`, colour: '#336699', position: i });
    put<Room>(program.room, { ...room, building: `House ${Math.floor(i / 50)}`, floor: '0' });
  });
  // Few are in two sessions, so that few have to hurry.
  const appearances = program.appearance as Map<string, unknown>;
  const spoken = new Set<string>();
  for (const [key, { sessionId }] of program.appearance) {
    if (spoken.has(sessionId) && random() < 0.6) appearances.delete(key);
    spoken.add(sessionId);
  }
  [...program.person.values()].forEach((person, i) => {
    put<Person>(program.person, { ...person, ...personFacts(i, random) });
  });
  // Of all that are unrecorded and parallel any two are told, so they are in two rooms only.
  const unrecorded = new Set<string | null>(rooms.slice(0, 2).map(({ id }) => id));
  let before: Session['id'] | null = null;
  for (const session of [...program.session.values()]) {
    const roomId = program.placement.get(`${PLAN} ${session.id}`)?.roomId ?? null;
    const trackId = roomId !== null && random() < 0.5 ? idFor('track', roomId) : null;
    const recording = unrecorded.has(roomId) ? 'refused' : null;
    put<Session>(program.session, { ...session, ...sessionFacts(random), trackId, recording });
    if (before && random() < 0.02) {
      const kind = random() < 0.5 ? 'before' : 'apart';
      const id = idFor('relation', session.id);
      put<Row<'relation'>>(program.relation, { id, kind, firstId: before, secondId: session.id });
    }
    before = session.id;
  }
  return program;
}

function personFacts(i: number, random: () => number): Partial<Person> {
  const letter = String.fromCharCode(65 + (i % 26));
  return {
    name: `${one(FIRST, random)} ${letter}. ${one(LAST, random)}${i % 97}`,
    affiliation: random() < 0.01 ? 'University of…' : `University ${Math.floor(random() * 300)}`,
    email: random() < 0.9 ? `p${i}@example.org` : null,
  };
}

const sessionFacts = (random: () => number): Partial<Session> => ({
  title: random() < 0.002 ? null : `${phrase(4, random)} ${one(NOUNS, random)}`,
  abstract: `${phrase(60, random)} ${one(NOUNS, random)}.`,
  language: random() < 0.7 ? 'en' : 'de',
  level: random() < 0.6 ? 'all' : 'expert',
});

const one = (list: readonly string[], random: () => number): string => list[Math.floor(random() * list.length)] ?? '';

const phrase = (words: number, random: () => number): string =>
  Array.from({ length: words }, () => one(WORDS, random)).join(' ');

/** Sets a row in a program of our own. */
const put = <R extends { readonly id: string }>(rows: ReadonlyMap<string, R>, row: R): void =>
  void (rows as Map<string, R>).set(row.id, row);
