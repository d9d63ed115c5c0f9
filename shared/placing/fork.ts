import { applyDiff, type Diff, type ProgramState } from '../model/state.ts';
import type { TableName } from '../model/tables.ts';
import type { ScheduleIndex, Timed, WritableIndex } from '../schedule/schedule-index.ts';
import { type IndexChange, updateIndex } from '../schedule/update-index.ts';

/** What every question about places may change. */
const CHANGING: readonly TableName[] = ['placement', 'session'];

/**
 * A copy of an index, with a state of its own for `tables`, to be changed by `applyTo` alone; rows and entries are
 * shared. Copying 5000 sessions takes a fraction of a millisecond, so nobody has to keep one and know its age.
 */
export function forkIndex(index: ScheduleIndex, tables: readonly TableName[] = CHANGING): ScheduleIndex {
  const own = Object.fromEntries(tables.map((table) => [table, new Map<string, unknown>(index.state[table])]));
  const fork: WritableIndex = {
    state: { ...index.state, ...own } as ProgramState,
    planId: index.planId,
    venue: index.venue,
    entries: new Map(index.entries),
    roomLanes: shared(index.roomLanes),
    personLanes: shared(index.personLanes),
    trackLanes: shared(index.trackLanes),
    dayLanes: shared(index.dayLanes),
    recordingLanes: shared(index.recordingLanes),
    version: 0,
    links: index.links,
    inRoom: new Map(index.inRoom as WritableIndex['inRoom']),
    talksOf: new Map(index.talksOf as WritableIndex['talksOf']),
  };
  return fork;
}

/** Brings a fork's state and index to after a change of the tables that it was made for. */
export function applyTo(fork: ScheduleIndex, diff: Diff): IndexChange {
  applyDiff(fork.state, diff);
  return updateIndex(fork, fork.state, diff);
}

// Whoever changes an index replaces its lanes, so both may have them.
const shared = <K>(lanes: ReadonlyMap<K, readonly Timed[]>): Map<K, Timed[]> => new Map(lanes as Map<K, Timed[]>);
