import { jaroWinkler } from '../model/jaro-winkler.ts';
import type { ProgramState } from '../model/state.ts';
import type { Session } from '../model/tables.ts';
import {
  Assignment,
  finished,
  indexBy,
  indexSteps,
  type Known,
  type Match,
  type Question,
  type Steps,
} from './ladder.ts';
import { nameKeys, titleKey } from './name-key.ts';
import { wordOverlap } from './text-similarity.ts';

/** A session of a source, with the names of its people. */
export interface SourceSession {
  readonly key: string;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly people: readonly string[];
  /** The public id that the source gives. */
  readonly guid?: string | null;
}

/**
 * Finds which sessions of the program those of a source are: by its own ids or public ids; by equal title or abstract with a
 * common speaker (or none on both sides); and, among `orphans` (sessions this source gave before under ids that it
 * no longer has), by title, or by the same speakers with a like text. Equal titles alone and like talks of the same
 * speaker are only questions.
 */
export const matchSessions = (
  state: ProgramState,
  sessions: readonly SourceSession[],
  known: Known,
  orphans: ReadonlySet<string>,
): ReadonlyMap<string, Match> => finished(matchSessionsSteps(state, sessions, known, orphans));

/** The same in steps. The state must not change meanwhile. */
export function* matchSessionsSteps(
  state: ProgramState,
  sessions: readonly SourceSession[],
  known: Known,
  orphans: ReadonlySet<string>,
): Steps<ReadonlyMap<string, Match>> {
  const assignment = new Assignment(sessions, known);
  const rows = [...state.session.values()];
  const peopleOf = yield* namesBySession(state);
  const names = (row: Session): ReadonlySet<string> => peopleOf.get(row.id) ?? NOBODY;
  const byTitle = yield* indexSteps(rows, ({ title }) => textKeys(title, 1));
  const byGuid = indexBy(rows, ({ guid }) => [guid.toLowerCase()]);
  const byAbstract = yield* indexSteps(rows, ({ abstract }) => textKeys(abstract, 40));
  const bySpeaker = yield* indexSteps(rows, (row) => names(row));
  const titled = ({ title }: SourceSession) => textKeys(title, 1).flatMap((key) => byTitle.get(key) ?? []);
  const worded = ({ abstract }: SourceSession) => textKeys(abstract, 40).flatMap((key) => byAbstract.get(key) ?? []);
  const ids = (list: readonly Session[]): readonly string[] => [...new Set(list.map(({ id }) => id))];
  // Each name is folded once: one text, such as “to be announced”, may stand on many sessions.
  const keys = new Map<string, readonly string[]>();
  for (const { key, people } of sessions) {
    keys.set(key, people.flatMap(nameKeys));
    yield;
  }
  const keysOf = (session: SourceSession): readonly string[] => keys.get(session.key) ?? [];
  const shares = (session: SourceSession, row: Session) => {
    const known = names(row);
    return keysOf(session).some((key) => known.has(key));
  };
  const colleagues = (session: SourceSession) => [
    ...new Set(keysOf(session).flatMap((key) => bySpeaker.get(key) ?? [])),
  ];
  const agrees = (session: SourceSession, row: Session) =>
    shares(session, row) || (session.people.length === 0 && names(row).size === 0);

  yield* assignment.step(({ guid }) => ids(guid ? (byGuid.get(guid.toLowerCase()) ?? []) : []));
  yield* assignment.step((session) =>
    ids([...titled(session), ...worded(session)].filter((row) => agrees(session, row))),
  );
  yield* assignment.step((session) =>
    ids([...titled(session), ...worded(session)].filter(({ id }) => orphans.has(id))),
  );
  yield* assignment.step((session) =>
    ids(colleagues(session).filter((row) => orphans.has(row.id) && likeness(session, row) >= 0.5)),
  );
  return yield* assignment.finish((session, free): Question | null => {
    const asked = (why: Question['why'], list: readonly Session[]): Question | null => {
      const candidates = list
        .filter(({ id }) => free(id))
        .map((row) => ({ id: row.id as string, score: likeness(session, row) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 5);
      return candidates.length > 0 ? { why, candidates } : null;
    };
    return (
      asked('same-title', [...new Set([...titled(session), ...worded(session)])]) ??
      asked(
        'similar-session',
        colleagues(session).filter((row) => likeness(session, row) >= 0.6),
      )
    );
  });
}

const NOBODY: ReadonlySet<string> = new Set();

const textKeys = (text: string | null, least: number): readonly string[] => {
  const key = text === null ? '' : titleKey(text);
  return key.length >= least ? [key] : [];
};

function* namesBySession(state: ProgramState): Steps<ReadonlyMap<string, ReadonlySet<string>>> {
  const names = new Map<string, Set<string>>();
  for (const { sessionId, personId } of state.appearance.values()) {
    const person = state.person.get(personId);
    if (!person) continue;
    const known = names.get(sessionId) ?? new Set<string>();
    names.set(sessionId, known);
    for (const key of nameKeys(person.name)) known.add(key);
    yield;
  }
  return names;
}

/** How alike two talks are by their words, 0 to 1: the better of titles and abstracts. */
function likeness(session: SourceSession, row: Session): number {
  const titles = session.title && row.title ? jaroWinkler(titleKey(session.title), titleKey(row.title)) : 0;
  const texts = session.abstract && row.abstract ? wordOverlap(session.abstract, row.abstract) : 0;
  // Titles of different talks are alike by chance up to about 0.8.
  return Math.max(titles >= 0.85 ? titles : titles / 2, texts);
}
