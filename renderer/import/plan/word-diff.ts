import { wordEdits } from '../../../shared/merging/word-edits.ts';

/** A stretch of two texts: in both, only in the one before, or only in the one after. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words, the spaces between them, and each other sign by itself. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/**
 * The words that differ between two texts, in reading order; the texts of the parts without the added ones are `before`,
 * without the removed ones `after`. Two texts that have hardly a word in common are one replaced by the other.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const edits = wordEdits(a, b) ?? [{ from: 0, to: a.length, start: 0, end: b.length }];
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], words: readonly string[]): void => {
    if (words.length > 0) parts.push({ kind, text: words.join('') });
  };
  let at = 0;
  for (const { from, to, start, end } of edits) {
    add('same', a.slice(at, from));
    add('removed', a.slice(from, to));
    add('added', b.slice(start, end));
    at = to;
  }
  add('same', a.slice(at));
  return gathered(bridged(parts));
}

// A lone space between two changed words belongs to the change: the phrase reads as one.
function bridged(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.flatMap((part, i): DiffPart[] => {
    const isBetween = i > 0 && i < parts.length - 1;
    if (part.kind !== 'same' || !isBetween || !/^\s+$/.test(part.text)) return [part];
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ];
  });
}

/** Neighbours of one kind as one part; within a change what was removed stands first. */
function gathered(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const part of parts) {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
}
