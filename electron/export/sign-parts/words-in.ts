import { wordsFor } from '../../../shared/agenda/words.ts';

/** Words of one product by language; English is always there. */
export type WordTable<W> = { readonly en: W } & Readonly<Record<string, W>>;

/**
 * A product's own words in the language of a locale. English where we have none in that language, and where what stands
 * around them (see `wordsFor`) is English too, unless the table is wider: a card with three words speaks more languages.
 */
export function wordsIn<W>(table: WordTable<W>, locale: string): W {
  const [language = 'en'] = locale.toLowerCase().split('-');
  return table[language] ?? table[wordsFor(locale).language] ?? table.en;
}
