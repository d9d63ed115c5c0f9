import { releaseKey } from '../../../shared/agenda/release-names.ts';
import { readRelease } from '../../../shared/agenda/release-snapshot.ts';
import { sessionsToTell } from '../../../shared/agenda/told.ts';
import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../handler.ts';
import { missing, rowsWhere } from './lookups.ts';

/** What people were told of their sessions. */
export const noticeHandlers: Handlers<'notices.markTold'> = {
  'notices.markTold': (tx, { release: name, personIds }) => {
    const gone = missing(tx, 'person', personIds);
    if (gone) return gone;
    const release =
      name === null ? null : (rowsWhere(tx, 'release', (row) => releaseKey(row.name) === releaseKey(name))[0] ?? null);
    if (name !== null && !release) return refuse('not-found', `There is no release “${name}” in this program.`);
    const bytes = release && tx.readBlob(release.snapshotHash);
    if (release && !bytes)
      return refuse('damaged', `The program as it was released as ${release.name} is no longer in the file.`);
    const known = sessionsToTell(bytes ? readRelease(new TextDecoder().decode(bytes)).state : tx.state);
    const people = new Set(personIds);
    for (const personId of people) {
      const facts = { release: release?.name ?? null, at: tx.at, sessions: [...(known.get(personId) ?? [])] };
      if (tx.state.told.has(personId)) tx.update('told', personId, facts);
      else tx.insert('told', { personId, ...facts });
    }
    return ok({ told: people.size });
  },
};
