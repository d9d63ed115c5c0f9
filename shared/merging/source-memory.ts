import type { ProgramState } from '../model/state.ts';
import type { Row, TableName } from '../model/tables.ts';
import { type Decisions, decisionId, type ImportedKind } from './decisions.ts';

/** What the program remembers of a source: whose its records are, what it last said, what was decided. */
export interface SourceMemory {
  /** The live row of a record, if it has one. */
  ownerOf(kind: ImportedKind, key: string): string | undefined;
  /** Whether the record was imported and its row removed here since. */
  isDeleted(kind: ImportedKind, key: string): boolean;
  /** What the source last said of each field of a record; empty if it never did. */
  baseOf(kind: ImportedKind, key: string): ReadonlyMap<string, unknown>;
  /** The key under which the source last gave a row. */
  keyOf(kind: ImportedKind, ownerId: string): string | undefined;
  keysOf(kind: ImportedKind): ReadonlySet<string>;
  readonly decisions: Decisions;
  /** What was noted with a decision, by its name. */
  readonly notes: ReadonlyMap<string, string>;
}

const TABLES: Readonly<Record<ImportedKind, TableName>> = {
  program: 'program',
  day: 'day',
  room: 'room',
  track: 'track',
  kind: 'kind',
  session: 'session',
  person: 'person',
};

// Row keys are joined by spaces and only the last column may hold some; a field's name keeps its own as no-break ones.
/** A field's name as the baseline stores it. */
export const storedField = (field: string): string => field.replaceAll(' ', '\u00a0').slice(0, 200);

const EMPTY: ReadonlyMap<string, unknown> = new Map();

/** Gathers what the program remembers of a source; of none (null) it remembers nothing. */
export function sourceMemory(state: ProgramState, source: Row<'importSource'> | null): SourceMemory {
  const owners = new Map<string, string>();
  const keys = new Map<string, string>();
  const bases = new Map<string, Map<string, unknown>>();
  const byKind = new Map<ImportedKind, Set<string>>();
  const decisions: Record<string, unknown> = {};
  const notes = new Map<string, string>();
  if (source) {
    for (const { sourceId, kind, key, ownerId } of state.externalId.values()) {
      if (sourceId !== source.id || !state[TABLES[kind]].has(ownerId)) continue;
      owners.set(`${kind} ${key}`, ownerId);
      keys.set(`${kind} ${ownerId}`, key);
    }
    for (const { sourceId, kind, key, field, value } of state.baseline.values()) {
      if (sourceId !== source.id) continue;
      const base = bases.get(`${kind} ${key}`) ?? new Map<string, unknown>();
      bases.set(`${kind} ${key}`, base.set(field, value));
      byKind.set(kind, (byKind.get(kind) ?? new Set()).add(key));
    }
    for (const row of state.importDecision.values()) {
      if (row.sourceId !== source.id) continue;
      const id = decisionId(row.kind, row.field, row.key);
      decisions[id] = row.decision;
      if (row.note !== null) notes.set(id, row.note);
    }
  }
  return {
    ownerOf: (kind, key) => owners.get(`${kind} ${key}`),
    isDeleted: (kind, key) => bases.has(`${kind} ${key}`) && !owners.has(`${kind} ${key}`),
    baseOf: (kind, key) => bases.get(`${kind} ${key}`) ?? EMPTY,
    keyOf: (kind, ownerId) => keys.get(`${kind} ${ownerId}`),
    keysOf: (kind) => byKind.get(kind) ?? new Set(),
    decisions,
    notes,
  };
}
