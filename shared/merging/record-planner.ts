import { WHOLE_ROW } from '../model/import-tables.ts';
import type { AnyRow } from '../model/state.ts';
import { declarationOf } from '../model/tables.ts';
import {
  choiceFor,
  type Decisions,
  decisionId,
  EMPTY_CELLS,
  EVERY,
  type FieldChoice,
  type ImportedKind,
  RETURNED,
} from './decisions.ts';
import { conflictQuestion, returnQuestion } from './field-questions.ts';
import {
  type FieldOutcome,
  isWritten,
  type PendingQuestion,
  type PlannedField,
  type PlannedRow,
} from './import-preview.ts';
import { mergeTexts } from './merge-text.ts';
import type { OwnedRows } from './owned-rows.ts';
import type { PlannedPlace, PlannedRecord, PlannedStay } from './plan.ts';
import { plannedField, type Tell, type Told } from './planned-field.ts';
import { type SourceMemory, storedField } from './source-memory.ts';
import { isBlank, type Merged, mergeField, mergeLists, sameValue } from './three-way.ts';

/** What a record is here: a row, a new one, or one that was deleted here (or is left out) and stays so. */
export interface Target {
  readonly id: string | null;
  readonly deleted: boolean;
}

/** A record of the source and what it is here. */
export interface About {
  readonly kind: ImportedKind;
  readonly key: string;
  readonly label: string;
  readonly lines: readonly [number, number] | null;
  readonly target: Target;
  /** The row as it stands, or null for a new one. */
  readonly row: AnyRow | null;
  /** The fields of the row that are locked. */
  readonly locks: ReadonlySet<string>;
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
  #fields: PlannedField[] = [];
  readonly #pending: PendingQuestion[] = [];
  #people: readonly string[] | null = null;
  #tags: readonly string[] | null = null;
  #place: PlannedPlace | null = null;
  #stay: PlannedStay | null = null;
  readonly #owned: OwnedRows[] = [];
  #unchanged = 0;

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

  get key(): string {
    return this.#about.key;
  }

  /** What the source said last of a field, in its own terms. */
  base(field: string): unknown {
    const { kind, key, target } = this.#about;
    // A row that is made anew (or was deleted and is brought back) has no past.
    if (target.id === null) return undefined;
    return this.#memory.baseOf(kind, this.#formerKey ?? key).get(storedField(field));
  }

  /** A plain column; `forced` overrules what was decided. */
  column(field: string, theirs: unknown, forced?: 'theirs'): void {
    const { kind, row } = this.#about;
    const mine = row?.[field] ?? null;
    const choice = forced ? ({ pick: forced, by: 'field' } as const) : this.choice(field);
    const fits = (value: unknown) => declarationOf(kind).columns[field]?.schema.safeParse(value).success === true;
    const value = this.#value(field, mine, theirs, choice, fits);
    if (value) this.#columns[field] = value.value;
  }

  /** A value of a custom field. */
  custom(name: string, theirs: unknown, mine: unknown): void {
    const field = `custom:${name}`;
    const value = this.#value(field, mine, theirs, this.choice(field), () => true);
    if (value) this.#custom[name] = value.value;
  }

