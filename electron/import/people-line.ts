/** One person of a list such as “Ann Lee (Acme), Bo Li (Initech (Labs))”. */
export interface ListedPerson {
  readonly name: string;
  /** null where the list gives none. */
  readonly affiliation: string | null;
  /** How the affiliation stands: given, not given, or cut off by the end of the text. */
  readonly state: 'given' | 'missing' | 'cut';
}

/**
 * Reads a text that is wholly `Name (Affiliation)[, Name (Affiliation)]*`, or what the end of the text left of it.
 * Parentheses are balanced, so an affiliation may hold some. Separators are comma, semicolon, “and”, “&”.
 * null if the text is anything else. A cut affiliation is not guessed: it is null.
 */
export function scanPeople(text: string): readonly ListedPerson[] | null {
  const people: ListedPerson[] = [];
  let at = 0;
  while (at < text.length) {
    const open = nameEnd(text, at);
    const name = text.slice(at, open).trim();
    if (!isPersonName(name)) return null;
    if (text[open] !== '(') {
      people.push({ name, affiliation: null, state: 'missing' });
      if (open >= text.length) return people;
      at = open + 1;
      continue;
    }
    const close = closing(text, open);
    if (close === -1) {
      people.push({ name, affiliation: null, state: 'cut' });
      return people;
    }
    const affiliation = text.slice(open + 1, close).trim();
    people.push(
      affiliation === '' ? { name, affiliation: null, state: 'missing' } : { name, affiliation, state: 'given' },
    );
    const next = /^\s*(?:$|,?\s+(?:and|&)\s+|[,;]\s*(?:and\s+)?)/.exec(text.slice(close + 1));
    if (!next) return null;
    at = close + 1 + next[0].length;
  }
  return people.length > 0 ? people : null;
}

function nameEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '(' || text[at] === ',' || text[at] === ';') return at;
  return text.length;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

/** Whether a text may be a person's name: one to six words of letters, no end of a sentence, no digits. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    text !== '' &&
    text.length <= 80 &&
    words.length <= 6 &&
    /^[\p{L}\p{M}][\p{L}\p{M}\s.'’‘\-‐‑]*$/u.test(text) &&
    !/[^\s.]{4,}\.\s/u.test(`${text} `) &&
    /\p{Lu}|\p{Lo}/u.test(text)
  );
}
