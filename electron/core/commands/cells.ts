import { ok } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../handler.ts';
import { placingHandlers } from './placing.ts';
import { sessionHandlers } from './sessions.ts';

/** What is pasted or filled into a table: many sessions, each changed as its own command would. */
export const cellHandlers: Handlers<'session.changeMany'> = {
  'session.changeMany': (tx, { changes, places, planId }) => {
    for (const { id, patch, tags } of changes) {
      const done = sessionHandlers['session.update'](tx, { ids: [id], patch, ...(tags ? { tags } : {}) });
      if (!done.ok) return done;
    }
    const plan = planId ? { planId } : {};
    const isOff = (to: (typeof places)[number]) => to.dayId === null && to.roomId === null;
    const off = places.filter(isOff).map(({ sessionId }) => sessionId);
    if (off.length > 0) {
      const done = placingHandlers['session.unplace'](tx, { sessionIds: off, ...plan });
      if (!done.ok) return done;
    }
    const on = places.filter((to) => !isOff(to));
    if (on.length === 0) return ok(null);
    return placingHandlers['session.arrange'](tx, { places: on, ...plan });
  },
};
