/** The IANA zone whose own city a place begins with (“New York, NY” is America/New_York), or null. */
export function zoneOfCity(place: string): string | null {
  const city = (place.split(',')[0] ?? '').trim().toLowerCase();
  const found = Intl.supportedValuesOf('timeZone').filter(
    (zone) => zone.split('/').at(-1)?.replace(/_/g, ' ').toLowerCase() === city,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
