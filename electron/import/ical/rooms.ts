/**
 * How the locations of a calendar name rooms: where all of them that have a comma end alike (“Aula, Old Town Hall,
 * Bern”), what comes after the first comma is the venue; else a location is the room as it stands.
 */
export function roomNames(locations: Iterable<string>): {
  readonly venue: string | null;
  readonly roomOf: (location: string) => string;
} {
  const endings = new Set<string>();
  let count = 0;
  for (const location of new Set(locations)) {
    const comma = location.indexOf(',');
    if (comma === -1) continue;
    endings.add(location.slice(comma + 1).trim());
    count++;
  }
  const [venue = ''] = endings;
  if (endings.size !== 1 || count < 2 || venue === '') return { venue: null, roomOf: (location) => location };
  return {
    venue,
    roomOf: (location) => (location.includes(',') ? location.slice(0, location.indexOf(',')) : location),
  };
}
