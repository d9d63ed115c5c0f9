import type { ImportIssue } from '../../../shared/contract/import.ts';
import { fold } from '../../../shared/matching/name-key.ts';
import { issue } from '../issue.ts';
import type { Element } from './elements.ts';
import type { FeedVenue } from './schema.ts';

/** A room's name for comparing: E147/148, “E147 / E148” and “E 147/148” are alike. */
export function roomLikeness(name: string): string {
  const twin = /^([a-z]+)\s*(\d+)\s*\/\s*([a-z]*)\s*(\d+)$/i.exec(name.trim());
  if (twin) {
    const [, letters = '', first = '', otherLetters = '', second = ''] = twin;
    return fold(`${letters}${first} ${otherLetters || letters}${second}`).replaceAll(' ', '');
  }
  return fold(name).replaceAll(' ', '');
}

/** Rooms whose names look alike: a suggestion each, never merged unasked, since many are truly two places. */
export function similarRooms(
  venues: readonly (Element<FeedVenue> & { readonly name: string })[],
): readonly ImportIssue[] {
  const first = new Map<string, (typeof venues)[number]>();
  return venues.flatMap((venue) => {
    const likeness = roomLikeness(venue.name);
    const known = first.get(likeness);
    if (!known) {
      first.set(likeness, venue);
      return [];
    }
    const [a, b] = [known.value.serial, venue.value.serial];
    return [
      issue(
        'room.similar',
        'warning',
        venue.lines,
        known.name === venue.name
          ? `Two rooms are called “${venue.name}” (serials ${a} and ${b}). They are kept apart.`
          : `“${venue.name}” (serial ${b}) looks like “${known.name}” (serial ${a}). They are kept apart.`,
        {
          raw: venue.value.name,
          proposal: {
            kind: 'room',
            key: b,
            label: `Take both as ${known.name}`,
            confidence: 0.5,
            edit: { do: 'same-room', room: b, as: a },
          },
        },
      ),
    ];
  });
}
