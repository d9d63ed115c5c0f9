import { releaseBlockers } from '../../../shared/agenda/release-gate.ts';
import { DRAFT, releaseKey } from '../../../shared/agenda/release-names.ts';
import { writeRelease } from '../../../shared/agenda/release-snapshot.ts';
import { explain } from '../../../shared/conflicts/words.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../handler.ts';
import { rowsWhere } from './lookups.ts';

/** Published versions of the program: made once, never changed. */
export const releaseHandlers: Handlers<'release.publish'> = {
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
};
