import { readRelease } from '../../shared/agenda/release-snapshot.ts';
import { type ProgramState, stateFromRows } from '../../shared/model/state.ts';
import type { Jobs, KeptRelease } from '../jobs/job.ts';
import type { ExportInput } from './product.ts';

/** What a job was given, as products take it. A release is read when a product first looks at it: most never do. */
export function inputOf({
  rows,
  since = null,
  releases = [],
  ...facts
}: Omit<Jobs['export.make']['input'], 'product' | 'options'>): ExportInput {
  return {
    ...facts,
    state: stateFromRows(rows),
    since: since && released(since),
    releases: releases.map((release) => Object.assign(released(release), { publishedAt: release.publishedAt })),
  };
}

function released({ name, snapshot }: KeptRelease): { readonly name: string; readonly state: ProgramState } {
  let read: ProgramState | null = null;
  return {
    name,
    get state() {
      read ??= readRelease(new TextDecoder().decode(snapshot)).state;
      return read;
    },
  };
}
