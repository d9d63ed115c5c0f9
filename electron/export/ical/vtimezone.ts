import { type ClockChange, clockChanges } from '../../../shared/time/clock-changes.ts';
import { line } from './content-line.ts';

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5) for the years around some instants (UTC milliseconds): each change of its
 * clocks as an observance of its own, so that no rule has to be guessed from them, and one for what held before.
 */
export const timeZoneLines = (zone: string, instants: readonly number[]): string =>
  `BEGIN:VTIMEZONE\r\n${line('TZID', zone)}${clockChanges(zone, instants).map(observance).join('')}END:VTIMEZONE\r\n`;

function observance({ at, before, after }: ClockChange): string {
  const name = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}\r\n`,
    line('DTSTART', at.replace(/[-:]/g, '')),
    line('TZOFFSETFROM', offset(before)),
    line('TZOFFSETTO', offset(after)),
    `END:${name}\r\n`,
  ].join('');
}

/** "+0530" */
function offset(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const whole = Math.round(Math.abs(minutes));
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}${two(whole % 60)}`;
}
