import type { AnyRow } from '../../shared/model/state.ts';
import { type TableName, tableNames } from '../../shared/model/tables.ts';
import type { Program } from './program.ts';
import { formatStateHash, rowHash } from './state-hash.ts';

/** Rows that are hashed before other work gets its turn. */
const ROWS_AT_A_TIME = 400;

/**
 * Counts the state hash of a program that was just opened from its rows, a few at a time, and tells the screens where it
 * is not the one that the journal's head names. Opening does not wait for it. The returned function stops it.
 */
export function checkInBackground(program: Program): () => void {
  // Rows are never changed in place, so this list stays the state at opening while commands run.
  const rows: (readonly [TableName, AnyRow])[] = tableNames.flatMap((table) =>
    [...program.state[table].values()].map((row) => [table, row] as const),
  );
  const told = program.stateHash;
  let sum = 0n;
  let at = 0;
  let timer: NodeJS.Immediate | null = setImmediate(step);
  timer.unref();
  function step(): void {
    const end = Math.min(rows.length, at + ROWS_AT_A_TIME);
    for (; at < end; at++) {
      const entry = rows[at];
      if (entry) sum += rowHash(entry[0], entry[1]);
    }
    if (at < rows.length) {
      timer = setImmediate(step);
      timer.unref();
      return;
    }
    timer = null;
    if (formatStateHash(sum % (1n << 128n)) === told) return;
    program.notify({
      kind: 'damage',
      message:
        'This file was changed from outside or is damaged: its contents no longer fit its history. Keep a copy, and compare with a backup.',
    });
  }
  return () => {
    if (timer) clearImmediate(timer);
  };
}
