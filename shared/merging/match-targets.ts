import type { Known, Match, Question, Steps } from '../matching/ladder.ts';
import { matchPeopleSteps } from '../matching/match-people.ts';
import { matchSessionsSteps } from '../matching/match-sessions.ts';
import { orcidOf } from '../matching/orcid.ts';
import { firstWords, sessionName } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import { DELETED, type Decisions, decisionId, type ImportedKind, LEAVE_OUT, MATCH } from './decisions.ts';
import type { PendingQuestion } from './import-preview.ts';
import type { ImportedProgram } from './imported-program.ts';
import type { Target } from './record-planner.ts';
import type { SourceMemory } from './source-memory.ts';

export type Targets = ReadonlyMap<string, Target>;

interface Found {
  readonly targets: Targets;
  readonly pending: readonly PendingQuestion[];
}

/** A record whose row was deleted here, and that nobody decided to bring back. */
export const GONE: Target = { id: null, deleted: true };

/** Whether a record's row was removed here since it was imported, and is to stay so. */
export const staysDeleted = (kind: ImportedKind, key: string, memory: SourceMemory, decisions: Decisions): boolean =>
  memory.isDeleted(kind, key) && decisions[decisionId(kind, DELETED, key)] !== 'restore';

/** Whether a person said that a record is none of this program's. */
export const isLeftOut = (kind: ImportedKind, key: string, decisions: Decisions): boolean =>
  decisions[decisionId(kind, MATCH, key)] === LEAVE_OUT;

/** Whether a record is passed over: its row was removed here, or it is left out. */
export const isAbsent = (kind: ImportedKind, key: string, memory: SourceMemory, decisions: Decisions): boolean =>
  isLeftOut(kind, key, decisions) || staysDeleted(kind, key, memory, decisions);

function known(
  kind: 'session' | 'person',
  keys: readonly string[],
  state: ProgramState,
  memory: SourceMemory,
  decisions: Decisions,
): Known {
  const linked = new Map<string, string>();
  const decided = new Map<string, string>();
  for (const key of keys) {
    const id = memory.ownerOf(kind, key);
    if (id !== undefined) linked.set(key, id);
    const decision = decisions[decisionId(kind, MATCH, key)];
    if (decision === 'new' || (typeof decision === 'string' && state[kind].has(decision))) decided.set(key, decision);
  }
  return { linked, decided };
}

/** The rows of an import's sessions, in steps, by the ladder, with what is left to ask. */
export function* sessionTargets(
  state: ProgramState,
  imported: ImportedProgram,
  memory: SourceMemory,
  decisions: Decisions,
): Steps<Found> {
  const names = new Map(imported.people.map(({ key, fields }) => [key, String(fields.name ?? '')]));
  const present = imported.sessions.filter(({ key }) => !isAbsent('session', key, memory, decisions));
  const keys = new Set(present.map(({ key }) => key));
  const orphans = new Set(
    [...memory.keysOf('session')].flatMap((key) => {
      const id = keys.has(key) ? undefined : memory.ownerOf('session', key);
      return id === undefined ? [] : [id];
    }),
  );
  const matches = yield* matchSessionsSteps(
    state,
    present.map(({ key, fields, people = [] }) => ({
      key,
      title: textOf(fields.title),
      abstract: textOf(fields.abstract),
      guid: textOf(fields.guid),
      people: people.map(({ personKey }) => names.get(personKey) ?? ''),
    })),
    known('session', [...keys], state, memory, decisions),
    orphans,
  );
  const label = (id: string) => {
    const row = state.session.get(id);
    return row ? firstWords(sessionName(row).text) : id;
  };
  const byKey = new Map(imported.sessions.map((session) => [session.key, session]));
  const asked = (key: string) => {
    const record = byKey.get(key);
    return `“${firstWords(textOf(record?.fields.title) ?? textOf(record?.fields.abstract) ?? key)}”`;
  };
  return resolved('session', imported.sessions, matches, asked, label);
}

/** The rows of an import's people, in steps, by the ladder, with what is left to ask. */
export function* personTargets(
  state: ProgramState,
  imported: ImportedProgram,
  memory: SourceMemory,
  decisions: Decisions,
  sessions: Targets,
): Steps<Found> {
  const sessionIds = new Map<string, Set<string>>();
  for (const { key, people = [] } of imported.sessions) {
    const id = sessions.get(key)?.id;
    if (id == null) continue;
    for (const { personKey } of people) sessionIds.set(personKey, (sessionIds.get(personKey) ?? new Set()).add(id));
  }
  const present = imported.people.filter(({ key }) => !isAbsent('person', key, memory, decisions));
  const matches = yield* matchPeopleSteps(
    state,
    present.map(({ key, fields, others = [] }) => ({
      key,
      orcid: orcidOf(Object.entries(fields)),
      guid: textOf(fields.guid),
      others,
      name: textOf(fields.name) ?? '',
      email: textOf(fields.email),
      affiliation: textOf(fields.affiliation),
      sessionIds: sessionIds.get(key) ?? new Set<string>(),
    })),
    known(
      'person',
      present.map(({ key }) => key),
      state,
      memory,
      decisions,
    ),
  );
  const nameOf = new Map(imported.people.map(({ key, fields }) => [key, textOf(fields.name) ?? key]));
  const label = (id: string) => {
    const row = state.person.get(id);
    return row ? [row.name, row.affiliation].filter((part) => part !== null).join(', ') : id;
  };
  return resolved('person', imported.people, matches, (key) => nameOf.get(key) ?? key, label);
}

function resolved(
  kind: 'session' | 'person',
  records: readonly { readonly key: string }[],
  matches: ReadonlyMap<string, Match>,
  nameOf: (key: string) => string,
  label: (id: string) => string,
) {
  const targets = new Map<string, Target>();
  const pending: PendingQuestion[] = [];
  for (const { key } of records) {
    const match = matches.get(key);
    targets.set(key, match ? { id: match.id, deleted: false } : GONE);
    if (!match?.question) continue;
    pending.push({
      kind: `${kind}.match`,
      key: decisionId(kind, MATCH, key),
      message: `${nameOf(key)} ${whyAsked(match.question)} Taken as new.`,
      candidates: match.question.candidates.map(({ id }) => ({ id, label: label(id) })),
    });
  }
  return { targets, pending };
}

function whyAsked({ why, candidates: { length } }: Question): string {
  const many = length > 1 ? `${length} rows of the program` : 'one of the program';
  switch (why) {
    case 'same-email':
      return `has the e-mail address of ${many}, but another name: a shared mailbox?`;
    case 'same-name':
      return `has the name of ${many}, but nothing else tells that it is the same person.`;
    case 'similar-name':
      return `has a name like that of ${many}.`;
    case 'same-title':
      return `has the title or text of ${many}, but other people.`;
    case 'similar-session':
      return `is like ${many} by the same people.`;
    case 'tie':
      return `fits ${many} equally well.`;
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
