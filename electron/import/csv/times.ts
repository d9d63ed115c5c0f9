import { dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';

/** Which of “3/4/2017” is the day. */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// 3/4/2017, 3-4-2017, 3/4/17: which of the two is the day is not said.
const SLASHED = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;

/** What the slashed dates of a column tell about their order: one of them may have a part above 12. */
export function dateOrderOf(cells: Iterable<string>): DateOrder | null {
  for (const cell of cells) {
    const match = SLASHED.exec(cell);
    if (!match) continue;
    if (Number(match[1]) > 12) return 'day-first';
    if (Number(match[3]) > 12) return 'month-first';
  }
  return null;
}

/** What a cell says of date and clock time; each null where it says nothing. */
export type Moment =
  | {
      readonly kind: 'read';
      readonly date: string | null;
      readonly minute: number | null;
      readonly offset: string | null;
    }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

/**
 * Reads dates (2017-10-02, 2.10.2017, 2/10/2017, 2 October 2017, October 2, 2017), clock times (9:00, 09:00:00,
 * 9:30 pm) and both together. An offset is told, not used: the clock time stands as written.
 */
export function readMoment(cell: string, order: DateOrder | null): Moment {
  const text = cell.trim();
  if (order === null && isTwofold(text)) return { kind: 'ambiguous' };
  const found = readDate(text, order);
  const rest = found ? text.replace(found.text, ' ').replace(/^\s*(?:\p{L}{2,9}\.?,?)(?=\s)/u, '') : text;
  const remaining = rest.replace(/^[\sT,]+|[\s,]+$/g, '');
  if (remaining === '' || /^\p{L}{2,9}\.?$/u.test(remaining)) {
    return found ? { kind: 'read', date: found.date, minute: null, offset: null } : { kind: 'unreadable' };
  }
  const time = readClock(remaining);
  return time ? { kind: 'read', date: found?.date ?? null, ...time } : { kind: 'unreadable' };
}

/** The first date with its year in a text, and the words that give it; `ambiguous` where it means two days. */
export function readDateIn(
  text: string,
  order: DateOrder | null,
): { readonly date: string; readonly text: string } | 'ambiguous' | null {
  if (isTwofold(text) && order === null) return 'ambiguous';
  return readDate(text, order);
}

function isTwofold(text: string): boolean {
  const slashed = SLASHED.exec(text);
  if (!slashed) return false;
  const [first, second] = [Number(slashed[1]), Number(slashed[3])];
  return first <= 12 && second <= 12 && first !== second;
}

function readDate(text: string, order: DateOrder | null): { readonly date: string; readonly text: string } | null {
  const iso = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text);
  if (iso) return dated(iso[0], iso[1], iso[2], iso[3]);
  const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (dotted) return dated(dotted[0], dotted[3], dotted[2], dotted[1]);
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const monthFirst = order === 'month-first' || (order === null && Number(slashed[3]) > 12);
    const year = slashed[4]?.length === 2 ? `20${slashed[4]}` : slashed[4];
    return dated(slashed[0], year, slashed[monthFirst ? 1 : 3], slashed[monthFirst ? 3 : 1]);
  }
  const dayFirst = /(?<!\d)(\d{1,2})\.?(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})/i.exec(text);
  if (dayFirst) return dated(dayFirst[0], dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(text);
  if (monthFirst) return dated(monthFirst[0], monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

const monthOf = (word = ''): string => String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);

function dated(text: string, year = '', month = '', day = ''): { readonly date: string; readonly text: string } | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dateOfDayNumber(dayNumber(date)) === date ? { date, text } : null;
}

function readClock(text: string): { readonly minute: number; readonly offset: string | null } | null {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text,
  );
  if (!match || (match[2] === undefined && match[4] === undefined)) return null;
  const half = match[4]?.toLowerCase().startsWith('p') ? 12 : 0;
  const hour = match[4] === undefined ? Number(match[1]) : (Number(match[1]) % 12) + half;
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59 || Number(match[1]) > 23) return null;
  return { minute: hour * 60 + minute, offset: match[5] ?? null };
}

/** Reads a length: 45, “45 min”, 0:45, 1:30:00, “1 h 30”, 1.5h, PT45M. Minutes, or null. */
export function readDuration(cell: string): number | null {
  const text = cell.trim().toLowerCase();
  const plain = /^(\d{1,4})(?:\.0+)?\s*(?:m|min|mins|minutes|minuten)?\.?$/.exec(text);
  if (plain) return within(Number(plain[1]));
  const clock = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text);
  if (clock) return within(Number(clock[1]) * 60 + Number(clock[2]));
  const iso = /^pt(?:(\d+)h)?(?:(\d+)m)?$/.exec(text);
  if (iso && text !== 'pt') return within(Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0));
  const hours =
    /^(\d{1,2}(?:[.,]\d+)?)\s*(?:h|hr|hrs|hour|hours|std)\.?\s*(?:(\d{1,2})\s*(?:m|min|mins|minutes)?\.?)?$/.exec(text);
  if (hours) return within(Math.round(Number(hours[1]?.replace(',', '.')) * 60) + Number(hours[2] ?? 0));
  return null;
}

const within = (minutes: number): number | null => (minutes <= 1440 ? minutes : null);
