import { nameKey } from '../../../shared/matching/name-key.ts';
import { oneLine } from '../frab/prose.ts';
import { readingOrder } from '../records/person-name.ts';

/** A person of the cells of a talk. */
export interface ListedAuthor {
  readonly name: string;
  readonly affiliation: string | null;
  readonly email: string | null;
  readonly presents: boolean;
}

export interface ListedAuthors {
  readonly authors: readonly ListedAuthor[];
  /** What could not be told apart by person. */
  readonly unclear: readonly ('authors' | 'organisations' | 'emails')[];
}

interface Marked {
  readonly name: string;
  /** Numbers behind the name that point into the list of organisations. */
  readonly marks: readonly string[];
}

/**
 * Joins the cells of a talk: authors by line, semicolon or comma, as “Ann Lee” or “Lee, Ann”, perhaps with the numbers
 * of their organisations (“Lee, Ann (1,2); Quist, Bo (2)”); organisations by line, or numbered (“1: Acme; 2: Hooli”),
 * where one person's several ones have a semicolon between; the presenting authors by name.
 */
export function listedAuthors(cells: {
  readonly authors: string;
  readonly organisations: string;
  readonly emails: string;
  readonly presenting: string;
}): ListedAuthors {
  const unclear: ListedAuthors['unclear'][number][] = [];
  const listed = marked(cells.authors);
  if (!listed.isClear) unclear.push('authors');
  const presenting = marked(cells.presenting).names;
  const known = new Set(listed.names.map(({ name }) => nameKey(name)));
  const names = [...listed.names, ...presenting.filter(({ name }) => !known.has(nameKey(name)))];
  const presents = new Set(presenting.map(({ name }) => nameKey(name)));
  const organisations = organisationsOf(cells.organisations, listed.names);
  if (organisations === null) unclear.push('organisations');
  const found = cells.emails.split(/[\s,;]+/).filter((email) => email.includes('@'));
  const hasEmails = found.length === listed.names.length;
  if (found.length > 0 && !hasEmails) unclear.push('emails');
  const authors = names.map(({ name }, at) => ({
    name,
    affiliation: organisations?.[at] ?? null,
    email: hasEmails ? (found[at] ?? null) : null,
    presents: presents.has(nameKey(name)),
  }));
  return { authors, unclear };
}

const entriesOf = (cell: string, separator: RegExp): readonly string[] =>
  cell
    .split(separator)
    .map(oneLine)
    .filter((entry) => entry !== '');

function marked(cell: string): { readonly names: readonly Marked[]; readonly isClear: boolean } {
  // Numbers in parentheses hold commas of their own.
  const marks: string[] = [];
  const text = cell.replace(/<sup>([\d,\s]+)<\/sup>|\(([\d,\s]+)\)/gi, (_all, raised?: string, plain?: string) => {
    marks.push(raised ?? plain ?? '');
    return ` ⟦${marks.length - 1}⟧`;
  });
  const { names, isClear } = split(text);
  return {
    isClear,
    names: names.map((entry) => {
      const at = /⟦(\d+)⟧/.exec(entry)?.[1];
      const numbers = at === undefined ? '' : (marks[Number(at)] ?? '');
      return {
        name: readingOrder(entry.replace(/\s*⟦\d+⟧/g, '')),
        marks: numbers.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])),
      };
    }),
  };
}

function split(text: string): { readonly names: readonly string[]; readonly isClear: boolean } {
  const entries = entriesOf(text, /[\n;]/);
  const only = (entries[0] ?? '').replace(/[,\s]+$/, '');
  if (entries.length === 1 && !/,|\s(?:and|und)\s/.test(only)) return { names: [only], isClear: true };
  if (entries.length !== 1 || !/,|\s(?:and|und)\s/.test(only)) return { names: entries, isClear: true };
  const parts = entriesOf(only, /,\s*(?:and\s+|und\s+)?|\s+(?:and|und)\s+/);
  const isFull = parts.every((part) => /\S\s+[^\s⟦]/.test(part));
  if (isFull) return { names: parts, isClear: true };
  if (parts.length === 2 && only.includes(',')) return { names: [only], isClear: true };
  // “Lee, Ann, Quist, Bo”: pairs, if all first parts may be last names.
  if (parts.length % 2 === 0) {
    const pairs = parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1] ?? ''}`] : []));
    return { names: pairs, isClear: false };
  }
  return { names: parts, isClear: false };
}

/** The organisations of each name in order, null where it has none; null altogether where it is not clear whose they are. */
function organisationsOf(cell: string, names: readonly Marked[]): readonly (string | null)[] | null {
  if (cell.trim() === '') return names.map(() => null);
  const numbered = new Map<string, string>();
  for (const entry of entriesOf(cell, /[\n;](?=\s*\(?\d+\)?\s*[:.]?\s)/)) {
    const match = /^\(?(\d+)\)?\s*[:.)]?\s(.+?);?$/.exec(entry);
    if (match) numbered.set(match[1] ?? '', match[2] ?? '');
  }
  if (numbered.size > 0 && names.some(({ marks }) => marks.length > 0)) {
    return names.map(({ marks }) => marks.flatMap((mark) => numbered.get(mark) ?? []).join('; ') || null);
  }
  if (names.length === 1)
    return [numbered.size === 1 ? ([...numbered.values()][0] ?? null) : oneLine(cell.replace(/\n/g, '; '))];
  for (const separator of [/\n/, /;/]) {
    const entries = entriesOf(cell, separator);
    if (entries.length === names.length) return entries;
    // All of them are of the one organisation that is given.
    if (entries.length === 1 && !/[\n;]/.test(cell)) return names.map(() => entries[0] ?? null);
  }
  return null;
}
