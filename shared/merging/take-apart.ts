import { firstWords } from '../model/names.ts';
import { type Decisions, decisionId } from './decisions.ts';
import type { PlannedRow } from './import-preview.ts';
import type { ImportedProgram, ImportedSession } from './imported-program.ts';

/**
 * The field name under which it is decided that a person of a file is two: the keys of the sessions that are somebody
 * else's of the same name. A file without ids can't tell two people of one name apart; a person can.
 */
export const APART = 'apart';

/** The key of the other person that is made of a record. */
export const apartKey = (key: string): string => `${key} #apart`;

/** So many sessions are offered to be taken apart; who is in more is no person but an account. */
const MOST = 50;

const chosenOf = (decisions: Decisions, key: string): ReadonlySet<unknown> => {
  const chosen = decisions[decisionId('person', APART, key)];
  return new Set(Array.isArray(chosen) ? chosen : []);
};

/** The records with each person of whom it was decided made two: the other one has the name and the named sessions. */
export function takeApart(imported: ImportedProgram, decisions: Decisions): ImportedProgram {
  const others = new Map<string, ReadonlySet<unknown>>();
  for (const { key } of imported.people) {
    const chosen = chosenOf(decisions, key);
    if (chosen.size === 0) continue;
    if (imported.sessions.some((session) => chosen.has(session.key) && isIn(session, key))) others.set(key, chosen);
  }
  if (others.size === 0) return imported;
  return {
    ...imported,
    people: imported.people.flatMap((person) =>
      others.has(person.key)
        ? [
            person,
            { key: apartKey(person.key), lines: person.lines, fields: { name: person.fields.name ?? person.key } },
          ]
        : [person],
    ),
    sessions: imported.sessions.map((session) => ({
      ...session,
      ...(session.people && {
        people: session.people.map((member) =>
          others.get(member.personKey)?.has(session.key)
            ? { ...member, personKey: apartKey(member.personKey) }
            : member,
        ),
      }),
    })),
  };
}

const isIn = ({ people = [] }: ImportedSession, key: string): boolean =>
  people.some(({ personKey }) => personKey === key);

/** The rows, with what may be taken apart: the sessions of each person who is in several. */
export function withApart(
  rows: readonly PlannedRow[],
  imported: ImportedProgram,
  decisions: Decisions,
): readonly PlannedRow[] {
  const sessions = new Map<string, ImportedSession[]>();
  for (const session of imported.sessions)
    for (const key of new Set((session.people ?? []).map(({ personKey }) => personKey))) {
      const own = sessions.get(key);
      if (own) own.push(session);
      else sessions.set(key, [session]);
    }
  return rows.map((row) => {
    const own = row.kind === 'person' ? (sessions.get(row.key) ?? []) : [];
    if (own.length < 2 || own.length > MOST) return row;
    const chosen = chosenOf(decisions, row.key);
    return {
      ...row,
      sessions: own.map(({ key, fields }) => ({ key, label: nameOf(key, fields), apart: chosen.has(key) })),
    };
  });
}

function nameOf(key: string, { title, abstract }: ImportedSession['fields']): string {
  const text = [title, abstract].find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? firstWords(text) : key;
}
