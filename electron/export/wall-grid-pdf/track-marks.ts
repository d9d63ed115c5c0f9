import type { AgendaTrack } from '../../../shared/agenda/agenda.ts';

const CASED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]+$/u;
const INITIALS = 3;

/**
 * A mark of one to four characters for each track, so that a track is known without its colour: the initials of its
 * name or its first letters; a number where that gives nothing or is taken.
 */
export function trackMarks(tracks: readonly AgendaTrack[]): ReadonlyMap<AgendaTrack['id'], string> {
  const marks = new Map<AgendaTrack['id'], string>();
  const taken = new Set<string>();
  for (const [i, { id, name }] of tracks.entries()) {
    const mark = candidates(name).find((one) => !taken.has(one)) ?? numbered(name, i + 1, taken);
    taken.add(mark);
    marks.set(id, mark);
  }
  return marks;
}

function candidates(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => CASED.test(word));
  const [first = ''] = words;
  if (words.length === 0) return [];
  const telling = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length > 3);
  const initials = (telling.length > 1 ? telling : words)
    .slice(0, INITIALS)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
  const letters = [2, 3].map((count) => first.slice(0, count)).filter((part) => /\p{L}/u.test(part));
  return words.length > 1 ? [initials, ...letters] : letters;
}

function numbered(name: string, number: number, taken: ReadonlySet<string>): string {
  const [start = ''] = candidates(name);
  for (let i = number; ; i++) {
    const mark = `${start.slice(0, 2)}${i}`;
    if (!taken.has(mark)) return mark;
  }
}
