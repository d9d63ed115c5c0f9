import { compareReleases } from '../../../shared/agenda/compare-releases.ts';
import { DRAFT, newestFirst, type Release, releaseKey } from '../../../shared/agenda/release-names.ts';
import { type ReleaseSnapshot, readRelease } from '../../../shared/agenda/release-snapshot.ts';
import { findConflicts } from '../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { ComparedRelease, QueryArgs, QueryValue } from '../../../shared/contract/queries.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import type { Program } from '../program.ts';

/** What a name of a release, or “draft”, stands for. */
export interface NamedState {
  /** Null: the draft. */
  readonly release: Release | null;
  readonly state: ProgramState;
}

/** The releases of a program, the newest first. */
export const listReleases = (program: Program): Result<QueryValue<'release.list'>> =>
  ok(
    newestFirst(program.state.release.values()).map(({ id, name, notes, publishedAt }) => ({
      id,
      name,
      notes,
      publishedAt,
    })),
  );

/** The program as it was released under a name, or as it is now for “draft”; the names there are, where it is neither. */
export function stateOfRelease(program: Program, name: string): Result<NamedState> {
  if (releaseKey(name) === DRAFT) return ok({ release: null, state: program.state });
  const release = releaseNamed(program, name);
  if (!release) {
    const names = [...newestFirst(program.state.release.values()).map((row) => row.name), DRAFT].join(', ');
    return refuse('not-found', `There is no release “${name}”. There is: ${names}.`);
  }
  const read = snapshotOf(program, release);
  return read.ok ? ok({ release, state: read.value.state }) : read;
}

/** The release of a name, in any case; undefined where there is none. */
export const releaseNamed = (program: Program, name: string): Release | undefined =>
  newestFirst(program.state.release.values()).find((row) => releaseKey(row.name) === releaseKey(name));

/** The program as it was published, as canonical JSON in UTF-8 (`readRelease`). */
export function snapshotBytes(program: Program, { name, snapshotHash }: Release): Result<Uint8Array> {
  const bytes = program.blobs.read(snapshotHash);
  return bytes ? ok(bytes) : refuse('damaged', `The program as it was released as ${name} is no longer in the file.`);
}

function snapshotOf(program: Program, release: Release): Result<ReleaseSnapshot> {
  const bytes = snapshotBytes(program, release);
  if (!bytes.ok) return bytes;
  try {
    return ok(readRelease(new TextDecoder().decode(bytes.value)));
  } catch {
    return refuse('newer-version', `The release ${release.name} cannot be read by this version of Lectern.`);
  }
}

/** What is different between two releases, or between one and the draft. */
export function diffReleases(program: Program, args: QueryArgs<'release.diff'>): Result<QueryValue<'release.diff'>> {
  const from = stateOfRelease(program, args.from);
  if (!from.ok) return from;
  const to = stateOfRelease(program, args.to);
  if (!to.ok) return to;
  const changes = compareReleases(from.value.state, to.value.state);
  return ok({ from: compared(from.value), to: compared(to.value), changes });
}

const compared = ({ release }: NamedState): ComparedRelease => ({
  name: release?.name ?? DRAFT,
  publishedAt: release?.publishedAt ?? null,
});

/**
 * The conflicts that were in the newest release already, by their keys; null where nothing was released. They are
 * looked for with the rules of today: a rule that was set since makes nothing new.
 */
export function conflictsAtRelease(program: Program): Result<QueryValue<'release.conflicts'>> {
  const [release] = newestFirst(program.state.release.values());
  if (!release) return ok(null);
  const read = snapshotOf(program, release);
  if (!read.ok) return read;
  const { state } = read.value;
  const planId = state.program.get('program')?.currentPlanId;
  const found = planId === undefined ? [] : findConflicts(buildIndex(state, planId), settingsOf(program.state));
  const { name, publishedAt } = release;
  return ok({ name, publishedAt, keys: found.map(({ key }) => key) });
}
