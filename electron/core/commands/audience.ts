import { ok, refuse } from '../../../shared/contract/problem.ts';
import { rowKey } from '../../../shared/model/state.ts';
import type { Handlers } from '../handler.ts';
import { missing } from './lookups.ts';

/** How many people would attend both of two sessions. */
export const audienceHandlers: Handlers<'audience.set'> = {
  'audience.set': (tx, { pairs }) => {
    const gone = missing(
      tx,
      'session',
      pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]),
    );
    if (gone) return gone;
    const seen = new Set<string>();
    for (const { firstId: one, secondId: other, people } of pairs) {
      if (one === other) return refuse('invalid', 'An audience is shared by two sessions, not by one with itself.');
      const row = one < other ? { firstId: one, secondId: other, people } : { firstId: other, secondId: one, people };
      const key = rowKey('sharedAudience', row);
      if (seen.has(key)) return refuse('invalid', 'Two counts are given for the same pair of sessions.');
      seen.add(key);
      const isThere = tx.state.sharedAudience.has(key);
      if (people === 0) {
        if (isThere) tx.remove('sharedAudience', key);
      } else if (isThere) tx.update('sharedAudience', key, { people });
      else tx.insert('sharedAudience', row);
    }
    return ok(null);
  },
};
