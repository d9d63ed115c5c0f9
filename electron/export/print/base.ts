import type { Agenda } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { type Spoken, spokenIn } from '../../../shared/agenda/locale.ts';
import { type Words, wordsFor } from '../../../shared/agenda/words.ts';
import type { DayId } from '../../../shared/model/tables.ts';
import type { ExportInput } from '../product.ts';
import { type Stamp, stampOf } from '../stamp.ts';

/** What every template reads beside its own data; see `resources/typst/page.typ`. */
export interface PrintBase {
  readonly title: string;
  /** Venue and city. */
  readonly place: string | null;
  readonly language: string;
  readonly region: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** [year, month, day, hour, minute, second] in UTC: the date of the PDF, that of the release or of the last change. */
  readonly date: readonly number[];
  readonly stamp: Stamp;
  /** "page {} of {}", cut at its two numbers. */
  readonly pageWords: readonly string[];
}

/** What printed matter is made of: the public agenda, what every page says of itself, and words and times to say the rest. */
export interface Printing {
  readonly agenda: Agenda;
  readonly base: PrintBase;
  readonly words: Words;
  readonly spoken: Spoken;
}

/** Prepares a snapshot for printing: of chosen days, or (null) of all. */
export function printBase(input: ExportInput, days: readonly DayId[] | null): Printing {
  const agenda = agendaOf(input.state, days === null ? {} : { days });
  const { words, language: wordLanguage } = wordsFor(agenda.locale);
  const locale = new Intl.Locale(agenda.locale);
  const at = new Date(input.asOf);
  return {
    agenda,
    words,
    spoken: spokenIn(agenda.locale, agenda.timeZone),
    base: {
      title: agenda.title,
      place: [agenda.venue, agenda.city].filter((part) => part !== null).join(', ') || null,
      language: /^[a-z]{2,3}$/.test(locale.language) ? locale.language : wordLanguage,
      region: /^[A-Z]{2}$/.test(locale.region ?? '') ? (locale.region ?? null) : null,
      direction: agenda.direction,
      date: [
        at.getUTCFullYear(),
        at.getUTCMonth() + 1,
        at.getUTCDate(),
        at.getUTCHours(),
        at.getUTCMinutes(),
        at.getUTCSeconds(),
      ],
      stamp: stampOf(input, agenda),
      pageWords: words.page.split('{}'),
    },
  };
}
