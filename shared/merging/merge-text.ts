import type { MergeBoth } from './three-way.ts';
import { type WordEdit, wordEdits } from './word-edits.ts';

/** A text shorter than this is one statement: two changes of it are a conflict, however far apart. In characters. */
const LONG_TEXT = 80;

/**
 * Works two changes of a long text together, word by word: what either side changed is changed, where no two changes
 * touch each other. null where they do, or where the text is short or hardly the same any more. Line breaks and spaces
 * follow mine where mine changed them.
 */
export const mergeTexts: MergeBoth = (base, mine, theirs) => {
  if (typeof base !== 'string' || typeof mine !== 'string' || typeof theirs !== 'string') return null;
  if (base.trim().length < LONG_TEXT || mine.trim() === '' || theirs.trim() === '') return null;
  const [was, here, there] = [base, mine, theirs].map(wordsOf);
  if (!was || !here || !there) return null;
  const ours = wordEdits(was.keys, here.keys);
  const others = wordEdits(was.keys, there.keys);
  if (!ours || !others) return null;
  const edits = inOrder(ours, here, others, there);
  return edits === null ? null : rebuilt(was, here, there, ours, others, edits);
};

interface Words {
  readonly words: readonly string[];
  /** The words as they are compared. */
  readonly keys: readonly string[];
  /** White space after each word. */
  readonly gaps: readonly string[];
}

function wordsOf(text: string): Words {
  const found = [...text.trim().matchAll(/(\S+)(\s*)/g)];
  const words = found.map(([, word = '']) => word);
  return { words, keys: words.map((word) => word.normalize('NFC')), gaps: found.map(([, , gap = '']) => gap) };
}

interface SidedEdit extends WordEdit {
  readonly side: Words;
}

/** Both lists in the order of the base; null where edits of the two touch and are not the same. */
function inOrder(
  ours: readonly WordEdit[],
  here: Words,
  others: readonly WordEdit[],
  there: Words,
): readonly SidedEdit[] | null {
  const edits: SidedEdit[] = ours.map((edit) => ({ ...edit, side: here }));
  for (const edit of others) {
    const touching = ours.filter((own) => own.from <= edit.to && edit.from <= own.to);
    if (touching.length === 0) edits.push({ ...edit, side: there });
    else if (!touching.every((own) => isSame(own, here, edit, there))) return null;
  }
  return edits.sort((a, b) => a.from - b.from || a.to - b.to);
}

const isSame = (own: WordEdit, here: Words, edit: WordEdit, there: Words): boolean =>
  own.from === edit.from &&
  own.to === edit.to &&
  here.keys.slice(own.start, own.end).join(' ') === there.keys.slice(edit.start, edit.end).join(' ');

function rebuilt(
  was: Words,
  here: Words,
  there: Words,
  ours: readonly WordEdit[],
  others: readonly WordEdit[],
  edits: readonly SidedEdit[],
): string {
  const [atHere, atThere] = [positions(was, ours), positions(was, others)];
  const parts: string[] = [];
  const add = (word: string | undefined, gap: string | undefined) => {
    if (word !== undefined) parts.push(word, gap === undefined || gap === '' ? ' ' : gap);
  };
  const keep = (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      const mine = atHere(index);
      const gap = here.gaps[mine];
      add(here.words[mine], gap === was.gaps[index] ? there.gaps[atThere(index)] : gap);
    }
  };
  let next = 0;
  for (const { from, to, start, end, side } of edits) {
    keep(next, from);
    for (let index = start; index < end; index++) add(side.words[index], side.gaps[index]);
    next = to;
  }
  keep(next, was.words.length);
  return parts.join('').trim();
}

/** Where a word of the base that no edit touches stands in the other text. */
function positions(was: Words, edits: readonly WordEdit[]): (index: number) => number {
  const shifts = new Array<number>(was.words.length + 1).fill(0);
  for (const { from, to, start, end } of edits) {
    shifts[to] = (shifts[to] ?? 0) + (end - start) - (to - from);
  }
  let shift = 0;
  const at = shifts.map((own, index) => {
    shift += own;
    return index + shift;
  });
  return (index) => at[index] ?? index;
}
