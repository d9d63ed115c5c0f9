import { fold } from '../../../shared/matching/name-key.ts';
import { dateOfDayNumber, dayNumber } from '../../../shared/time/wall.ts';
import { monthDayDates, weekdayOf } from './day-words.ts';
import { type DateOrder, readDateIn } from './times.ts';

interface Moment {
  readonly date: string;
  readonly minute: number;
}
interface Away {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly reason?: string;
}

/** What words on availability say, where all of them are clear; else why they are not. */
export type Availability =
  | { readonly kind: 'read'; readonly away: Away[]; readonly arrival?: Moment; readonly departure?: Moment }
  | { readonly kind: 'unclear'; readonly why: string };

const NEGATIVE =
  /\b(?:not|no|never|cant|cannot|unavailable|away|absent|busy|except|nicht|kein|keine|nie|abwesend|verhindert|ausser|pas|jamais|indisponible|sauf|ne|nunca|excepto|indisponibilites?|unavailability)\b/;
const ARRIVES = /\b(?:arriv\w*|ankunft|anreise|llega\w*|landing|lands?|reise an)\b/;
const LEAVES = /\b(?:leav\w*|depart\w*|abreise|reise ab|fly(?:ing)? (?:home|back)|sale|salgo|partida|pars|repart\w*)\b/;
const ONLY = /\b(?:only|nur|seulement|uniquement|solo|solamente)\b/;
const EVERYTHING =
  /^(?:(?:always|any ?time|all|whole|the|fully|full|event|conference|days?|available|none|no|nothing|constraints?|restrictions?|everything|ok|fine|yes|immer|verfugbar|ganze|zeit|keine|toujours|disponible|siempre|n a|na|free|i|am|is|im|problem)\s*)+$/;
const FILLER = new Set(
  'on at the in am i is im are be will would please prefer available attend come there here present speak talk all day days whole every both and or of for my we he she they must have to until till from before after between only not no never cant cannot can unavailable away absent busy except nicht kein keine nie abwesend verhindert ausser nur bin ist habe kann an um vor nach ab bis von den der die dem das und zwischen uhr ganzen ganztagig tag verfugbar pas jamais indisponible sauf ne le la les du des au aux a de et je suis entre avant apres jusqu disponible seulement uniquement journee toute el los las y no puedo estoy solo solamente antes despues desde hasta entre nunca excepto arrive arrives arriving arrival ankunft anreise llega llego leave leaves leaving depart departs departure departing abreise lands landing sale salgo partida pars repart h o clock reise fly flying home back del dia todo availability unavailability verfugbarkeit'.split(
    ' ',
  ),
);
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/(?<!\p{L})(?:mornings?|vormittags?|morgens|matin(?:[ée]e)?|ma[ñn]ana)(?!\p{L})/iu, 0, 720],
  [/(?<!\p{L})(?:afternoons?|nachmittags?|apr[èe]s[- ]midi|tarde)(?!\p{L})/iu, 720, 1080],
  [/(?<!\p{L})(?:evenings?|nights?|abends?|soir(?:[ée]e)?|noche)(?!\p{L})/iu, 1080, 1440],
];

/** Longer text is prose: it is not read. */
const LONGEST = 500;

const unclear = (why: string): Availability => ({ kind: 'unclear', why });

interface Knowledge {
  readonly order: DateOrder | null;
  /** The program's days, sorted: they give a weekday its date and a date its year. */
  readonly days: readonly string[];
}

/**
 * Reads words such as “not on Tuesday morning”, “only Oct 2 and Oct 3”, “arrives 2 October 14:00” or “2031-05-01 –
 * 2031-05-03”. Weekdays are those of the program's days. `header` tells what a bare time means: under “Not available” it
 * is when a person is away. Whatever is not wholly understood is unclear: nothing is guessed.
 */
