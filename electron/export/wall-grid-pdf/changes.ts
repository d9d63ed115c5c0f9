import { cleanLine } from '../../../shared/agenda/clean-text.ts';
import { compareReleases } from '../../../shared/agenda/compare-releases.ts';
import { type ReleaseChange, sessionsOfChange } from '../../../shared/agenda/release-change.ts';
import { fill } from '../../../shared/agenda/words.ts';
import type { RoomId } from '../../../shared/model/tables.ts';
import type { ExportInput } from '../product.ts';
import type { WallWords } from './words.ts';

/** What is not as it was in the release that is compared with. */
export interface Changes {
  /** The word for each session that changed. */
  readonly words: ReadonlyMap<string, string>;
  /** Whether something came, went or changed in some rooms of a day (its date). */
  touches(date: string, rooms: ReadonlySet<RoomId>): boolean;
}

/** What the foot of a page says of it: what it is, of which day, and what its marks compare with. */
export const footWords = (kind: string, date: string, { since }: ExportInput, words: WallWords): string =>
  [kind, date, ...(since ? [fill(words.since, cleanLine(since.name))] : [])].join(' · ');

/** Nothing changed, as nothing is compared. */
const NOTHING: Changes = { words: new Map(), touches: () => true };

/** The changes since the release that the input names; without one every page counts as changed. */
export function changesOf({ state, since }: ExportInput, words: WallWords): Changes {
  if (!since) return NOTHING;
  const found = compareReleases(since.state, state);
  const told = new Map<string, string>();
  for (const change of found) {
    const word = wordFor(change, words);
    if (word !== null) for (const { id } of sessionsOfChange(change)) if (!told.has(id)) told.set(id, word);
  }
  const places = new Set(found.flatMap(placesOf));
  const renamed = new Set(found.flatMap((change) => (change.kind === 'room-renamed' ? [change.roomId] : [])));
  const now = new Map([...state.placement.values()].map((placement) => [placement.sessionId, placement]));
  for (const change of found) {
    if (change.kind !== 'retitled' && change.kind !== 'speakers') continue;
    const placement = now.get(change.session.id);
    const day = placement?.dayId ? state.day.get(placement.dayId) : undefined;
    if (day && placement?.roomId) places.add(`${day.date} ${placement.roomId}`);
  }
  return {
    words: told,
    touches: (date, rooms) => [...rooms].some((room) => renamed.has(room) || places.has(`${date} ${room}`)),
  };
}

function wordFor({ kind }: ReleaseChange, words: WallWords): string | null {
  switch (kind) {
    case 'new':
      return words.isNew;
    case 'moved':
    case 'swapped':
      return words.moved;
    case 'retitled':
    case 'speakers':
      return words.changed;
    case 'cancelled':
    case 'room-renamed':
      return null;
  }
}

function placesOf(change: ReleaseChange): string[] {
  const moves =
    change.kind === 'swapped'
      ? [change.first.before, change.first.after, change.second.before, change.second.after]
      : change.kind === 'moved'
        ? [change.before, change.after]
        : change.kind === 'new'
          ? [change.after]
          : change.kind === 'cancelled'
            ? [change.before]
            : [];
  return moves.flatMap((place) => (place ? [`${place.date} ${place.roomId}`] : []));
}
