import { rowKey } from '../model/state.ts';
import type { RowIds } from './apply-ids.ts';
import { checkedRow } from './checked-row.ts';
import type { ImportTx } from './import-tx.ts';
import { type ImportPlan, newToken, type PlannedRecord, type PlannedStay } from './plan.ts';
import { columnsOf } from './plan-stay.ts';

/** A baseline that is known only when its rows are written: what the source says, with the ids of those rows. */
export interface OwnedBase {
  readonly record: PlannedRecord;
  readonly field: string;
  readonly value: unknown;
}

/** Writes the absences and relations of all records, once every row is there; answers what to remember of them. */
export function applyOwned(tx: ImportTx, plan: ImportPlan, ids: RowIds): readonly OwnedBase[] {
  const bases: OwnedBase[] = [];
  const made = new Map<string, string>();
  for (const record of plan.records) {
    for (const { field, table, entries, remove, isNewBase } of record.owned) {
      for (const id of remove) if (tx.state[table].has(id)) tx.remove(table, id);
      const value = entries.map(({ entry, id, isNew }) => {
        // Both sessions of a relation may tell it: it is one row.
        const twin = `${table} ${entry.key}`;
        const own = isNew && table === 'relation' ? (made.get(twin) ?? null) : isNew ? null : id;
        if (!isNew || own !== null) return own === null ? entry.said : { ...entry.said, id: own };
        const rowId = tx.newId(table);
        made.set(twin, rowId);
        const values = Object.fromEntries(
          Object.entries(entry.values).map(([name, token]) => [name, resolved(ids, name, token)]),
        );
        tx.insert(table, checkedRow(table, { ...values, id: rowId }));
        return { ...entry.said, id: rowId };
      });
      if (isNewBase) bases.push({ record, field, value });
    }
  }
  return bases;
}

function resolved(ids: RowIds, column: string, token: unknown): unknown {
  if (typeof token !== 'string') return token;
  if (column === 'personId') return ids.of('person', token);
  return column === 'firstId' || column === 'secondId' ? ids.of('session', token) : token;
}

/** Writes when a person comes and goes. */
export function applyStay(tx: ImportTx, record: PlannedRecord, stay: PlannedStay, ids: RowIds): void {
  const personId = record.id ?? ids.of('person', newToken(record.key));
  const row = checkedRow('stay', { personId, ...columnsOf(stay) });
  const isThere = tx.state.stay.has(personId);
  const says = row.arrivalDate !== null || row.departureDate !== null;
  if (!says) {
    if (isThere) tx.remove('stay', personId);
  } else if (isThere) tx.update('stay', personId, row);
  else tx.insert('stay', row);
}

/** Writes the counts of people who want to see both of two sessions; 0 forgets one. */
export function applyAudience(tx: ImportTx, plan: ImportPlan, ids: RowIds): void {
  for (const { first, second, people } of plan.audience) {
    const [one, other] = [ids.of('session', first), ids.of('session', second)];
    const pair = one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
    const key = rowKey('sharedAudience', pair);
    const isThere = tx.state.sharedAudience.has(key);
    if (people === 0) {
      if (isThere) tx.remove('sharedAudience', key);
    } else if (isThere) tx.update('sharedAudience', key, { people });
    else tx.insert('sharedAudience', checkedRow('sharedAudience', { ...pair, people }));
  }
}
