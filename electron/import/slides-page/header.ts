import type { ImportedProgram, ImportIssue } from '../../../shared/contract/import.ts';
import { dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';
import { issue } from '../issue.ts';
import type { Part } from './parts.ts';
import { zoneOfCity } from './zone-of-city.ts';

type Day = ImportedProgram['days'][number];
interface Range {
  readonly first: number;
  readonly last: number;
  readonly label: string;
  readonly part: Part;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DATES =
  /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:\s*[–—-]\s*(?:(\p{L}{3,9})\.?\s+)?(\d{1,2}))?,?\s+(\d{4})(?:\s*:\s*(.+))?$/u;

/** What the page's header says of the event: tagline, place, days; and what it leaves open. */
export function headerFacts(parts: readonly Part[]): {
  readonly program: Record<string, string>;
  readonly days: readonly Day[];
  readonly issues: readonly ImportIssue[];
} {
  const program: Record<string, string> = {};
  const ranges: Range[] = [];
  const unused: Part[] = [];
  const header = parts.filter(({ kind }) => kind === 'header');
  for (const part of header) {
    const range = rangeOf(part);
    if (range) ranges.push(range);
    else if (program.city === undefined && isPlace(part.text)) program.city = part.text;
    else if (program.tagline === undefined && ranges.length === 0) program.tagline = part.text;
    else unused.push(part);
  }
  const days = daysOf(ranges);
  return { program, days, issues: [...openQuestions(header, program), ...overlaps(ranges), ...unused.map(notUsed)] };
}

const notUsed = ({ line, text }: Part): ImportIssue =>
  issue('header.skipped', 'info', [line, line], 'A line of the header that no fact of the program was made of.', {
    raw: text,
  });

const isPlace = (line: string): boolean =>
  /^\p{Lu}[\p{L}\s.'’-]+,\s*\p{Lu}[\p{L}\s.'’-]+$/u.test(line) && line.length < 80;

function rangeOf(part: Part): Range | null {
  const match = DATES.exec(part.text.replace(/\s+/g, ' '));
  if (!match) return null;
  const [, month = '', first = '', toMonth, last, year = '', label = ''] = match;
  const from = dayOf(month, first, year);
  const to = dayOf(toMonth ?? month, last ?? first, year);
  if (from === null || to === null || to < from || to - from > 60) return null;
  return { first: from, last: to, label: label.trim(), part };
}

function dayOf(month: string, day: string, year: string): number | null {
  const at = MONTHS.findIndex((name) => name === month.toLowerCase() || name.slice(0, 3) === month.toLowerCase());
  if (at === -1) return null;
  const date = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dateOfDayNumber(dayNumber(date)) === date ? dayNumber(date) : null;
}

function daysOf(ranges: readonly Range[]): readonly Day[] {
  const numbers = new Set(
    ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const on = ranges.filter(({ first, last }) => first <= number && number <= last);
      const labels = on.map(({ label }) => label).filter((label) => label !== '');
      const date = dateOfDayNumber(number);
      const lines = on.map(({ part }) => part.line);
      return {
        key: date,
        lines: [Math.min(...lines), Math.max(...lines)],
        fields: {
          date,
          ...(labels.length > 0 ? { label: labels.join('; ').slice(0, 200) } : {}),
          kind: kindOf(labels),
        },
      };
    });
}

// “Tutorials & Conference” does not say which day is which: such a day is a conference day.
function kindOf(labels: readonly string[]): string {
  if (labels.length !== 1) return 'conference';
  const label = labels[0]?.toLowerCase() ?? '';
  if (label.includes('conference')) return 'conference';
  return ['training', 'tutorial', 'workshop'].find((kind) => label.includes(kind)) ?? 'conference';
}

function openQuestions(header: readonly Part[], program: Readonly<Record<string, string>>): readonly ImportIssue[] {
  const first = header[0]?.line ?? 1;
  const last = header.at(-1)?.line ?? 1;
  const zone = program.city === undefined ? null : zoneOfCity(program.city);
  return [
    issue(
      'event.name.missing',
      'warning',
      [first, last],
      'The page does not say what the event is called. Its tagline is not its name; set the title by hand.',
    ),
    issue(
      'event.zone.missing',
      'warning',
      [first, last],
      zone
        ? `The page names no time zone. ${program.city} suggests ${zone}.`
        : 'The page names no time zone. Set it in the program’s facts.',
      {
        ...(zone
          ? {
              proposal: {
                kind: 'program' as const,
                key: 'program',
                label: `Use ${zone}`,
                confidence: 0.8,
                edit: { do: 'set-program' as const, field: 'timeZone', value: zone },
              },
            }
          : {}),
      },
    ),
  ];
}

function overlaps(ranges: readonly Range[]): readonly ImportIssue[] {
  return ranges.flatMap((range, at) =>
    ranges
      .slice(at + 1)
      .filter((other) => range.first <= other.last && other.first <= range.last)
      .map((other) => {
        const from = dateOfDayNumber(Math.max(range.first, other.first));
        const to = dateOfDayNumber(Math.min(range.last, other.last));
        const when = from === to ? from : `${from} to ${to}`;
        return issue(
          'date.overlap',
          'info',
          [range.part.line, other.part.line],
          `${when} belongs to both “${range.label}” and “${other.label}”; which day is which is not said. Check the days’ kinds.`,
          { raw: `${range.part.text}\n${other.part.text}` },
        );
      }),
  );
}
