import type { ProgramState } from '../model/state.ts';
import { acceptSuggestions } from './accept-suggestions.ts';
import { daysOfImport, hoursByDate } from './days-of-import.ts';
import {
  DELETED,
  type DecisionSubject,
  type Decisions,
  decisionId,
  EMPTY_CELLS,
  MATCH,
  MISSING,
  parseDecisionId,
  READING,
} from './decisions.ts';
import { isSameOrigin } from './find-source.ts';
import type { PendingQuestion, PlannedRow } from './import-preview.ts';
import type { ImportedProgram } from './imported-program.ts';
import { isLeftOut } from './match-targets.ts';
import { missingRows } from './missing-rows.ts';
import type { ImportPlan, KeptDecision, PlannedRecord, PlanSource } from './plan.ts';
import { planCounts } from './plan-audience.ts';
import { type PlanContext, planContext } from './plan-context.ts';
import { planDays, planKinds, planPeople, planProgram, planRooms, planTracks } from './plan-records.ts';
import { planSessions } from './plan-sessions.ts';
import type { RecordPlanner } from './record-planner.ts';
import { type SourceMemory, sourceMemory } from './source-memory.ts';
import { APART, takeApart, withApart } from './take-apart.ts';
import { findTargets } from './targets.ts';
import { sameValue } from './three-way.ts';

/** How many of a file's records are planned. */
export interface PlanProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Works out what an import would do, against the program as it is: certain matches are made, hand edits are kept, what
 * is uncertain is listed as pending. `decisions` are those made in a review, by decision id (see decisions.ts); those
 * kept with the source count too. Pure: nothing is written.
 */
export function planImport(
  state: ProgramState,
  imported: ImportedProgram,
  source: PlanSource,
  decisions: Decisions = {},
): ImportPlan {
  const steps = planSteps(state, imported, source, decisions);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, so that other work can be done between them. The state must not change meanwhile. */
export function* planSteps(
  state: ProgramState,
  imported: ImportedProgram,
  source: PlanSource,
  decisions: Decisions = {},
): Generator<PlanProgress, ImportPlan, void> {
  const memory = sourceMemory(state, source.row);
  const all: Decisions = { ...memory.decisions, ...decisions };
  const accepted = acceptSuggestions(takeApart(imported, all), all);
  const records = accepted.imported;
  const total = records.people.length + records.sessions.length;
  yield { done: 0, total };
  const hours = hoursByDate(state.day.values(), records);
  const days = daysOfImport(records, hours);
  const finding = findTargets(state, records, [...days], memory, all);
  let found = finding.next();
  while (!found.done) {
    yield { done: 0, total };
    found = finding.next();
  }
  const targets = found.value;
  const context = planContext({ state, imported: records, days, hours, memory, decisions: all, targets: targets.of });
  const planners: RecordPlanner[] = [
    ...planProgram(context, accepted.programFacts),
    ...planDays(context),
    ...planRooms(context),
    ...planTracks(context),
    ...planKinds(context),
  ];
  let done = 0;
  for (const planner of planPeople(context)) {
    planners.push(planner);
    yield { done: ++done, total };
  }
  const sessions: RecordPlanner[] = [];
  for (const planner of planSessions(context)) {
    sessions.push(planner);
    yield { done: ++done, total };
  }
  const counted = planCounts(context, sessions);
  planners.push(...sessions, ...counted.planners);
  yield { done, total };
  const planned = planners.map((planner) => planner.record()).filter(writesSomething);
  const missing = missingRows(context);
  const decisionsToKeep = [...newDecisions(imported, decisions, memory), ...missing.decided];
  const decisionsToForget = returned(context);
  const origin = newOrigin(state, imported, source);
  return {
    format: imported.format,
    source,
    counts: { sessions: records.sessions.length, people: records.people.length, rooms: records.rooms.length },
    records: planned,
    decisionsToKeep,
    decisionsToForget,
    audience: counted.audience,
    withdrawn: missing.withdrawn,
    origin,
    rows: withApart(
      [...planners.map((planner) => planner.row()), ...absentRows(context), ...missing.rows],
      imported,
      all,
    ),
    pending: [
      ...targets.pending,
      ...planners.flatMap((planner: RecordPlanner): readonly PendingQuestion[] => planner.pending()),
    ],
    issues: imported.issues,
    decisions: all,
    isEmpty:
      planned.length + decisionsToKeep.length + decisionsToForget.length + missing.withdrawn.length === 0 &&
      counted.audience.length === 0 &&
      origin === null,
  };
}

const writesSomething = (record: PlannedRecord): boolean =>
  record.id === null ||
  record.link ||
  record.people !== null ||
  record.tags !== null ||
  record.place !== null ||
  record.stay !== null ||
  record.owned.length > 0 ||
  [record.columns, record.custom, record.base].some((values) => Object.keys(values).length > 0);

// A pick between mine and theirs is remembered by the baseline; matches and suggestions are remembered as decisions.
function newDecisions(imported: ImportedProgram, decisions: Decisions, memory: SourceMemory): readonly KeptDecision[] {
  const suggestions = new Set(imported.issues.flatMap(({ suggestion }) => (suggestion ? [suggestion.id] : [])));
  return Object.entries(decisions).flatMap(([id, decision]) => {
    const subject = parseDecisionId(id);
    const kept =
      subject !== null &&
      (subject.field === MATCH ||
        subject.field === APART ||
        id === EMPTY_CELLS ||
        id === READING ||
        suggestions.has(id));
    return kept && !sameValue(memory.decisions[id], decision) ? [{ ...subject, decision, note: null }] : [];
  });
}

/** What was decided about rows while they were missing, and that are in the file again. */
function returned({ memory, targets }: PlanContext): readonly DecisionSubject[] {
  return Object.keys(memory.decisions).flatMap((id) => {
    const subject = parseDecisionId(id);
    return subject?.field === MISSING && targets[subject.kind].get(subject.key)?.id != null ? [subject] : [];
  });
}

/** The event of the source, where nothing is remembered of it, or another one. */
function newOrigin(state: ProgramState, { from }: ImportedProgram, { row }: PlanSource): ImportPlan['origin'] {
  const known = row ? state.importOrigin.get(row.id) : undefined;
  return !from || (known && isSameOrigin(from, known)) ? null : from;
}

/** Records that the import passes over: their rows were removed here, or they are decided to be left out. */
function absentRows({ imported, days, targets, decisions }: PlanContext): readonly PlannedRow[] {
  const of = (
    kind: PlannedRow['kind'],
    records: readonly {
      readonly key: string;
      readonly lines: readonly [number, number];
      readonly fields: Readonly<Record<string, unknown>>;
    }[],
  ) =>
    records
      .filter(({ key }) => targets[kind].get(key)?.deleted === true)
      .map(({ key, fields, lines }): PlannedRow => {
        const label = String(fields.title ?? fields.name ?? fields.date ?? key);
        const leftOut = isLeftOut(kind, key, decisions);
        return {
          kind,
          key,
          id: null,
          label,
          action: leftOut ? 'left-out' : 'deleted',
          fields: [],
          unchanged: 0,
          lines,
          locked: false,
          decision: decisionId(kind, leftOut ? MATCH : DELETED, key),
        };
      });
  return [
    ...of('day', days),
    ...of('room', imported.rooms),
    ...of('track', imported.tracks),
    ...of('kind', imported.kinds),
    ...of('person', imported.people),
    ...of('session', imported.sessions),
  ];
}
