import { applyColumns } from './apply-columns.ts';
import { CustomFields } from './apply-custom.ts';
import { RowIds } from './apply-ids.ts';
import { applyAudience, applyOwned, applyStay } from './apply-owned.ts';
import { applyMembers, applyPlace } from './apply-session.ts';
import { applySource } from './apply-source.ts';
import { SessionTags } from './apply-tags.ts';
import type { ImportCounts } from './import-preview.ts';
import type { ImportTx } from './import-tx.ts';
import type { ImportPlan } from './plan.ts';
import { countsOf } from './preview.ts';
import { settleBlocks } from './settle-blocks.ts';

/**
 * Writes a plan through a transaction over the state that it was made for: rows, then the source's links, baselines and
 * decisions. A plan that is empty writes nothing at all. Answers how many rows it made, changed and kept.
 */
export function applyPlan(tx: ImportTx, plan: ImportPlan): ImportCounts {
  if (!plan.isEmpty) {
    const ids = new RowIds();
    const custom = new CustomFields(tx);
    const tags = new SessionTags(tx);
    const inBlocks = new Set<string>();
    for (const record of plan.records) {
      const id = applyColumns(tx, record, ids);
      custom.write(record, id);
      if (record.stay) applyStay(tx, record, record.stay, ids);
      if (record.kind !== 'session') continue;
      const isNew = record.id === null;
      if (record.people) applyMembers(tx, id, record.people, ids, isNew);
      if (record.tags) tags.write(id, record.tags, isNew);
      if (record.place) applyPlace(tx, id, record.place, ids);
      if (record.place?.block) inBlocks.add(id);
    }
    if (inBlocks.size > 0) settleBlocks(tx, inBlocks);
    for (const id of plan.withdrawn) tx.update('session', id, { status: 'withdrawn' });
    const owned = applyOwned(tx, plan, ids);
    applyAudience(tx, plan, ids);
    applySource(tx, plan, ids, owned);
  }
  return countsOf(plan);
}