export function readAvailability(text: string, header: string, known: Knowledge): Availability {
  if (text.length > LONGEST) return unclear('it is long');
  const isAwayColumn = /\bun(?:available)|not avail|nicht verf|abwesen|indispon|no dispon|cannot|can t|away/.test(
    fold(header),
  );
  const away: Away[] = [];
  const onlyDays: { date: string; start: number; end: number }[] = [];
  const stay: { arrival?: Moment; departure?: Moment } = {};
  for (const clause of text.split(/[;\n]|\.\s+(?=\p{Lu})|,\s*(?=(?:not|only|arriv|leav|depart|nicht|nur|pas)\b)/iu)) {
    if (clause.trim() === '') continue;
    const { words, reason } = withoutReason(clause);
    if (EVERYTHING.test(fold(words))) continue;
    const found = readClause(words, known);
    if (found === null) return unclear(`“${clause.trim().slice(0, 100)}” is not understood`);
    const folded = fold(words);
    if (ARRIVES.test(folded) || LEAVES.test(folded)) {
      const [only, ...more] = found;
      if (!only || more.length > 0) return unclear('a day of arrival or departure is not clear');
      if (ARRIVES.test(folded)) stay.arrival = { date: only.date, minute: only.start };
      else stay.departure = { date: only.date, minute: only.at ?? only.end };
    } else if (ONLY.test(folded) && !NEGATIVE.test(folded)) onlyDays.push(...found);
    else if (NEGATIVE.test(folded) || isAwayColumn) {
      away.push(...found.map(({ date, start, end }) => ({ date, start, end, ...(reason ? { reason } : {}) })));
    } else return unclear(`“${clause.trim().slice(0, 100)}” may be a time of being there or of being away`);
  }
  if (onlyDays.length > 0) away.push(...outside(onlyDays, known.days));
  return { kind: 'read', away, ...stay };
}

function withoutReason(clause: string): { readonly words: string; readonly reason: string | null } {
  const match =
    /\(([^()]*)\)\s*$/.exec(clause) ?? /\b(?:because|since|due to|weil|wegen|porque)\b\s*(.*)$/i.exec(clause);
  if (!match || /\d/.test(match[1] ?? '')) return { words: clause, reason: null };
  return { words: clause.slice(0, match.index), reason: match[1]?.trim() || null };
}

/** The rest of the known days, where only some hours are named. */
function outside(only: readonly { date: string; start: number; end: number }[], days: readonly string[]): Away[] {
  return days.flatMap((date) => {
    const hours = only.filter((one) => one.date === date).sort((a, b) => a.start - b.start);
    const free: Away[] = [];
    let from = 0;
    for (const { start, end } of hours) {
      if (start > from) free.push({ date, start: from, end: start });
      from = Math.max(from, end);
    }
    if (from < 1440) free.push({ date, start: from, end: 1440 });
    return free;
  });
}

interface Span {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** The one clock time that is named, if there is one. */
  readonly at?: number;
}

/** The days and hours of a clause; null where a word or number of it is left over. */
function readClause(text: string, known: Knowledge): readonly Span[] | null {
  const hours = hoursOf(text);
  if (hours === null) return null;
  const dates = datesOf(hours.rest, known);
  if (dates === null || dates.days.length === 0) return null;
  const left = fold(dates.rest)
    .split(' ')
    .filter((word) => word !== '' && !FILLER.has(word));
  if (left.length > 0) return null;
  const at = hours.at === undefined ? {} : { at: hours.at };
  return dates.days.map((date) => ({ date, start: hours.start, end: hours.end, ...at }));
}

const CLOCK = '(\\d{1,2})(?:[:.h](\\d{2})|\\s?h(?:\\d{2})?|\\s?uhr)?\\s*([ap]\\.?m\\.?)?';
const RANGE = new RegExp(
  `(?:\\b(?:from|von|de|desde|between|zwischen|entre)\\s+)?(?<![\\d.-])${CLOCK}\\s*(?:-|–|—|\\bto\\b|\\buntil\\b|\\bbis\\b|\\band\\b|\\bà\\b|\\ba\\b)\\s*${CLOCK}(?:\\s*uhr|\\s*h)?(?![\\d.-])`,
  'i',
);
const SIDE = new RegExp(
  `\\b(before|until|till|by|vor|bis|avant|jusqu'à|antes de|hasta|after|from|since|nach|ab|après|apres|despu[eé]s de|desde|at|um|à|a las)\\s+(?:the\\s+)?${CLOCK}(?:\\s*uhr|\\s*h)?(?![\\d.-])`,
  'i',
);
const BARE = /(?<![\d.-])(\d{1,2})[:h](\d{2})\s*([ap]\.?m\.?)?/i;

