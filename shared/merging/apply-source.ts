import { rowKey } from '../model/state.ts';
import type { RowIds } from './apply-ids.ts';
import type { OwnedBase } from './apply-owned.ts';
import { checkedRow } from './checked-row.ts';
import type { ImportTx } from './import-tx.ts';
import { type ImportPlan, newToken, type PlannedRecord } from './plan.ts';

/** Writes what the program remembers of the source: its last file, whose its records are, what it said, what was decided. */
export function applySource(tx: ImportTx, plan: ImportPlan, ids: RowIds, owned: readonly OwnedBase[]): void {
  const { row, fileName, fileHash } = plan.source;
  const sourceId = row?.id ?? tx.newId('importSource');
  const facts = { name: fileName.slice(0, 500), format: plan.format, fileHash, importedAt: tx.at };
  if (row) tx.update('importSource', row.id, facts);
  else tx.insert('importSource', checkedRow('importSource', { id: sourceId, ...facts }));
  const former = formerBaselines(tx, sourceId, plan);
  for (const record of plan.records) {
    if (record.formerKey !== null) forget(tx, sourceId, record, former.get(`${record.kind} ${record.formerKey}`) ?? []);
  }
  for (const record of plan.records) {
    const ownerId = record.id ?? ids.of(record.kind, newToken(record.key));
    if (record.link) put(tx, 'externalId', { sourceId, kind: record.kind, key: record.key, ownerId });
    for (const [field, value] of Object.entries(record.base)) {
      put(tx, 'baseline', { sourceId, kind: record.kind, field, key: record.key, value });
    }
  }
  for (const { record, field, value } of owned) {
    put(tx, 'baseline', { sourceId, kind: record.kind, field, key: record.key, value });
  }
  for (const { kind, field, key, decision, note } of plan.decisionsToKeep) {
    put(tx, 'importDecision', { sourceId, kind, field, key, decision, note });
  }
  for (const subject of plan.decisionsToForget) {
    const key = rowKey('importDecision', { sourceId, ...subject });
    if (tx.state.importDecision.has(key)) tx.remove('importDecision', key);
  }
  if (plan.origin) {
    const { system, event } = plan.origin;
    put(tx, 'importOrigin', { sourceId, system: system.slice(0, 200), event: event.slice(0, 500) });
  }
}

type Memory = 'externalId' | 'baseline' | 'importDecision' | 'importOrigin';

function put(tx: ImportTx, table: Memory, values: Readonly<Record<string, unknown>>): void {
  const row = checkedRow(table, values);
  const key = rowKey(table, row);
  if (tx.state[table].has(key)) tx.update(table, key, row);
  else tx.insert(table, row);
}

function formerBaselines(tx: ImportTx, sourceId: string, plan: ImportPlan): ReadonlyMap<string, readonly string[]> {
  const wanted = new Set(
    plan.records.flatMap(({ kind, formerKey }) => (formerKey === null ? [] : [`${kind} ${formerKey}`])),
  );
  const found = new Map<string, string[]>();
  if (wanted.size === 0) return found;
  for (const [rowKeyOfIt, { sourceId: of, kind, key }] of tx.state.baseline) {
    if (of !== sourceId || !wanted.has(`${kind} ${key}`)) continue;
    found.set(`${kind} ${key}`, [...(found.get(`${kind} ${key}`) ?? []), rowKeyOfIt]);
  }
  return found;
}

// A record that goes by another key now takes its past along: the old key would look like a deleted row.
function forget(
  tx: ImportTx,
  sourceId: string,
  { kind, formerKey }: PlannedRecord,
  baselines: readonly string[],
): void {
  const link = `${sourceId} ${kind} ${formerKey}`;
  if (tx.state.externalId.has(link)) tx.remove('externalId', link);
  for (const key of baselines) if (tx.state.baseline.has(key)) tx.remove('baseline', key);
}
