import { knownLocale } from '../../../shared/agenda/locale.ts';

/** The stretch of a program's days in words of the locale: "30 March – 1 April 2027". Dates as YYYY-MM-DD; none: "". */
export function dateRange(locale: string, dates: readonly string[]): string {
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return '';
  const format = new Intl.DateTimeFormat(knownLocale(locale), { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
}
