import type { Agenda } from '../../shared/agenda/agenda.ts';
import { cleanLine } from '../../shared/agenda/clean-text.ts';
import { spokenIn } from '../../shared/agenda/locale.ts';
import { fill, wordsFor } from '../../shared/agenda/words.ts';
import type { ExportInput } from './product.ts';

/** What every page says of itself: "Release v2" or "Draft", and as of when, in the program's zone and language. */
export function stampOf(
  { release, asOf }: Pick<ExportInput, 'release' | 'asOf'>,
  { locale, timeZone }: Pick<Agenda, 'locale' | 'timeZone'>,
): { readonly release: string; readonly asOf: string } {
  const { words } = wordsFor(locale);
  return {
    release: release === null ? words.draft : fill(words.release, cleanLine(release)),
    asOf: fill(words.asOf, spokenIn(locale, timeZone).instant(asOf)),
  };
}
