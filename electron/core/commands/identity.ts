import { ok, refuse } from '../../../shared/contract/problem.ts';
import { notSameKey, notSameRow } from '../../../shared/model/not-same.ts';
import type { Handlers } from '../handler.ts';
import { missing } from './lookups.ts';

type Names = 'person.notSame' | 'person.maybeSame';

export const identityHandlers: Handlers<Names> = {
  'person.notSame': (tx, { pairs }) => {
    const gone = missing(tx, 'person', pairs.flat());
    if (gone) return gone;
    if (pairs.some(([a, b]) => a === b)) return refuse('invalid', 'Somebody is always the same as herself.');
    for (const [a, b] of pairs) {
      if (!tx.state.notSame.has(notSameKey(a, b))) tx.insert('notSame', notSameRow(a, b));
    }
    return ok(null);
  },
  'person.maybeSame': (tx, { pairs }) => {
    for (const [a, b] of pairs) {
      if (tx.state.notSame.has(notSameKey(a, b))) tx.remove('notSame', notSameKey(a, b));
    }
    return ok(null);
  },
};
