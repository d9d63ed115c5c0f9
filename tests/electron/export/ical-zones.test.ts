import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { timeZoneLines } from '../../../electron/export/ical/vtimezone.ts';
import { instantOf } from '../../../shared/time/zone.ts';

/** The instant that the lines of a zone make of a wall time, by another program. */
function instantBy(lines: string, wall: string): number {
  const calendar = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${lines}END:VCALENDAR\r\n`));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? calendar);
  const time = ICAL.Time.fromDateTimeString(wall);
  time.zone = zone;
  return time.toUnixTime() * 1000;
}

it.each([
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'Africa/Casablanca',
])('the clocks of %s go as they do', (zone) => {
  const lines = timeZoneLines(zone, [Date.UTC(2027, 2, 1), Date.UTC(2027, 10, 1)]);
  for (const date of ['2027-01-15', '2027-03-20', '2027-04-10', '2027-07-01', '2027-10-01', '2027-12-01'])
    expect([date, instantBy(lines, `${date}T12:00:00`)]).toEqual([date, instantOf(date, 720, zone)]);
});
