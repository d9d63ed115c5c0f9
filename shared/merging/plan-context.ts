import type { ProgramState } from '../model/state.ts';
import type { hoursByDate } from './days-of-import.ts';
import type { Decisions, ImportedKind } from './decisions.ts';
import type { ImportedProgram } from './imported-program.ts';
import { newToken, type Token } from './plan.ts';
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

/** What planning the records of one import needs throughout. */
export interface PlanContext extends Parts {
  /** The row of a source's key as a token; null where there is none (unknown, or deleted here). */
  tokenOf(kind: ImportedKind, key: string): Token | null;
  /** A value of a custom field as it stands, by the field's name. */
  customValue(entity: 'session' | 'person' | 'room', ownerId: string | null, name: string): unknown;
  planner(kind: ImportedKind, key: string, label: string, row: object | null): RecordPlanner | null;
}

export function planContext(parts: Parts): PlanContext {
  const { state, memory, decisions, targets } = parts;
  const fieldIds = new Map(
    [...state.customField.values()].map((field) => [customFieldKey(field.entity, field.name), field.id]),
  );
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
    planner(kind, key, label, row) {
      const target = targets[kind].get(key);
      if (!target || target.deleted) return null;
      return new RecordPlanner({ kind, key, label, target, row: row === null ? null : { ...row } }, memory, decisions);
    },
  };
}

/** Custom fields are known by what they belong to and their name, whatever its case. */
export const customFieldKey = (entity: string, name: string): string => `${entity} ${name.toLowerCase()}`;