const minuteOf = (hour = '', minute = '0', half = ''): number | null => {
  const twelve = half.toLowerCase().startsWith('p') ? 12 : 0;
  const of = (half === '' ? Number(hour) : (Number(hour) % 12) + twelve) * 60 + Number(minute || '0');
  return of <= 1440 && Number(minute || '0') < 60 ? of : null;
};

const isClock = (minute: string | undefined, half: string | undefined, whole: string): boolean =>
  minute !== undefined || half !== undefined || /\d\s?(?:h|uhr)\b/i.test(whole);

function hoursOf(text: string): { start: number; end: number; at?: number; rest: string } | null {
  const range = RANGE.exec(text);
  if (range && (isClock(range[2], range[3], range[0]) || isClock(range[5], range[6], range[0]))) {
    const start = minuteOf(range[1], range[2], range[3] ?? '');
    const end = minuteOf(range[4], range[5], range[6] ?? '');
    if (start === null || end === null || end <= start) return null;
    return { start, end, rest: text.replace(range[0], ' ') };
  }
  const side = SIDE.exec(text);
  if (side && isClock(side[3], side[4], side[0])) {
    const minute = minuteOf(side[2], side[3], side[4] ?? '');
    if (minute === null) return null;
    const rest = text.replace(side[0], ' ');
    const word = fold(side[1] ?? '');
    if (/^(?:at|um|a|a las)$/.test(word)) return { start: minute, end: minute, at: minute, rest };
    const isBefore = /^(?:before|until|till|by|vor|bis|avant|jusqua|antes de|hasta)$/.test(word);
    return isBefore ? { start: 0, end: minute, at: minute, rest } : { start: minute, end: 1440, at: minute, rest };
  }
  const bare = BARE.exec(text);
  if (bare) {
    const minute = minuteOf(bare[1], bare[2], bare[3] ?? '');
    return minute === null ? null : { start: minute, end: 1440, at: minute, rest: text.replace(bare[0], ' ') };
  }
  const part = PARTS.find(([words]) => words.test(text));
  if (!part) return { start: 0, end: 1440, rest: text };
  return { start: part[1], end: part[2], rest: text.replace(part[0], ' ') };
}

/** The dates that a text names, with ranges filled; null where one is not sure. */
function datesOf(text: string, known: Knowledge): { days: string[]; rest: string } | null {
  const found: { at: number; end: number; date: string }[] = [];
  let rest = text;
  const take = (at: number, length: number, date: string): void => {
    found.push({ at, end: at + length, date });
    rest = rest.slice(0, at) + '\ue000'.repeat(length) + rest.slice(at + length);
  };
  for (let tries = 0; tries < 20; tries++) {
    const read = readDateIn(rest, known.order);
    if (read === null) break;
    if (read === 'ambiguous') return null;
    take(rest.indexOf(read.text), read.text.length, read.date);
  }
  for (const { at, text: words, date } of monthDayDates(rest, known.days)) {
    if (date === null) return null;
    take(at, words.length, date);
  }
  for (const { at, text: word, day } of weekdayOf(rest)) {
    const dated = found.some((one) => at + word.length + 2 >= one.at && at < one.at);
    if (dated) {
      rest = rest.slice(0, at) + '\ue000'.repeat(word.length) + rest.slice(at + word.length);
      continue;
    }
    const days = known.days.filter((date) => (dayNumber(date) + 4) % 7 === day);
    if (days.length !== 1) return null;
    take(at, word.length, days[0] ?? '');
  }
  found.sort((a, b) => a.at - b.at);
  const days: string[] = [];
  for (const [at, one] of found.entries()) {
    const before = found[at - 1];
    const between = before ? text.slice(before.end, one.at).trim().toLowerCase() : '';
    const from =
      before && /^(?:-|–|—|to|until|through|bis|au|a|al|hasta)$/.test(between) ? dayNumber(before.date) + 1 : null;
    if (from !== null && (dayNumber(one.date) < from || dayNumber(one.date) - from > 60)) return null;
    for (let day = from ?? dayNumber(one.date); day <= dayNumber(one.date); day++) days.push(dateOfDayNumber(day));
  }
  return { days: [...new Set(days)], rest: rest.replace(/\ue000+/g, ' ').replace(/[-–—]/g, ' ') };
}
