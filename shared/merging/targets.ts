import type { Known, Match, Question } from '../matching/ladder.ts';
import { indexBy } from '../matching/ladder.ts';
import { matchPeople } from '../matching/match-people.ts';
import { matchSessions } from '../matching/match-sessions.ts';
import { titleKey } from '../matching/name-key.ts';
import { firstWords, sessionName } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import { DELETED, type Decisions, decisionId, type ImportedKind, MATCH } from './decisions.ts';
import type { PendingQuestion } from './import-preview.ts';
import type { ImportedProgram } from './imported-program.ts';
import type { Target } from './record-planner.ts';
import type { SourceMemory } from './source-memory.ts';

type Targets = ReadonlyMap<string, Target>;

/** Which row each record of an import is, by kind and key, and what is left to ask. */
export interface AllTargets {
  readonly of: Readonly<Record<ImportedKind, Targets>>;
  readonly pending: readonly PendingQuestion[];
}

const NEW: Target = { id: null, deleted: false };
const GONE: Target = { id: null, deleted: true };

/** Finds the rows of all records: by this source's links, by decisions, then by the ladder of each kind. */
export function findTargets(
  state: ProgramState,
  imported: ImportedProgram,
  days: ImportedProgram['days'],
  memory: SourceMemory,
  decisions: Decisions,
): AllTargets {
  const simple = (kind: 'room' | 'track' | 'kind'): Targets => {
    const records = imported[`${kind}s`];
    const free = freeRows(state, kind, records, memory);
    const byName = indexBy(free, ({ name }) => [titleKey(name)]);
    const wanted = indexBy(records, ({ fields }) => [titleKey(String(fields.name ?? ''))]);
    return targetsOf(records, kind, memory, decisions, ({ fields }) => {
      const name = titleKey(String(fields.name ?? ''));
      const rows = byName.get(name) ?? [];
      return rows.length === 1 && (wanted.get(name) ?? []).length === 1 ? (rows[0]?.id ?? null) : null;
    });
  };
  const byDate = new Map([...state.day.values()].map((day) => [day.date, day.id as string]));
  const linkedDays = new Set([...days].map(({ key }) => memory.ownerOf('day', key)).filter((id) => id !== undefined));
  const dayTargets = targetsOf(days, 'day', memory, decisions, ({ fields }) => {
    const id = byDate.get(fields.date);
    return id !== undefined && !linkedDays.has(id) ? id : null;
  });
  const sessions = sessionTargets(state, imported, memory, decisions);
  const people = personTargets(state, imported, memory, decisions, sessions.targets);
  const program: Targets = new Map([['program', { id: 'program', deleted: false }]]);
  return {
    of: {
      program,
      day: dayTargets,
      room: simple('room'),
      track: simple('track'),
      kind: simple('kind'),
      session: sessions.targets,
      person: people.targets,
    },
    pending: [...sessions.pending, ...people.pending],
  };
}

function freeRows(
  state: ProgramState,
  kind: 'room' | 'track' | 'kind',
  records: readonly { readonly key: string }[],
  memory: SourceMemory,
) {
  const linked = new Set(records.map(({ key }) => memory.ownerOf(kind, key)));
  const rows: readonly { readonly id: string; readonly name: string }[] = [...state[kind].values()];
  return rows.filter(({ id }) => !linked.has(id));
}

function targetsOf<R extends { readonly key: string }>(
  records: readonly R[],
  kind: ImportedKind,
  memory: SourceMemory,
  decisions: Decisions,
  find: (record: R) => string | null,
): Targets {
  return new Map(
    records.map((record): [string, Target] => {
      const linked = memory.ownerOf(kind, record.key);
      if (linked !== undefined) return [record.key, { id: linked, deleted: false }];
      const found = find(record);
      if (found !== null) return [record.key, { id: found, deleted: false }];
      return [record.key, staysDeleted(kind, record.key, memory, decisions) ? GONE : NEW];
    }),
  );
}

const staysDeleted = (kind: ImportedKind, key: string, memory: SourceMemory, decisions: Decisions): boolean =>
  memory.isDeleted(kind, key) && decisions[decisionId(kind, DELETED, key)] !== 'restore';

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

function sessionTargets(state: ProgramState, imported: ImportedProgram, memory: SourceMemory, decisions: Decisions) {
  const names = new Map(imported.people.map(({ key, fields }) => [key, String(fields.name ?? '')]));
  const present = imported.sessions.filter(({ key }) => !staysDeleted('session', key, memory, decisions));
  const keys = new Set(present.map(({ key }) => key));
  const orphans = new Set(
    [...memory.keysOf('session')].flatMap((key) => {
      const id = keys.has(key) ? undefined : memory.ownerOf('session', key);
      return id === undefined ? [] : [id];
    }),
  );
  const matches = matchSessions(
    state,
    present.map(({ key, fields, people = [] }) => ({
      key,
      title: textOf(fields.title),
      abstract: textOf(fields.abstract),
      people: people.map(({ personKey }) => names.get(personKey) ?? ''),
    })),
    known('session', [...keys], state, memory, decisions),
    orphans,
  );
  const label = (id: string) => {
    const row = state.session.get(id);
    return row ? firstWords(sessionName(row).text) : id;
  };
  const asked = (key: string) => {
    const record = imported.sessions.find((session) => session.key === key);
    return `“${firstWords(textOf(record?.fields.title) ?? textOf(record?.fields.abstract) ?? key)}”`;
  };
  return resolved('session', imported.sessions, matches, asked, label);
}

function personTargets(
  state: ProgramState,
  imported: ImportedProgram,
  memory: SourceMemory,
  decisions: Decisions,
  sessions: Targets,
) {
  const sessionIds = new Map<string, Set<string>>();
  for (const { key, people = [] } of imported.sessions) {
    const id = sessions.get(key)?.id;
    if (id == null) continue;
    for (const { personKey } of people) sessionIds.set(personKey, (sessionIds.get(personKey) ?? new Set()).add(id));
  }
  const present = imported.people.filter(({ key }) => !staysDeleted('person', key, memory, decisions));
  const matches = matchPeople(
    state,
    present.map(({ key, fields }) => ({
      key,
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
