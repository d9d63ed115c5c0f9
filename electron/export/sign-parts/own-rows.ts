import type { Spoken } from '../../../shared/agenda/locale.ts';
import { fill } from '../../../shared/agenda/words.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Row, SessionId } from '../../../shared/model/tables.ts';
import type { Appearing } from './people-schedule.ts';
import { said } from './plain-text.ts';
import { ROLE_WORDS } from './role-words.ts';
import { linesOf, REGULAR } from './text-width.ts';
import { type WordTable, wordsIn } from './words-in.ts';

/** One line of a person's own schedule, as templates set it (see `sign-cards.typ`). */
export interface OwnRow {
  readonly when: string;
  readonly room: string;
  readonly title: string;
  readonly marked: boolean;
  readonly more: readonly string[];
  readonly changed: readonly string[];
}

interface OwnWords {
  readonly chair: string;
  readonly be: string;
  readonly slides: string;
}

const OWN_WORDS: WordTable<OwnWords> = {
  en: { chair: 'Chair: {}', be: 'be there at {}', slides: 'slides by {}' },
  de: { chair: 'Leitung: {}', be: 'da sein um {}', slides: 'Folien bis {}' },
  fr: { chair: 'Présidence : {}', be: 'sur place à {}', slides: 'diapositives avant le {}' },
  es: { chair: 'Presidencia: {}', be: 'estar a las {}', slides: 'diapositivas hasta el {}' },
};

export interface OwnContext {
  readonly state: Pick<ProgramState, 'slides'>;
  readonly spoken: Spoken;
  readonly changed: ReadonlyMap<SessionId, readonly string[]>;
  /** So many minutes before the start a speaker should be there; null: not told. */
  readonly early: number | null;
  /** Whether chairs, roles and the slides' date are told too. */
  readonly full: boolean;
}

/** A person's own schedule in rows; from a session's slides only their public date is taken. */
export function ownRows(appearing: readonly Appearing[], context: OwnContext): OwnRow[] {
  const { spoken, changed, full } = context;
  const own = wordsIn(OWN_WORDS, spoken.locale);
  const roles = wordsIn(ROLE_WORDS, spoken.locale);
  return appearing.map((one) => {
    const others = one.role === 'chair' ? [] : one.chairs;
    const slides: Pick<Row<'slides'>, 'state' | 'dueDate'> | undefined = context.state.slides.get(one.session);
    const due = slides?.state === 'not-asked' || slides?.state === 'asked' ? slides.dueDate : null;
    const more = [
      one.role === 'speaker' ? null : roles[one.role],
      ...others.map((name) => fill(own.chair, name)),
      context.early === null || one.role === 'author' ? null : fill(own.be, spoken.time(earlier(one, context.early))),
      due === null ? null : fill(own.slides, spoken.dayOfYear(due)),
    ].filter((part) => part !== null);
    return {
      when: `${spoken.shortWeekday(one.date)} ${Number(one.date.slice(8))} · ${one.time}`,
      room: said(one.room),
      title: said(one.title),
      marked: !one.isTitle,
      more: full ? more.map(said) : [],
      changed: changed.get(one.session) ?? [],
    };
  });
}

const earlier = ({ minute }: Appearing, early: number): number => (minute - early + 2880) % 1440;

/** Rows by cards, and the size of their text in points. */
export interface OwnFit {
  readonly size: number;
  readonly cards: readonly (readonly OwnRow[])[];
}

/** Sets rows in a box (points) as large as lets them stand in one, down to `least`; then they go on in a second one. */
export function fitOwn(
  rows: readonly OwnRow[],
  { width, height, most, least }: { width: number; height: number; most: number; least: number },
): OwnFit {
  let size = most;
  for (; size > least; size = Math.max(least, size * 0.95)) {
    const cards = cardsOf(rows, size, width, height);
    if (cards.length === 1) return { size, cards };
  }
  return { size: least, cards: cardsOf(rows, least, width, height) };
}

function cardsOf(rows: readonly OwnRow[], size: number, width: number, height: number): OwnRow[][] {
  const cards: OwnRow[][] = [[]];
  let left = height;
  for (const row of rows) {
    const em = width / size - 0.8;
    const lines = linesOf(`${row.when}  ${row.room}`, em) + linesOf([row.title, ...row.changed].join('  '), em);
    const more = row.more.length === 0 ? 0 : linesOf(row.more.join(' · '), em / REGULAR);
    const need = (lines + more) * 1.22 * size + 0.65 * size;
    if (need > left && left < height) {
      cards.push([]);
      left = height;
    }
    cards.at(-1)?.push(row);
    left -= need;
  }
  return cards;
}
