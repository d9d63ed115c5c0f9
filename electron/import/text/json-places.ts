import { LIMITS } from '../limits.ts';

/** Where things stand in a JSON text: lines (from 1) of its objects and lists, by path such as “Schedule.events”. */
export interface JsonPlaces {
  readonly linesOf: (list: string, index: number) => readonly [number, number];
  /** Lines of the object or list at a path such as “results.12.s1”; the whole text where there is none. */
  readonly linesAt: (path: string) => readonly [number, number];
  /** The line on which nesting passed the limit, or null. */
  readonly tooDeepAt: number | null;
}

interface Open {
  readonly path: string;
  readonly list: boolean;
  readonly line: number;
  key: string;
  index: number;
}

/**
 * Walks a JSON text once, without building it, and notes the lines of its objects and lists. It trusts the syntax
 * (JSON.parse judges that) but not the depth: it stops at the limit, before a deep text can hurt a parser.
 */
export function jsonPlaces(text: string): JsonPlaces {
  const lines = new Map<string, [number, number]>();
  const stack: Open[] = [];
  let line = 1;
  const linesAt = (path: string) => lines.get(path) ?? ([1, line] as const);
  const linesOf = (list: string, index: number) => linesAt(`${list}[${index}]`);
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') line++;
    else if (character === '"') {
      const end = stringEnd(text, at);
      const open = stack.at(-1);
      if (open && !open.list && isKey(text, end)) open.key = keyOf(text.slice(at, end + 1));
      at = end;
    } else if (character === '{' || character === '[') {
      if (stack.length >= LIMITS.depth) return { linesOf, linesAt, tooDeepAt: line };
      stack.push({ path: childPath(stack.at(-1)), list: character === '[', line, key: '', index: 0 });
    } else if (character === ',') {
      const open = stack.at(-1);
      if (open?.list) open.index++;
    } else if (character === '}' || character === ']') {
      const closed = stack.pop();
      if (closed) lines.set(closed.path, [closed.line, line]);
    }
  }
  return { linesOf, linesAt, tooDeepAt: null };
}

function childPath(parent: Open | undefined): string {
  if (!parent) return '';
  if (parent.list) return `${parent.path}[${parent.index}]`;
  return parent.path === '' ? parent.key : `${parent.path}.${parent.key}`;
}

/** A key as it is meant: \u00e4 is ä. A broken one stays as it is written; the parser judges it. */
function keyOf(quoted: string): string {
  const written = quoted.slice(1, -1);
  if (!written.includes('\\')) return written;
  try {
    return String(JSON.parse(quoted));
  } catch {
    return written;
  }
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  for (let at = end + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character !== 32 && character !== 10 && character !== 13 && character !== 9) return character === 58;
  }
  return false;
}
