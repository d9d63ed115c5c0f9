import type { AnyRow } from '../model/state.ts';
import { type Decisions, decisionId, type ImportedKind } from './decisions.ts';
import type { PendingQuestion, PlannedField, PlannedRow } from './import-preview.ts';
import type { PlannedPlace, PlannedRecord } from './plan.ts';
import { type SourceMemory, storedField } from './source-memory.ts';
import { isBlank, type Merged, mergeField, mergeList, sameValue } from './three-way.ts';

/** What a record is here: a row, a new one, or one that was deleted here and stays so. */
export interface Target {
  readonly id: string | null;
  readonly deleted: boolean;
}

interface About {
  readonly kind: ImportedKind;
  readonly key: string;
  readonly label: string;
  readonly target: Target;
  /** The row as it stands, or null for a new one. */
  readonly row: AnyRow | null;
}

/** What stands here and what the file says, as a person reads them. */
interface Candidates {
  readonly mine: string;
  readonly theirs: string;
}

/** Plans one record field by field, and gathers what is to be written, told and asked. */
export class RecordPlanner {
  readonly #about: About;
  readonly #memory: SourceMemory;
  readonly #decisions: Decisions;
  readonly #formerKey: string | null;
  readonly #columns: Record<string, unknown> = {};
  readonly #custom: Record<string, unknown> = {};
  readonly #base: Record<string, unknown> = {};
  readonly #fields: PlannedField[] = [];
  readonly #pending: PendingQuestion[] = [];
  #people: readonly string[] | null = null;
  #tags: readonly string[] | null = null;
  #place: PlannedPlace | null = null;

  constructor(about: About, memory: SourceMemory, decisions: Decisions) {
    this.#about = about;
    this.#memory = memory;
    this.#decisions = decisions;
    const { kind, key, target } = about;
    const former = target.id === null ? undefined : memory.keyOf(kind, target.id);
    // Two records of the source may be one row: each has its own past.
    const isKnown = target.id !== null && memory.ownerOf(kind, key) === target.id;
    this.#formerKey = former !== undefined && former !== key && !isKnown ? former : null;
  }

  /** What the source said last of a field, in its own terms. */
  base(field: string): unknown {
    const { kind, key, target } = this.#about;
    // A row that is made anew (or was deleted and is brought back) has no past.
    if (target.id === null) return undefined;
    return this.#memory.baseOf(kind, this.#formerKey ?? key).get(storedField(field));
  }

  /** A plain column; `pick` overrules what was decided. */
  column(field: string, theirs: unknown, pick: unknown = this.#pick(field)): void {
    const mine = this.#about.row?.[field] ?? null;
    const merged = this.#merge(field, theirs, mine, mergeField(this.base(field), mine, theirs, pick));
    if (merged.changed) this.#columns[field] = merged.value;
  }

  /** A value of a custom field. */
  custom(name: string, theirs: unknown, mine: unknown): void {
    const field = `custom:${name}`;
    const merged = this.#merge(field, theirs, mine, mergeField(this.base(field), mine, theirs, this.#pick(field)));
    if (merged.changed) this.#custom[name] = merged.value;
  }

  /** A column that holds a row's id: `said` is the source's key, the others are tokens. */
  reference(field: string, column: string, said: string | null, tokenOf: (key: string) => string | null): void {
    const token = (key: unknown) => (typeof key === 'string' ? tokenOf(key) : null);
    const base = this.base(field);
    const mine = this.#about.row?.[column] ?? null;
    const theirs = token(said);
    const result = mergeField(base === undefined ? undefined : token(base), mine, theirs, this.#pick(field));
    const merged = this.#merge(field, said, mine, result);
    if (merged.changed) this.#columns[column] = merged.value;
  }

  /** A list of people or tags: `said` in the source's terms, the others in ours. */
  list(
    field: 'people' | 'tags',
    said: unknown,
    base: readonly string[] | undefined,
    mine: readonly string[],
    theirs: readonly string[],
  ): void {
    const merged = this.#merge(field, said, mine, mergeList(base, mine, theirs, this.#pick(field)));
    if (!merged.changed || !Array.isArray(merged.value)) return;
    if (field === 'people') this.#people = merged.value;
    else this.#tags = merged.value;
  }

  /** A place. It is set where there is none; a place that stands here is left, also where the source moved it. */
  place(
    said: unknown,
    base: PlannedPlace | undefined,
    mine: PlannedPlace | null,
    theirs: PlannedPlace,
    words: Candidates,
  ): void {
    const merged = mergeField(base, mine, theirs, this.#pick('place'));
    const moved = merged.outcome === 'update' && this.#pick('place') !== 'theirs';
    const result: Merged = moved ? { outcome: 'conflict', value: mine } : merged;
    if (this.#merge('place', said, mine, result, words).changed) this.#place = theirs;
  }

  #pick(field: string): unknown {
    const { kind, key } = this.#about;
    return this.#decisions[decisionId(kind, field, key)];
  }

  #merge(
    field: string,
    said: unknown,
    mine: unknown,
    merged: Merged,
    words: Candidates = { mine: inWords(mine), theirs: inWords(said) },
  ): { readonly changed: boolean; readonly value: unknown } {
    const { kind, key, label, row } = this.#about;
    const base = this.base(field);
    if (base === undefined || !sameValue(base, said) || this.#formerKey !== null) this.#base[storedField(field)] = said;
    if (merged.outcome === 'same') return { changed: false, value: mine };
    this.#fields.push({ field, outcome: merged.outcome, base: base ?? null, mine, theirs: said });
    if (merged.outcome === 'conflict') {
      this.#pending.push({
        kind: 'conflict',
        key: decisionId(kind, field, key),
        message: conflictMessage(label, field, base === undefined),
        candidates: [
          { id: 'mine', label: words.mine },
          { id: 'theirs', label: words.theirs },
        ],
      });
    }
    const changed = merged.outcome === 'set' || merged.outcome === 'update';
    return { changed: changed && !(row === null && isBlank(merged.value)), value: merged.value };
  }

  /** What is to be done for the record. */
  record(): PlannedRecord {
    const { kind, key, target } = this.#about;
    return {
      kind,
      key,
      id: target.id,
      columns: this.#columns,
      custom: this.#custom,
      people: this.#people,
      tags: this.#tags,
      place: this.#place,
      formerKey: this.#formerKey,
      // There is one program only, and its id is no UUID: it needs no link.
      link: kind !== 'program' && (target.id === null || this.#memory.ownerOf(kind, key) !== target.id),
      base: this.#base,
    };
  }

  /** What a person sees of it. */
  row(): PlannedRow {
    const { kind, key, label, target } = this.#about;
    const writes = this.#fields.some(({ outcome }) => outcome === 'set' || outcome === 'update');
    const action = target.id === null ? 'create' : writes ? 'update' : 'unchanged';
    return { kind, key, label, action, fields: this.#fields };
  }

  pending(): readonly PendingQuestion[] {
    return this.#pending;
  }
}

function inWords(value: unknown): string {
  if (isBlank(value)) return '(nothing)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function conflictMessage(label: string, field: string, first: boolean): string {
  const name = field.replace(/^custom:/, '');
  if (field === 'place') return `${label}: the file has another time or room. The place here is kept.`;
  if (first) return `${label}: ${name} differs from the file. Yours is kept.`;
  return `${label}: ${name} was changed both here and in the file. Yours is kept.`;
}
