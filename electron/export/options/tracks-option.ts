import type { ProgramState } from '../../../shared/model/state.ts';
import type { TrackId } from '../../../shared/model/tables.ts';
import { chosenNamed, namedOption } from './named.ts';

/** The option of which tracks to show: names or ids, one or several; absent: all, and what has no track. */
export const tracksOption = namedOption('Only these tracks, by name; several stand apart by commas.');

/** The tracks that are meant, or null for all. Throws `ExportRefused` for one that is not in the program, naming those that are. */
export function chosenTracks(state: ProgramState, wanted: readonly string[] | null): TrackId[] | null {
  const tracks = [...state.track.values()].sort((a, b) => a.position - b.position);
  return chosenNamed(
    tracks.map(({ id, name }) => ({ id, name, number: null })),
    wanted,
    { one: 'track', several: 'tracks' },
  );
}
