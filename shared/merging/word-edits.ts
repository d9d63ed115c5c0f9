/** A stretch of words that was replaced: base words from `from` up to `to` by the other text's words `start` up to `end`. */
export interface WordEdit {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Texts that differ by more words than this are not one text with edits. */
const MOST_CHANGES = 400;

/**
 * The shortest list of edits that makes `other` of `base`, or null where they differ too much. The greedy algorithm of
 * E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986), over words.
 */
export function wordEdits(base: readonly string[], other: readonly string[]): readonly WordEdit[] | null {
  let head = 0;
  while (head < base.length && head < other.length && base[head] === other[head]) head++;
  let tail = 0;
  const most = Math.min(base.length, other.length) - head;
  while (tail < most && base[base.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const path = shortestPath(base.slice(head, base.length - tail), other.slice(head, other.length - tail));
  if (!path) return null;
  const edits: WordEdit[] = [];
  for (const [x, y, toX, toY] of path) {
    const last = edits.at(-1);
    const step = { from: x + head, to: toX + head, start: y + head, end: toY + head };
    if (last && last.to === step.from && last.end === step.start) {
      edits[edits.length - 1] = { ...last, to: step.to, end: step.end };
    } else edits.push(step);
  }
  return edits;
}

type Step = readonly [x: number, y: number, toX: number, toY: number];

/** The steps (one word dropped or added) of a shortest way through the edit graph, in order. */
function shortestPath(a: readonly string[], b: readonly string[]): readonly Step[] | null {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const limit = Math.min(a.length + b.length, MOST_CHANGES);
  for (let changes = 0; changes <= limit; changes++) {
    trace.push(new Map(furthest));
    for (let k = -changes; k <= changes; k += 2) {
      let x = isDown(furthest, k, changes) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return stepsBack(trace, a.length, b.length);
    }
  }
  return null;
}

const at = (furthest: ReadonlyMap<number, number>, k: number): number => furthest.get(k) ?? -1;
const isDown = (furthest: ReadonlyMap<number, number>, k: number, changes: number): boolean =>
  k === -changes || (k !== changes && at(furthest, k - 1) < at(furthest, k + 1));

function stepsBack(trace: readonly ReadonlyMap<number, number>[], endX: number, endY: number): readonly Step[] {
  const steps: Step[] = [];
  let x = endX;
  let y = endY;
  for (let changes = trace.length - 1; changes > 0; changes--) {
    const furthest = trace[changes] ?? new Map<number, number>();
    const k = x - y;
    const down = isDown(furthest, k, changes);
    const fromX = at(furthest, down ? k + 1 : k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    steps.push(down ? [fromX, fromY, fromX, fromY + 1] : [fromX, fromY, fromX + 1, fromY]);
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}
