import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { isTimeZone } from '../../../shared/time/zone.ts';
import type { FormatOptions } from '../format.ts';
import { issue } from '../issue.ts';
import type { Place } from './place.ts';
import type { Told } from './told.ts';

/** The zone that a person names for an import; null if none. A name that is no zone is refused. */
export function zoneOption(options: FormatOptions): Result<string | null> {
  const { zone } = options;
  if (zone === undefined) return ok(null);
  if (typeof zone === 'string' && isTimeZone(zone)) return ok(zone);
  return refuse('unreadable-source', `“${String(zone)}” is no time zone, such as Europe/Berlin.`);
}

/** Tells, once, that times are taken as they are written, since the source names no zone. */
export const tellZoneMissing = (told: Told, at: Place): void =>
  told.say(
    'event.zone.missing',
    'warning',
    at,
    'The file names no time zone; times are taken as they are written, as the program’s own. The option zone=Europe/Berlin (say) names it.',
  );

/** Offers the zone that the source names. */
export function tellZone(told: Told, zone: string, at: Place): void {
  const message = `Times are those of the clocks in ${zone}. Use this zone for the program, if it is another one now.`;
  told.issues.push(
    issue('event.zone', 'info', at.lines, message, {
      proposal: {
        kind: 'program',
        key: 'program',
        label: `Use ${zone}`,
        confidence: 0.9,
        edit: { do: 'set-program', field: 'timeZone', value: zone },
      },
    }),
  );
}
