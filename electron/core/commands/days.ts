import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { Day, DayId } from '../../../shared/model/tables.ts';
import { clock } from '../../../shared/time/wall.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { removeWhere } from './cascade.ts';
import { find, rowsWhere } from './lookups.ts';
import { clearPlaces } from './placements.ts';

/** Opening and closing of a new day, in minutes: 9:00 to 18:00. */
const OPENING = 540;
const CLOSING = 1080;

const refuseHours = ({ opening, closing }: Pick<Day, 'opening' | 'closing'>) =>
  closing > opening
    ? null
    : refuse(
        'invalid',
        `A day closes after it opens: ${clock(opening)} to ${clock(closing)} does not. After midnight, add 24 hours.`,
      );

const refuseTwin = (tx: Tx, date: string, id: DayId | null) =>
  rowsWhere(tx, 'day', (day) => day.date === date && day.id !== id).length > 0
    ? refuse('exists', `The program has a day on ${date} already.`)
    : null;

export const dayHandlers: Handlers<'day.add' | 'day.update' | 'day.remove'> = {
  'day.add': (tx, { date, label = null, kind = 'conference', opening = OPENING, closing = CLOSING }) => {
    const refused = refuseHours({ opening, closing }) ?? refuseTwin(tx, date, null);
    if (refused) return refused;
    const id = tx.newId('day');
    tx.insert('day', { id, date, label, kind, opening, closing });
    return ok({ id });
  },
  'day.update': (tx, { id, patch }) => {
    const day = find(tx, 'day', id);
    if (!day.ok) return day;
    const opening = patch.opening ?? day.value.opening;
    const closing = patch.closing ?? day.value.closing;
    const refused = refuseHours({ opening, closing }) ?? refuseTwin(tx, patch.date ?? day.value.date, id);
    if (refused) return refused;
    tx.update('day', id, patch);
    return ok(null);
  },
  'day.remove': (tx, { id }) => {
    const day = find(tx, 'day', id);
    if (!day.ok) return day;
    for (const slot of rowsWhere(tx, 'slot', (row) => row.dayId === id)) {
      removeWhere(tx, 'slotRoom', (row) => row.slotId === slot.id);
      tx.remove('slot', slot.id);
    }
    clearPlaces(tx, (row) => row.dayId === id, { dayId: null, start: null, fold: null });
    removeWhere(tx, 'externalId', (row) => row.ownerId === (id as string));
    removeWhere(tx, 'importLock', (row) => row.ownerId === (id as string));
    tx.remove('day', id);
    return ok(null);
  },
};
