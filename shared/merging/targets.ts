import { indexBy, type Steps } from '../matching/ladder.ts';
import { titleKey } from '../matching/name-key.ts';
import type { ProgramState } from '../model/state.ts';
import type { Decisions, ImportedKind } from './decisions.ts';
import type { PendingQuestion } from './import-preview.ts';
import type { ImportedProgram } from './imported-program.ts';
import { GONE, isLeftOut, personTargets, sessionTargets, staysDeleted, type Targets } from './match-targets.ts';
import type { Target } from './record-planner.ts';
import type { SourceMemory } from './source-memory.ts';

/** Which row each record of an import is, by kind and key, and what is left to ask. */
export interface AllTargets {
  readonly of: Readonly<Record<ImportedKind, Targets>>;
  readonly pending: readonly PendingQuestion[];
}

const NEW: Target = { id: null, deleted: false };

/** Finds the rows of all records, in steps: by this source's links, by decisions, then by the ladder of each kind. */
export function* findTargets(
  state: ProgramState,
  imported: ImportedProgram,
  days: ImportedProgram['days'],
  memory: SourceMemory,
  decisions: Decisions,
): Steps<AllTargets> {
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
  const sessions = yield* sessionTargets(state, imported, memory, decisions);
  const people = yield* personTargets(state, imported, memory, decisions, sessions.targets);
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
      if (isLeftOut(kind, record.key, decisions)) return [record.key, GONE];
      const linked = memory.ownerOf(kind, record.key);
      if (linked !== undefined) return [record.key, { id: linked, deleted: false }];
      const found = find(record);
      if (found !== null) return [record.key, { id: found, deleted: false }];
      return [record.key, staysDeleted(kind, record.key, memory, decisions) ? GONE : NEW];
    }),
  );
}
