import { absoluteMinute, DAY_MINUTES, dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';
import { instantOf, isTimeZone, wallAt } from '../../../shared/time/zone.ts';
import type { Component } from './components.ts';
import type { Property } from './content-lines.ts';

/** A DATE or DATE-TIME as written; `minute` is null for a date alone. */
export interface CalendarMoment {
  readonly date: string;
  readonly minute: number | null;
  readonly isUtc: boolean;
  /** The zone that is named with it, as written; '' for a floating time. */
  readonly tzid: string;
}

/** Reads 20310501, 20310501T093000, 20310501T073000Z (and with hyphens and colons); null if it is none. */
export function readMoment({ value, params }: Property): CalendarMoment | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?(Z)?)?$/i.exec(value.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '0', utc] = match;
  const date = `${year}-${month}-${day}`;
  if (dateOfDayNumber(dayNumber(date)) !== date) return null;
  const tzid = params.get('TZID') ?? '';
  if (hour === undefined || minute === undefined) return { date, minute: null, isUtc: false, tzid };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return { date, minute: Number(hour) * 60 + Number(minute), isUtc: utc !== undefined, tzid };
}

/** Reads a DURATION such as PT45M, P1DT2H, P1W, in minutes; null if it is none. */
export function readDuration(value: string): number | null {
  const match = /^([+-])?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/i.exec(
    value.trim(),
  );
  if (!match || !/\d/.test(value)) return null;
  const [, sign, weeks = '0', days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const length =
    (Number(weeks) * 7 + Number(days)) * DAY_MINUTES +
    Number(hours) * 60 +
    Number(minutes) +
    Math.round(Number(seconds) / 60);
  return sign === '-' ? null : length;
}

/** Zones as Outlook names them, of the countries where most conferences are. */
const WINDOWS: Readonly<Record<string, string>> = {
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'romance standard time': 'Europe/Paris',
  'gmt standard time': 'Europe/London',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kyiv',
  'gtb standard time': 'Europe/Bucharest',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'india standard time': 'Asia/Kolkata',
  'china standard time': 'Asia/Shanghai',
  'tokyo standard time': 'Asia/Tokyo',
  'aus eastern standard time': 'Australia/Sydney',
  'e. south america standard time': 'America/Sao_Paulo',
};

/** Finds the zones that a calendar's TZIDs mean: by name, by the end of a longer name, by its VTIMEZONE, by Outlook's names. */
export function zonesOf(components: readonly Component[]): (tzid: string) => string | null {
  const located = new Map<string, string>();
  for (const { name, properties } of components) {
    if (name !== 'VTIMEZONE') continue;
    const value = (wanted: string) => properties.find((one) => one.name === wanted)?.value.trim() ?? '';
    located.set(value('TZID'), value('X-LIC-LOCATION'));
  }
  const known = new Map<string, string | null>();
  const find = (tzid: string): string | null => {
    const ending = /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.exec(tzid.slice(-100))?.[0] ?? '';
    // FOSDEM writes Europe-Brussels.
    const candidates = [
      tzid,
      ending,
      tzid.replace('-', '/'),
      located.get(tzid) ?? '',
      WINDOWS[tzid.toLowerCase()] ?? '',
    ];
    return candidates.find((zone) => zone !== '' && isTimeZone(zone)) ?? null;
  };
  return (tzid) => {
    const zone = known.get(tzid) ?? find(tzid.trim());
    known.set(tzid, zone);
    return zone;
  };
}

/**
 * A moment as absolute wall minute of the program's zone. A floating time, or one whose zone is not known, stands as
 * written; null for an instant in UTC where the program's zone is not known.
 */
export function wallMinute(
  { date, minute, isUtc, tzid }: CalendarMoment,
  zone: string | null,
  zoneOfId: (tzid: string) => string | null,
): number | null {
  const written = absoluteMinute(date, minute ?? 0);
  if (minute === null) return written;
  if (isUtc && zone === null) return null;
  const own = isUtc ? 'UTC' : tzid === '' ? null : zoneOfId(tzid);
  if (own === null || zone === null || own === zone) return written;
  const wall = wallAt(instantOf(date, minute, own), zone);
  return absoluteMinute(wall.date, wall.minute);
}
