import type { Agenda } from '../../shared/agenda/agenda.ts';
import { cleanLine } from '../../shared/agenda/clean-text.ts';
import { spokenIn } from '../../shared/agenda/locale.ts';
import { fill, wordsFor } from '../../shared/agenda/words.ts';
import type { ExportInput } from './product.ts';

/** What every page says of itself, in the program's zone and language. */
export interface Stamp {
  /** "Release v2" or "Draft" */
  readonly release: string;
  /** "as of 12 March 2027 at 18:40" */
  readonly asOf: string;
  /** "Printed 3 May 2027 at 14:05"; null unless somebody asked for the time of the printing. */
  readonly printedAt: string | null;
}

/** The stamp of a product's pages. */
export function stampOf(
  { release, asOf, printedAt = null }: Pick<ExportInput, 'release' | 'asOf' | 'printedAt'>,
  { locale, timeZone }: Pick<Agenda, 'locale' | 'timeZone'>,
): Stamp {
  const { words } = wordsFor(locale);
  const spoken = spokenIn(locale, timeZone);
  return {
    release: release === null ? words.draft : fill(words.release, cleanLine(release)),
    asOf: fill(words.asOf, spoken.instant(asOf)),
    printedAt: printedAt === null ? null : fill(words.printedAt, spoken.instant(printedAt)),
  };
}
