import type { PeopleSplit } from '../../../shared/contract/import.ts';
import { isPersonName, scanPeople } from '../people-line.ts';

/** A person of a table's cells. */
export interface CellPerson {
  readonly name: string;
  readonly affiliation: string | null;
  readonly email: string | null;
  /** Whether the affiliation was cut off by the end of the cell. */
  readonly cut: boolean;
}

/** The people of a row, and what its cells leave unclear. */
export interface CellPeople {
  readonly people: readonly CellPerson[];
  /** Affiliations or e-mails that could not be told apart by person. */
  readonly unclear: readonly ('affiliations' | 'email')[];
}

const clean = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** Splits a cell of several entries by line end, semicolon or bar; one entry if there is none of them. */
const listOf = (cell: string): readonly string[] => {
  const separator = /[\n;|]/;
  return cell
    .split(separator)
    .map(clean)
    .filter((entry) => entry !== '');
};

/** Cuts at “and” in several languages; at the short ones (y, e) only between whole names: “Ortega y Gasset” is one. */
function splitAtAnd(text: string): readonly string[] {
  const pieces = text.split(/\s+(?:and|und|et|&)\s+/i);
  if (pieces.length > 1) return pieces;
  const short = text.split(/\s+[yei]\s+/);
  return short.every((piece) => piece.split(',').every((name) => name.trim().includes(' '))) ? short : pieces;
}

/**
 * The names of a cell: split by line ends, semicolons or bars; else by “and”, “&”, and by commas only where each
 * piece is a name of two words or more (“Lee, Ann” is one person).
 */
export function namesOf(cell: string): readonly string[] {
  const entries = listOf(cell);
  if (entries.length !== 1) return entries;
  const [only = ''] = entries;
  const pieces = splitAtAnd(only).flatMap((piece) => {
    const parts = piece
      .split(',')
      .map(clean)
      .filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => part.includes(' ') && isPersonName(part)) ? parts : [clean(piece)];
  });
  return pieces.map((piece) => piece.replace(/^(?:and|&)\s+|,$/gi, '').trim()).filter((piece) => piece !== '');
}

const MARKS: Readonly<Record<Exclude<PeopleSplit, 'auto' | 'parentheses' | 'none'>, RegExp>> = {
  newline: /\n/,
  semicolon: /;/,
  bar: /\|/,
  comma: /,/,
  and: /,|\s(?:and|und|et|y|e|&)\s/i,
};

/** The entries of a list of people, cut as it is told; each may still have an affiliation or an address. */
function entriesOf(cell: string, split: PeopleSplit): readonly CellPerson[] {
  switch (split) {
    case 'none':
      return [clean(cell)].filter((entry) => entry !== '').map((entry) => withParentheses(entry)?.[0] ?? alone(entry));
    case 'parentheses':
      return withParentheses(clean(cell)) ?? namesOf(cell).map(alone);
    case 'auto':
      return listOf(cell).flatMap((entry) => withParentheses(entry) ?? namesOf(entry).map(alone));
    default:
      return cell
        .split(MARKS[split])
        .map(clean)
        .filter((entry) => entry !== '')
        .flatMap((entry) => withParentheses(entry)?.[0] ?? alone(entry));
  }
}

/** Joins a row's names with its affiliations and e-mails, as far as the cells tell who has which. */
export function peopleOf(names: string, affiliations: string, emails: string, split: PeopleSplit = 'auto'): CellPeople {
  const listed = entriesOf(names, split).map(withAddress);
  const unclear: ('affiliations' | 'email')[] = [];
  const share = (cell: string, what: 'affiliations' | 'email'): readonly (string | null)[] => {
    const entries = listOf(cell);
    if (listed.length === 1 && entries.length > 0 && what === 'affiliations') return [clean(cell.replace(/\n/g, '; '))];
    if (entries.length === listed.length) return entries;
    const byComma = cell
      .split(',')
      .map(clean)
      .filter((entry) => entry !== '');
    if (entries.length === 1 && byComma.length === listed.length && what === 'email') return byComma;
    if (entries.length > 0 && listed.length > 0) unclear.push(what);
    return [];
  };
  const ownAffiliations = share(affiliations, 'affiliations');
  const ownEmails = share(emails, 'email');
  const people = listed.map((person, at) => ({
    ...person,
    affiliation: person.affiliation ?? ownAffiliations[at] ?? null,
    email: person.email ?? ownEmails[at] ?? null,
  }));
  return { people, unclear };
}

/** “Ann Lee <ann@example.org>” is a name with an address. */
function withAddress(person: CellPerson): CellPerson {
  const match = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(person.name);
  return match ? { ...person, name: clean(match[1] ?? ''), email: match[2] ?? null } : person;
}

const alone = (name: string): CellPerson => ({ name, affiliation: null, email: null, cut: false });

function withParentheses(entry: string): readonly CellPerson[] | null {
  if (!entry.includes('(')) return null;
  return (
    scanPeople(entry)?.map(({ name, affiliation, state }) => ({
      name,
      affiliation,
      email: null,
      cut: state === 'cut',
    })) ?? null
  );
}
