import { releaseBlockers } from '../../../shared/agenda/release-gate.ts';
import { DRAFT, releaseKey } from '../../../shared/agenda/release-names.ts';
import { readRelease, writeRelease } from '../../../shared/agenda/release-snapshot.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { AnyRow } from '../../../shared/model/state.ts';
import { type TableName, tableNames } from '../../../shared/model/tables.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { rowsWhere } from './lookups.ts';

/** Published versions of the program, made once and never changed, and the way back to them. */
export const releaseHandlers: Handlers<'release.publish' | 'release.restore'> = {
  'release.publish': (tx, { name, notes = null, madeWith }) => {
    if (!madeWith) return refuse('internal', 'The core fills in what a release is made with.');
    if (releaseKey(name) === DRAFT)
      return refuse('invalid', `“${name}” stands for the program as it is now. Choose another name.`);
    if (rowsWhere(tx, 'release', (row) => releaseKey(row.name) === releaseKey(name)).length > 0)
      return refuse(
        'exists',
        `There is a release ${name} already, and a release is never changed. Choose another name.`,
      );
    const blockers = releaseBlockers(tx.state);
    const [first] = blockers;
    if (first) {
      const more = blockers.length === 1 ? '' : ` And ${blockers.length - 1} more like it.`;
      return refuse(
        'blocked',
        `${explain(first, tx.state).sentence}${more} The committee lets no release go out with this.`,
        { conflicts: blockers.map(({ key }) => key) },
      );
    }
    const snapshotHash = tx.makeBlob(new TextEncoder().encode(writeRelease(tx.state, madeWith)));
    const id = tx.newId('release');
    tx.insert('release', { id, name, notes: notes || null, publishedAt: tx.at, snapshotHash, ...madeWith });
    return ok({ id, name });
  },
  'release.restore': (tx, { name }) => {
    const release = rowsWhere(tx, 'release', (row) => releaseKey(row.name) === releaseKey(name))[0];
    const bytes = release ? tx.readBlob(release.snapshotHash) : null;
    if (!bytes) return refuse('not-found', `There is no release “${name}” in this program.`);
    const { state } = readRelease(new TextDecoder().decode(bytes));
    for (const table of tableNames) if (!ABOUT_THE_PROGRAM.has(table)) restoreTable(tx, table, state[table]);
    return ok(null);
  },
};

/** What stays when the program goes back to a release. */
const ABOUT_THE_PROGRAM: ReadonlySet<TableName> = new Set<TableName>([
  'release',
  'ruleSetting',
  'acceptance',
  'savedView',
  'told',
]);

function restoreTable(tx: Tx, table: TableName, then: ReadonlyMap<string, AnyRow>): void {
  for (const key of [...tx.state[table].keys()]) if (!then.has(key)) tx.remove(table, key);
  for (const [key, row] of then) {
    if (tx.state[table].has(key)) tx.update(table, key, row as never);
    else tx.insert(table, row as never);
  }
}
