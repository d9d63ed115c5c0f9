import type { AnyRow } from '../model/state.ts';
import { openingHours } from './days-of-import.ts';
import type { ImportedKind } from './decisions.ts';
import type { ImportedProgram } from './imported-program.ts';
import { awayPlanner } from './plan-away.ts';
import type { PlanContext } from './plan-context.ts';
import type { RecordPlanner } from './record-planner.ts';
import { isBlank, sameValue } from './three-way.ts';

type Fields = ImportedProgram['program'];

/** Facts of the program fill blanks only; one that a person accepted overrules, once. A default title is a blank. */
export function planProgram(context: PlanContext, accepted: ReadonlySet<string>): readonly RecordPlanner[] {
  const row = context.state.program.get('program') ?? null;
  if (!row || Object.keys(context.imported.program).length === 0) return [];
  const facts: AnyRow = { ...row, title: /^untitled\b/i.test(row.title) ? '' : row.title };
  const planner = context.planner('program', { key: 'program' }, 'The program', facts);
  if (!planner) return [];
  for (const [field, value] of Object.entries(context.imported.program)) {
    const acceptedNow = accepted.has(field) && !sameValue(planner.base(field), value);
    if (acceptedNow) planner.column(field, value, 'theirs');
    else if (accepted.has(field) || isBlank(facts[field])) planner.column(field, value);
  }
  return [planner];
}

/** Days by date; a new one opens and closes around what the source places on it. */
export function planDays(context: PlanContext): readonly RecordPlanner[] {
  const { state, days, imported, hours, targets } = context;
  return days.flatMap((record) => {
    const { key, fields } = record;
    const id = targets.day.get(key)?.id ?? null;
    const planner = context.planner('day', record, fields.date, id === null ? null : (state.day.get(id) ?? null));
    if (!planner) return [];
    planner.column('date', fields.date);
    if (fields.label !== undefined) planner.column('label', fields.label);
    if (fields.kind !== undefined) planner.column('kind', fields.kind);
    const computed = id === null ? openingHours(fields.date, imported, hours) : null;
    const opening = fields.opening ?? computed?.opening;
    const closing = fields.closing ?? computed?.closing;
    if (opening !== undefined) planner.column('opening', opening);
    if (closing !== undefined) planner.column('closing', closing);
    return [planner];
  });
}

export const planRooms = (context: PlanContext): Iterable<RecordPlanner> =>
  planNamed(context, 'room', context.imported.rooms);
export const planTracks = (context: PlanContext): Iterable<RecordPlanner> =>
  planNamed(context, 'track', context.imported.tracks);

/** People, with when they are away and when they come and go. */
export function* planPeople(context: PlanContext): Iterable<RecordPlanner> {
  const people = new Map(context.imported.people.map((person) => [person.key, person]));
  const planAway = awayPlanner(context);
  for (const planner of planNamed(context, 'person', context.imported.people)) {
    const person = people.get(planner.key);
    if (person) planAway(planner, person);
    yield planner;
  }
}

/** Kinds of session; a new one is as long as most of its sessions. */
export function planKinds(context: PlanContext): Iterable<RecordPlanner> {
  const kinds = context.imported.kinds.map((kind) => {
    const isNew = context.targets.kind.get(kind.key)?.id === null;
    const length = isNew ? usualLength(context.imported, kind.key) : null;
    return length === null || kind.fields.durationMinutes !== undefined
      ? kind
      : { ...kind, fields: { ...kind.fields, durationMinutes: length } };
  });
  return planNamed(context, 'kind', kinds);
}

function usualLength(imported: ImportedProgram, kindKey: string): number | null {
  const counts = new Map<number, number>();
  for (const { kindKey: own, fields } of imported.sessions) {
    const length = fields.durationMinutes;
    if (own === kindKey && typeof length === 'number') counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? null;
}

interface NamedRecord {
  readonly key: string;
  readonly lines: readonly [number, number];
  readonly fields: Fields;
}

function* planNamed(
  context: PlanContext,
  kind: Extract<ImportedKind, 'room' | 'track' | 'kind' | 'person'>,
  records: readonly NamedRecord[],
): Iterable<RecordPlanner> {
  for (const record of records) {
    const { key, fields } = record;
    const id = context.targets[kind].get(key)?.id ?? null;
    const row = id === null ? null : (context.state[kind].get(id) ?? null);
    const planner = context.planner(kind, record, String(fields.name ?? key), row);
    if (!planner) continue;
    planFields(context, planner, kind === 'room' || kind === 'person' ? kind : null, id, fields);
    yield planner;
  }
}

/** Plans the plain and custom fields of a record. A public guid is taken only for a new row. */
export function planFields(
  context: PlanContext,
  planner: RecordPlanner,
  entity: 'session' | 'person' | 'room' | null,
  id: string | null,
  fields: Fields,
): void {
  for (const [field, value] of Object.entries(fields)) {
    if (!field.startsWith('custom:')) {
      // A public id is given once, and a new row has no fields to empty.
      if ((field !== 'guid' || id === null) && !(isBlank(value) && id === null)) planner.column(field, value);
    } else if (entity !== null) {
      const name = field.slice('custom:'.length);
      planner.custom(name, value, context.customValue(entity, id, name));
    }
  }
}
