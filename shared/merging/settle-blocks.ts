import type { ImportTx } from './import-tx.ts';

/**
 * Numbers the talks of the blocks into which `placed` sessions were put, from 0 and each once: of two with one number
 * the one that was put there stands first.
 */
export function settleBlocks(tx: ImportTx, placed: ReadonlySet<string>): void {
  const planId = tx.state.program.get('program')?.currentPlanId;
  const rows = [...tx.state.placement].filter(([, row]) => row.planId === planId && row.blockId !== null);
  const touched = new Set(rows.filter(([, row]) => placed.has(row.sessionId)).map(([, row]) => row.blockId));
  const blocks = Map.groupBy(
    rows.filter(([, row]) => touched.has(row.blockId)),
    ([, row]) => row.blockId,
  );
  const rank = (sessionId: string): number => (placed.has(sessionId) ? 0 : 1);
  for (const talks of blocks.values()) {
    talks.sort(
      ([, a], [, b]) =>
        (a.position ?? 0) - (b.position ?? 0) ||
        rank(a.sessionId) - rank(b.sessionId) ||
        (a.sessionId < b.sessionId ? -1 : 1),
    );
    for (const [position, [key, row]] of talks.entries()) {
      if (row.position !== position) tx.update('placement', key, { position });
    }
  }
}
