import { isPersonName, type ListedPerson, scanPeople } from '../people-line.ts';

/** A stretch of the page: what it is, its lines (from 1), and its very characters, line ends included. */
export interface Part {
  readonly kind: 'header' | 'heading' | 'notice' | 'speakers' | 'abstract' | 'blank';
  readonly line: number;
  readonly raw: string;
  /** The raw text without its line end, trimmed, no-break spaces made plain. */
  readonly text: string;
  readonly people: readonly ListedPerson[];
}

/** A list of speakers that ends in the middle is one only if it is short; prose with a parenthesis is longer. */
const CUT_LINE = 160;

/** The people of a line that is wholly a list of speakers (or what was left of one), else null. */
export function speakersOf(line: string): readonly ListedPerson[] | null {
  const people = scanPeople(line);
  if (!people) return null;
  const whole = people.every(({ state }) => state === 'given');
  if (whole) return people;
  if (line.length >= CUT_LINE || !people.some(({ state }) => state !== 'missing')) return null;
  return people;
}

/** Whether a line alone may be a speaker without affiliation: some capitalised words, no sentence. */
const isBareName = (line: string): boolean =>
  isPersonName(line) &&
  /^(?:\S+\s+){1,3}\S+$/.test(line) &&
  line.split(/\s+/).every((word) => /^(?:\p{Lu}|d[aeiou]$|v[ao]n$|der$|den$|le$|la$|el$|al$|bin$)/u.test(word));

const isHeading = (line: string): boolean => /^speaker slides(?:\s*&\s*video)?:?$/i.test(line);
const isNotice = (line: string): boolean => /\b(?:presentation )?slides will be (?:made )?available\b/i.test(line);

/**
 * Cuts the page into parts; their raw texts, joined, are the page. The header runs to the notice or to the first
 * line of speakers; after it, lines of speakers and abstracts follow one another.
 */
export function partsOf(page: string): readonly Part[] {
  const lines = page.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const texts = lines.map((raw) => raw.replace(/\u00a0/g, ' ').trim());
  const following = nextTexts(texts);
  let underHeading = false;
  let inBody = false;
  let expectsSpeakers = true;
  return lines.map((raw, at): Part => {
    const text = texts[at] ?? '';
    const part = (kind: Part['kind'], people: readonly ListedPerson[] = []): Part => ({
      kind,
      line: at + 1,
      raw,
      text,
      people,
    });
    if (text === '') return part('blank');
    const people = speakersOf(text);
    const next = following[at];
    const bareName = isBareName(text) && next !== undefined && !isBareName(next) && !speakersOf(next);
    if (!inBody && !people) {
      if (isHeading(text)) {
        underHeading = true;
        return part('heading');
      }
      if (isNotice(text)) {
        inBody = true;
        return part('notice');
      }
      if (!underHeading || !bareName) return part('header');
    }
    inBody = true;
    if (people) {
      expectsSpeakers = false;
      return part('speakers', people);
    }
    if (expectsSpeakers && bareName) {
      expectsSpeakers = false;
      return part('speakers', [{ name: text, affiliation: null, state: 'missing' }]);
    }
    expectsSpeakers = true;
    return part('abstract');
  });
}

/** For each line the next one that is not blank. */
function nextTexts(texts: readonly string[]): readonly (string | undefined)[] {
  const following: (string | undefined)[] = [];
  let next: string | undefined;
  for (let at = texts.length - 1; at >= 0; at--) {
    following[at] = next;
    if (texts[at] !== '') next = texts[at];
  }
  return following;
}
