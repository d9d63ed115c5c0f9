import { ok, refuse } from '../../../shared/contract/problem.ts';
import { leavesFirst } from '../../../shared/model/stay.ts';
import type { Stay } from '../../../shared/model/tables.ts';
import type { Handlers } from '../handler.ts';
import { missing } from './lookups.ts';

export const stayHandlers: Handlers<'stay.set'> = {
  'stay.set': (tx, { personId, arrival, departure }) => {
    const gone = missing(tx, 'person', [personId]);
    if (gone) return gone;
    const was = tx.state.stay.get(personId);
    const next: Stay = {
      personId,
      arrivalDate: arrival === undefined ? (was?.arrivalDate ?? null) : (arrival?.date ?? null),
      arrivalMinute: arrival === undefined ? (was?.arrivalMinute ?? null) : (arrival?.minute ?? null),
      departureDate: departure === undefined ? (was?.departureDate ?? null) : (departure?.date ?? null),
      departureMinute: departure === undefined ? (was?.departureMinute ?? null) : (departure?.minute ?? null),
    };
    if (leavesFirst(next))
      return refuse('invalid', 'Somebody leaves after arriving; these times are the other way round.');
    const says = next.arrivalDate !== null || next.departureDate !== null;
    if (was && says) tx.update('stay', personId, next);
    else if (says) tx.insert('stay', next);
    else if (was) tx.remove('stay', personId);
    return ok(null);
  },
};
