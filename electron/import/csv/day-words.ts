import { dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';

const WEEKDAYS: readonly string[] = [
  'sundays?|sun|sonntags?|dimanche|dim|domingo|dom',
  'mondays?|mon|montags?|lundi|lun|lunes',
  'tuesdays?|tues?|dienstags?|mardi|mar|martes',
  'wednesdays?|weds?|mittwochs?|mercredi|mer|miércoles|miercoles',
  'thursdays?|thurs?|thu|donnerstags?|jeudi|jeu|jueves',
  'fridays?|fri|freitags?|vendredi|ven|viernes',
  'saturdays?|sat|samstags?|sonnabend|samedi|sam|sábado|sabado',
];
// The German short forms are words too (do, so): they count only where a mark, a number or a time of day follows.
const SHORT = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'];
const AFTER_SHORT = '(?=\\s*(?:\\.|[-–,;]|\\d|$|vormittag|nachmittag|abend|ab\\s|vor\\s|nach\\s))';
const patterns = WEEKDAYS.map(
  (names, day) => new RegExp(`(?<!\\p{L})(?:(?:${names})\\.?(?!\\p{L})|${SHORT[day]}${AFTER_SHORT}\\.?)`, 'giu'),
);

/** The weekdays that a text names (English, German, French, Spanish); 0 is Sunday. */
export const weekdayOf = (text: string): readonly { at: number; text: string; day: number }[] =>
  patterns.flatMap((pattern, day) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0], day })),
  );

const MONTHS: readonly string[] = [
  'jan(?:uary|uar|vier)?|enero',
  'feb(?:ruary|ruar)?|f[eé]vr(?:ier)?|febrero',
  'mar(?:ch|s|zo)?|märz',
  'apr(?:il)?|avr(?:il)?|abr(?:il)?',
  'may|mai|mayo',
  'june?|juni|juin|junio',
  'july?|juli|juillet|julio',
  'aug(?:ust)?|ao[uû]t|agosto',
  'sept?(?:ember|embre|iembre)?',
  'o[ck]t(?:ober|obre|ubre)?',
  'nov(?:ember|embre|iembre)?',
  'de[cz](?:ember)?|d[eé]cembre|dic(?:iembre)?',
];
const MONTH = MONTHS.map((names) => `(${names})`).join('|');
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|\\.)?';
const TO = '\\s*(?:-|–|—|to|bis|au|al)\\s*';
const MONTH_FIRST = new RegExp(`(?<!\\p{L})(?:${MONTH})\\.?\\s+${DAY}(?:${TO}${DAY})?(?![\\d:])`, 'giu');
const DAY_FIRST = new RegExp(`(?<!\\d)${DAY}(?:${TO}${DAY})?\\s*(?:of\\s+|de\\s+)?(?:${MONTH})(?!\\p{L})\\.?`, 'giu');
const DOTTED = /(?<![\d.:])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/g;

interface Dated {
  readonly at: number;
  readonly text: string;
  /** null: no known day tells the year. */
  readonly date: string | null;
}

/**
 * Dates without a year (Oct 2, 2 October, Oct 2-4, 2.10.): the year is that of the known days, where they have one. A
 * range gives each of its days, all at its place.
 */
export function monthDayDates(text: string, days: readonly string[]): readonly Dated[] {
  const years = new Set(days.map((date) => date.slice(0, 4)));
  const [year] = years.size === 1 ? years : [];
  const made: Dated[] = [];
  const add = (at: number, words: string, month: number, first: number, last: number): void => {
    if (made.some((one) => at < one.at + one.text.length && one.at < at + words.length)) return;
    for (let day = first; day <= last; day++) {
      const date = `${year ?? '2000'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const isReal = year !== undefined && dateOfDayNumber(dayNumber(date)) === date;
      made.push({ at, text: words, date: isReal ? date : null });
    }
  };
  for (const match of text.matchAll(MONTH_FIRST)) {
    const month = match.slice(1, 13).findIndex((name) => name !== undefined) + 1;
    add(match.index, match[0], month, Number(match[13]), Number(match[14] ?? match[13]));
  }
  for (const match of text.matchAll(DAY_FIRST)) {
    const month = match.slice(3, 15).findIndex((name) => name !== undefined) + 1;
    add(match.index, match[0], month, Number(match[1]), Number(match[2] ?? match[1]));
  }
  for (const match of text.matchAll(DOTTED)) {
    add(match.index, match[0], Number(match[2]), Number(match[1]), Number(match[1]));
  }
  return made;
}
