import { oneLine } from '../frab/prose.ts';
import { readingOrder } from '../records/person-name.ts';

/** A person of a cell such as “Ann Lee (Acme, Inc.), Bo Quist”: the name, and what stands in parentheses behind it. */
export interface CellEntry {
  readonly name: string;
  readonly note: string | null;
}

/**
 * Cuts a cell at the commas (or semicolons, or line ends) outside parentheses. A single word before another entry is
 * taken as a last name: “Lee, Ann (Acme)” is one person.
 */
export function entriesOf(cell: string): readonly CellEntry[] {
  const parts = topLevel(cell);
  const entries: CellEntry[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    const isLastName = next !== undefined && /^[^\s(]+$/.test(part) && !part.includes('@');
    entries.push(entryOf(isLastName ? `${part}, ${next}` : part));
    if (isLastName) at++;
  }
  return entries;
}

function topLevel(cell: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at] ?? '';
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === '\n' || (depth === 0 && (character === ',' || character === ';'))) {
      parts.push(cell.slice(from, at));
      from = at + 1;
      depth = 0;
    }
  }
  return [...parts, cell.slice(from)].map(oneLine).filter((part) => part !== '');
}

function entryOf(part: string): CellEntry {
  const address = /^(.+?)\s*<([^<>]*)>$/.exec(part);
  if (address) return { name: readingOrder(address[1] ?? ''), note: address[2]?.trim() || null };
  const open = part.indexOf('(');
  if (open <= 0) return { name: readingOrder(part), note: null };
  const inside = part
    .slice(open + 1)
    .replace(/\)$/, '')
    .trim();
  return { name: readingOrder(part.slice(0, open)), note: inside === '' ? null : inside };
}
