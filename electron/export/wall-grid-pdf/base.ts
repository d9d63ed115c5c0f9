import type { Agenda } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { type Spoken, spokenIn } from '../../../shared/agenda/locale.ts';
import { type Words, wordsFor } from '../../../shared/agenda/words.ts';
import type { DayId } from '../../../shared/model/tables.ts';
import type { ExportInput } from '../product.ts';
import { type Stamp, stampOf } from '../stamp.ts';
import { type WallWords, wallWordsFor } from './words.ts';

/** What every template of these products reads. */
export interface WallBase {
  readonly title: string;
  readonly language: string;
  readonly region: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** [year, month, day, hour, minute, second] in UTC: the date of the PDF. */
  readonly date: readonly number[];
  readonly stamp: Stamp;
  readonly words: { readonly page: readonly string[] };
}

/** The agenda of some days (null: all), what templates need of it, and its words. */
export function wallBase(input: ExportInput, days: readonly DayId[] | null) {
  const agenda: Agenda = agendaOf(input.state, days === null ? {} : { days });
  const { words, language: wordLanguage } = wordsFor(agenda.locale);
  const spoken: Spoken = spokenIn(agenda.locale, agenda.timeZone);
  const locale = new Intl.Locale(agenda.locale);
  const at = new Date(input.asOf);
  const base: WallBase = {
    title: agenda.title,
    language: /^[a-z]{2,3}$/.test(locale.language) ? locale.language : wordLanguage,
    region: /^[A-Z]{2}$/.test(locale.region ?? '') ? (locale.region ?? null) : null,
    direction: agenda.direction,
    date: [
      ...[at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()],
      ...[at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()],
    ],
    stamp: stampOf(input, agenda),
    words: { page: words.page.split('{}') },
  };
  const wallWords: WallWords = wallWordsFor(wordLanguage);
  const place = [agenda.venue, agenda.city].filter((part) => part !== null).join(', ') || null;
  return { agenda, base, words, wallWords, spoken, place } satisfies { words: Words } & Record<string, unknown>;
}
