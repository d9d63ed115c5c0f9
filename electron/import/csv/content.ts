import type { ColumnRole } from '../../../shared/contract/import.ts';
import { fold } from '../../../shared/matching/name-key.ts';
import { isPersonName } from '../people-line.ts';
import { readDuration, readMoment } from './times.ts';

/** What a column seems to hold, how sure that is (0 to 1), and why, in words. */
export interface Guess {
  readonly use: ColumnRole | 'custom' | 'ignore';
  readonly confidence: number;
  readonly why: string;
}

const LANGUAGES = new Set(
  'en de fr es it nl pt pl cs sv da no fi ja zh ko ru uk ar he english german french spanish italian dutch portuguese polish czech swedish danish norwegian finnish japanese chinese korean russian ukrainian arabic deutsch englisch franzosisch spanisch italienisch anglais allemand francais espagnol ingles aleman frances espanol'.split(
    ' ',
  ),
);

/** A guess that is used only where a person agrees: reading takes those that are surer. */
export const UNSURE = 0.6;

// Dates and names that stand beside a talk but are not when it is given, nor who gives it.
const ANOTHER_DATE =
  /creat|submi|modif|updat|birth|deadline|due|register|erstell|geandert|eingereicht|geburt|cree|modifie|soumis|creado|enviado/;
const ANOTHER_PERSON =
  /review|submit|contact|assign|owner|organi|editor|track chair|betreu|kontakt|gutachter|relecteur|contacto|revisor/;

/** Guesses from a column's cells (some that hold something) and its header, where that is no usual name. */
export function guessByContent(header: string, cells: readonly string[]): Guess | null {
  if (cells.length === 0) return { use: 'custom', confidence: 0.3, why: 'It is empty.' };
  const name = fold(header);
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  const seems = (use: ColumnRole, confidence: number, what: string): Guess => ({
    use,
    confidence,
    why: `Its cells look like ${what}.`,
  });
  if (share(isEmail) > 0.8) return seems('email', ANOTHER_PERSON.test(name) ? 0.4 : 0.85, 'e-mail addresses');
  if (share(isLink) > 0.8) return seems('url', 0.5, 'web addresses');
  if (share((cell) => LANGUAGES.has(fold(cell))) > 0.9) return seems('language', 0.7, 'languages');
  const moments = momentsOf(cells);
  if (moments && !ANOTHER_DATE.test(name)) {
    const { use, what, days } = moments;
    // A conference has few days; stamps of when something was entered have many.
    return seems(use, days <= 10 ? UNSURE : 0.3, what);
  }
  if (share((cell) => /\d/.test(cell) && !/^\d+$/.test(cell) && readDuration(cell) !== null) > 0.9) {
    return seems('duration', UNSURE, 'lengths of time');
  }
  if (share(isFullName) > 0.8) return seems('speakers', ANOTHER_PERSON.test(name) ? 0.2 : 0.5, 'names of people');
  const isText = share((cell) => cell.length >= 8 && cell.length < 300 && /\p{L}.*\s.*\p{L}/u.test(cell)) > 0.8;
  if (isText && new Set(cells).size > cells.length * 0.9)
    return seems('title', 0.4, 'titles: short texts, all different');
  if (share((cell) => cell.length > 200) > 0.6) return seems('abstract', 0.4, 'longer texts');
  return null;
}

const isEmail = (cell: string): boolean =>
  cell.split(/[;,|\s]+/).every((part) => part === '' || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(part));
const isLink = (cell: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(cell);
const isFullName = (cell: string): boolean =>
  isPersonName(cell) && /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){1,3}$/u.test(cell) && cell.length < 50;

function momentsOf(cells: readonly string[]): { use: ColumnRole; what: string; days: number } | null {
  const days = new Set<string>();
  let dates = 0;
  let times = 0;
  for (const cell of cells) {
    if (!/\d/.test(cell)) return null;
    const read = readMoment(cell, 'day-first');
    const found = read.kind === 'read' ? read : null;
    if (found === null) continue;
    if (found.date !== null) {
      dates++;
      days.add(found.date);
    }
    if (found.minute !== null) times++;
  }
  const most = cells.length * 0.9;
  if (dates > most && times > most) return { use: 'start', what: 'dates with times', days: days.size };
  if (dates > most) return { use: 'date', what: 'dates', days: days.size };
  return times > most ? { use: 'time', what: 'clock times', days: days.size } : null;
}
