import { applyDiff, type Diff, type ProgramState } from '../model/state.ts';
import type { TableName } from '../model/tables.ts';
import type { ScheduleIndex, Timed, WritableIndex } from '../schedule/schedule-index.ts';
import { type IndexChange, updateIndex } from '../schedule/update-index.ts';

/** What every question about places may change. */
const CHANGING: readonly TableName[] = ['placement', 'session'];

/**
 * A copy of an index, with a state of its own for `tables`, to be changed by `applyTo` alone; rows and entries are
 * shared. Copying 1000 sessions takes a fraction of a millisecond, so nobody has to keep one and know its age.
 */
export function forkIndex(index: ScheduleIndex, tables: readonly TableName[] = CHANGING): ScheduleIndex {
  const own = Object.fromEntries(tables.map((table) => [table, new Map<string, unknown>(index.state[table])]));
  const fork: WritableIndex = {
    state: { ...index.state, ...own } as ProgramState,
    planId: index.planId,
    venue: index.venue,
    entries: new Map(index.entries),
    roomLanes: lanes(index.roomLanes),
    personLanes: lanes(index.personLanes),
    trackLanes: lanes(index.trackLanes),
    dayLanes: lanes(index.dayLanes),
    unrecorded: [...index.unrecorded],
    version: 0,
    links: index.links,
    inRoom: new Map([...index.inRoom].map(([room, ids]) => [room, new Set(ids)])),
    talksOf: new Map([...index.talksOf].map(([block, talks]) => [block, [...talks]])),
  };
  return fork;
}

/** Brings a fork's state and index to after a change of the tables that it was made for. */
export function applyTo(fork: ScheduleIndex, diff: Diff): IndexChange {
  applyDiff(fork.state, diff);
  return updateIndex(fork, fork.state, diff);
}

const lanes = <K>(from: ReadonlyMap<K, readonly Timed[]>): Map<K, Timed[]> =>
  new Map([...from].map(([key, lane]) => [key, [...lane]]));
