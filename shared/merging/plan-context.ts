import type { ProgramState } from '../model/state.ts';
import type { hoursByDate } from './days-of-import.ts';
import type { Decisions, ImportedKind } from './decisions.ts';
import type { ImportedProgram } from './imported-program.ts';
import { newToken, type Token } from './plan.ts';
import { recordNames } from './record-names.ts';
import { RecordPlanner, type Target } from './record-planner.ts';
import type { SourceMemory } from './source-memory.ts';

interface Parts {
  readonly state: ProgramState;
  readonly imported: ImportedProgram;
  readonly days: readonly ImportedProgram['days'][number][];
  readonly hours: ReturnType<typeof hoursByDate>;
  readonly memory: SourceMemory;
  readonly decisions: Decisions;
  readonly targets: Readonly<Record<ImportedKind, ReadonlyMap<string, Target>>>;
}

interface Keyed {
  readonly key: string;
  readonly lines?: readonly [number, number];
}

/** What planning the records of one import needs throughout. */
export interface PlanContext extends Parts {
  /** The row of a source's key as a token; null where there is none (unknown, or deleted here). */
  tokenOf(kind: ImportedKind, key: string): Token | null;
  /** A value of a custom field as it stands, by the field's name. */
  customValue(entity: 'session' | 'person' | 'room', ownerId: string | null, name: string): unknown;
  /** What a token stands for, in words. */
  nameOfToken(kind: ImportedKind, token: unknown): string | null;
  /** What a source's key stands for, in the source's words, else in ours. */
  nameOfKey(kind: ImportedKind, key: unknown): string | null;
  planner(kind: ImportedKind, record: Keyed, label: string, row: object | null): RecordPlanner | null;
  /** A planner for a row that the source gave before and that the file only mentions. */
  plannerOfLinked(kind: 'session', key: string): RecordPlanner | null;
}

export function planContext(parts: Parts): PlanContext {
  const { state, memory, decisions, targets } = parts;
  const fieldIds = new Map(
    [...state.customField.values()].map((field) => [customFieldKey(field.entity, field.name), field.id]),
  );
  const locks = locksByRow(state);
  const names = recordNames(state, parts.imported);
  return {
    ...parts,
    tokenOf(kind, key) {
      const target = targets[kind].get(key);
      if (!target) return memory.ownerOf(kind, key) ?? null;
      if (target.deleted) return null;
      return target.id ?? newToken(key);
    },
    customValue(entity, ownerId, name) {
      const fieldId = fieldIds.get(customFieldKey(entity, name));
      if (fieldId === undefined || ownerId === null) return null;
      return state.customValue.get(`${fieldId} ${ownerId}`)?.value ?? null;
    },
    nameOfToken: (kind, token) => names.ofToken(kind, token),
    nameOfKey: (kind, key) =>
      names.ofKey(kind, key) ?? names.ofToken(kind, typeof key === 'string' ? memory.ownerOf(kind, key) : null),
    plannerOfLinked(kind, key) {
      const id = targets[kind].has(key) ? undefined : memory.ownerOf(kind, key);
      const row = id === undefined ? undefined : state[kind].get(id);
      if (id === undefined || !row) return null;
      const about = { kind, key, lines: null, row: { ...row }, locks: locks.get(`${kind} ${id}`) ?? NO_LOCKS };
      const label = `“${names.ofToken(kind, id) ?? key}”`;
      return new RecordPlanner({ ...about, label, target: { id, deleted: false } }, memory, decisions);
    },
    planner(kind, { key, lines = null }, label, row) {
      const target = targets[kind].get(key);
      if (!target || target.deleted) return null;
      const locked = (target.id === null ? undefined : locks.get(`${kind} ${target.id}`)) ?? NO_LOCKS;
      const about = { kind, key, label, lines, target, row: row === null ? null : { ...row }, locks: locked };
      return new RecordPlanner(about, memory, decisions);
    },
  };
}

/** Custom fields are known by what they belong to and their name, whatever its case. */
export const customFieldKey = (entity: string, name: string): string => `${entity} ${name.toLowerCase()}`;

const NO_LOCKS: ReadonlySet<string> = new Set();

/** The locked fields of each row, by kind and id. */
export function locksByRow(state: ProgramState): ReadonlyMap<string, ReadonlySet<string>> {
  const locks = new Map<string, Set<string>>();
  for (const { kind, ownerId, field } of state.importLock.values()) {
    const row = `${kind} ${ownerId}`;
    locks.set(row, (locks.get(row) ?? new Set()).add(field));
  }
  return locks;
}