  #value(
    field: string,
    mine: unknown,
    theirs: unknown,
    choice: FieldChoice,
    fits: (value: unknown) => boolean,
  ): { readonly value: unknown } | null {
    const base = this.base(field);
    if (isBlank(theirs)) {
      // An empty cell speaks only of what the source filled before.
      if (isBlank(base) || isBlank(mine) || !fits(null)) return null;
      const isAsked = this.#decisions[EMPTY_CELLS] === 'clear' || (choice.by === 'field' && choice.pick !== 'mine');
      if (!isAsked)
        return this.push(field, 'empty', mine, { said: null, choice, merged: { outcome: 'kept', value: mine } });
    } else if (!fits(theirs)) {
      this.remember(field, theirs);
      return this.push(field, 'unusable', mine, { said: theirs, choice, merged: { outcome: 'kept', value: mine } });
    }
    const isMisfit = typeof choice.pick === 'object' && choice.pick !== null && !fits(choice.pick.value);
    const held = isMisfit ? { pick: null, by: null } : choice;
    const merged = mergeField(base, mine, isBlank(theirs) ? null : theirs, held.pick, mergeTexts);
    return this.tell(field, mine, { said: isBlank(theirs) ? null : theirs, merged, choice: held });
  }

  /** A column that holds a row's id: `said` is the source's key, the others are tokens. */
  reference(
    field: string,
    column: string,
    said: string | null,
    tokenOf: (key: string) => string | null,
    tell: { readonly said: Tell; readonly ours: Tell },
  ): void {
    const token = (key: unknown) => (typeof key === 'string' ? tokenOf(key) : null);
    const base = this.base(field);
    const mine = this.#about.row?.[column] ?? null;
    const choice = this.choice(field, 'pick');
    const merged = mergeField(base === undefined ? undefined : token(base), mine, token(said), choice.pick);
    const value = this.tell(field, mine, { said, merged, choice, tell });
    if (value) this.#columns[column] = value.value;
  }

  /** A list of people or tags: `said` in the source's terms, the others in ours. */
  list(
    field: 'people' | 'tags',
    said: unknown,
    base: readonly string[] | undefined,
    mine: readonly string[],
    theirs: readonly string[],
    tell: { readonly said: Tell; readonly ours: Tell },
  ): void {
    const choice = this.choice(field, 'pick');
    const merged = mergeField(base, mine, theirs, choice.pick, mergeLists);
    const value = this.tell(field, mine, { said, merged, choice, tell });
    if (!value || !Array.isArray(value.value)) return;
    if (field === 'people') this.#people = value.value;
    else this.#tags = value.value;
  }

  /** A place. It is set where there is none; a place that stands here is left, also where the source moved it. */
  place(
    said: unknown,
    base: PlannedPlace | undefined,
    mine: PlannedPlace | null,
    theirs: PlannedPlace,
    tell: { readonly said: Tell; readonly ours: Tell },
  ): void {
    const choice = this.choice('place', 'pick');
    const merged = mergeField(base, mine, theirs, choice.pick);
    const moves = merged.outcome === 'update' && choice.pick !== 'theirs';
    const result: Merged = moves ? { outcome: 'conflict', value: mine } : merged;
    if (this.tell('place', mine, { said, merged: result, choice, tell })) this.#place = theirs;
  }

  /** A session that was withdrawn while the file lacked it, and is in it again: it gets its status back where asked. */
  returned(former: string): void {
    const { kind, key, label, locks } = this.#about;
    if (locks.has('status') || locks.has(WHOLE_ROW)) return;
    const decision = decisionId(kind, RETURNED, key);
    const choice = this.#decisions[decision];
    if (choice === 'restore') {
      this.#columns.status = former;
      const told = { field: 'status', outcome: 'update', decision, decidedBy: 'field' } as const;
      const others = this.#fields.filter(({ field }) => field !== 'status');
      this.#fields = [...others, { ...told, base: null, mine: this.#about.row?.status ?? null, theirs: former }];
    } else if (choice !== 'keep') this.#pending.push(returnQuestion(decision, label, former));
  }

  /** Rows of another table that the record's list makes and removes. */
  own(rows: OwnedRows): void {
    this.#owned.push(rows);
  }

  /** When a person comes and goes, to be written. */
  stays(stay: PlannedStay): void {
    this.#stay = stay;
  }

  /** Whether the record goes by another key than before, so that all that is remembered of it moves. */
  get isRenamed(): boolean {
    return this.#formerKey !== null;
  }

  /** The choice for a field; a new row takes what the file says, and ids and lists are never written by hand. */
  choice(field: string, only?: 'pick'): FieldChoice {
    const { kind, key, target } = this.#about;
    const choice = choiceFor(this.#decisions, kind, field, key);
    const isText = typeof choice.pick === 'object';
    if ((target.id === null && !isText) || (only === 'pick' && isText)) return { pick: null, by: null };
    return choice;
  }

  /** Remembers what the source says of a field, where that is something new. */
  remember(field: string, said: unknown): void {
    const base = this.base(field);
    if (base === undefined || !sameValue(base, said) || this.#formerKey !== null) this.#base[storedField(field)] = said;
  }

  /** Remembers what the source says of a field and notes how it comes out; answers the value to write, or null. */
  tell(field: string, mine: unknown, told: Told): { readonly value: unknown } | null {
    this.remember(field, told.said);
    return this.note(field, mine, told);
  }

  /** Notes how a field comes out; answers the value to write, or null. */
  note(field: string, mine: unknown, told: Told): { readonly value: unknown } | null {
    const { locks, row } = this.#about;
    const { merged } = told;
    if (merged.outcome === 'same') {
      this.#unchanged++;
      return null;
    }
    const isLocked = locks.has(field) || locks.has(WHOLE_ROW);
    if (isLocked && merged.outcome !== 'kept') return this.push(field, 'locked', mine, told);
    this.push(field, merged.outcome, mine, told);
    if (merged.outcome === 'conflict') {
      this.#pending.push(conflictQuestion(this.#about, field, this.base(field) === undefined, mine, told));
    }
    return isWritten(merged.outcome) && !(row === null && isBlank(merged.value)) ? { value: merged.value } : null;
  }

  push(field: string, outcome: FieldOutcome, mine: unknown, told: Told): null {
    const { kind, key } = this.#about;
    this.#fields.push(plannedField(kind, key, field, outcome, this.base(field) ?? null, mine, told));
    return null;
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
      stay: this.#stay,
      owned: this.#owned,
      formerKey: this.#formerKey,
      // There is one program only, and its id is no UUID: it needs no link.
      link: kind !== 'program' && (target.id === null || this.#memory.ownerOf(kind, key) !== target.id),
      base: this.#base,
    };
  }

  /** What a person sees of it. */
  row(): PlannedRow {
    const { kind, key, label, target, lines, locks } = this.#about;
    const writes = this.#fields.some(({ outcome }) => isWritten(outcome));
    return {
      kind,
      key,
      id: target.id,
      label,
      action: target.id === null ? 'create' : writes ? 'update' : 'unchanged',
      fields: this.#fields,
      unchanged: this.#unchanged,
      lines,
      locked: locks.has(WHOLE_ROW),
      decision: decisionId(kind, EVERY, key),
    };
  }

  pending(): readonly PendingQuestion[] {
    return this.#pending;
  }
}
