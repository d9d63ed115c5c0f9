import type { Conflict } from '../../shared/conflicts/rule.ts';

/** The conflicts that the newest release went out with. */
export interface AtRelease {
  /** The release's name. */
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

/** Whether a conflict came after the newest release; none did where nothing is released. */
export const isNewSinceRelease = (release: AtRelease | null, conflict: Pick<Conflict, 'key'>): boolean =>
  release !== null && !release.keys.has(conflict.key);
