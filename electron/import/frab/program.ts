import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { isTimeZone } from '../../../shared/time/zone.ts';
import type { FormatOptions } from '../format.ts';
import { issue } from '../issue.ts';
import type { ProgramDay } from './days.ts';
import { oneLine } from './prose.ts';
import type { Report } from './report.ts';
import type { RawRecord } from './schedule.ts';
import { readMoment, wallMinute } from './times.ts';

const FACTS: Readonly<Record<string, string>> = {
  title: 'title',
  acronym: 'acronym',
  subtitle: 'tagline',
  venue: 'venue',
  city: 'city',
};
// Used elsewhere: the zone for all times, start, end and the count of days to check the days.
const ELSEWHERE = new Set(['time_zone_name', 'url', 'base_url', 'start', 'end', 'days', 'daysCount']);

/** The program's facts; facts of the conference that a program does not have are told in one issue. */
export function programFacts({ texts, lines }: RawRecord, report: Report): ImportedProgram['program'] {
  const program: ImportedProgram['program'] = {};
  const unused: string[] = [];
  for (const [name, value] of texts) {
    const field = FACTS[name];
    if (field !== undefined) program[field] = oneLine(value);
    else if (!ELSEWHERE.has(name)) unused.push(`${name.slice(0, 100)}: ${oneLine(value).slice(0, 200)}`);
  }
  const url = texts.get('url') ?? texts.get('base_url');
  if (url !== undefined) program.url = oneLine(url);
  if (program.title === undefined) {
    report.say('event.name.missing', 'warning', lines, 'The schedule does not say what the conference is called.');
  }
  if (unused.length > 0) {
    const message = `The conference has facts that a program has no place for: ${unused.map((fact) => fact.split(':')[0]).join(', ')}.`;
    report.say('facts.unused', 'info', lines, message, unused.join('\n'));
  }
  return program;
}

/** The zone that times are read in: the one of the option `zone`, else the file's, else null, which is told. */
export function zoneOf({ texts, lines }: RawRecord, options: FormatOptions, report: Report): Result<string | null> {
  const wanted = options.zone;
  if (wanted !== undefined) {
    if (typeof wanted === 'string' && isTimeZone(wanted)) return ok(wanted);
    return refuse('unreadable-source', `“${String(wanted)}” is no time zone, such as Europe/Berlin.`);
  }
  const named = texts.get('time_zone_name');
  if (named !== undefined && isTimeZone(named)) {
    const message = `Times are those of the clocks in ${named}. Use this zone for the program, if it is another one now.`;
    report.issues.push(
      issue('event.zone', 'info', lines, message, {
        proposal: {
          kind: 'program',
          key: 'program',
          label: `Use ${named}`,
          confidence: 0.9,
          edit: { do: 'set-program', field: 'timeZone', value: named },
        },
      }),
    );
    return ok(named);
  }
  const why = named === undefined ? 'The schedule names no time zone' : `“${named}” is no time zone that is known here`;
  const message = `${why}; times are taken as they are written, as the program’s own. The option zone=Europe/Berlin (say) names it.`;
  report.say('event.zone.missing', 'warning', lines, message, named);
  return ok(null);
}

/** Tells where the conference's own start, end and count of days do not fit its days. */
export function checkDates(conference: RawRecord, days: readonly ProgramDay[], zone: string | null, report: Report) {
  const { texts, lines } = conference;
  const dates = days.map(({ date }) => date).sort();
  const count = texts.get('days') ?? texts.get('daysCount');
  if (count !== undefined && Number(count) !== new Set(dates).size) {
    const message = `The conference says it has ${oneLine(count).slice(0, 20)} days; the schedule has ${new Set(dates).size}.`;
    report.say('days.disagree', 'warning', lines, message, count);
  }
  for (const [field, date] of [
    ['start', dates[0]],
    ['end', dates.at(-1)],
  ] as const) {
    const said = texts.get(field);
    const read = said === undefined ? null : readMoment(said);
    if (said === undefined || date === undefined) continue;
    if (read === null) {
      report.say('time.unreadable', 'warning', lines, `The ${field} of the conference, “${said}”, is no date.`, said);
      continue;
    }
    const own = readDate(read, zone);
    if (own === date) continue;
    const day = field === 'start' ? 'first' : 'last';
    const message = `The conference has its ${field} on ${own}; the ${day} day of the schedule is ${date}.`;
    report.say('days.disagree', 'info', lines, message, said);
  }
}

function readDate(moment: NonNullable<ReturnType<typeof readMoment>>, zone: string | null): string {
  if (moment.instant === null || zone === null) return moment.date;
  const minute = wallMinute(moment, zone);
  return new Date(Math.floor(minute / 1440) * 86_400_000).toISOString().slice(0, 10);
}
