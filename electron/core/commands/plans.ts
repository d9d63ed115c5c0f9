import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../handler.ts';
import { removeWhere } from './cascade.ts';
import { find, missing, nextPosition, planOf, rowsWhere } from './lookups.ts';
import { leaveBlock, noPlace, placementOf, setPlacement } from './placements.ts';

type Names = 'plan.add' | 'plan.rename' | 'plan.remove' | 'plan.makeCurrent' | 'plan.take';

/** Variants of the schedule. */
export const planHandlers: Handlers<Names> = {
  'plan.add': (tx, { name, copyOf }) => {
    const source = copyOf === null ? null : planOf(tx, copyOf);
    if (source && !source.ok) return source;
    const id = tx.newId('plan');
    tx.insert('plan', { id, name, position: nextPosition(tx, 'plan') });
    if (source) {
      for (const row of rowsWhere(tx, 'placement', (p) => p.planId === source.value))
        tx.insert('placement', { ...row, planId: id });
    }
    return ok({ id });
  },
  'plan.rename': (tx, { id, name }) => {
    const plan = find(tx, 'plan', id);
    if (!plan.ok) return plan;
    tx.update('plan', id, { name });
    return ok(null);
  },
  'plan.remove': (tx, { id }) => {
    const plan = find(tx, 'plan', id);
    if (!plan.ok) return plan;
    if (tx.state.program.get('program')?.currentPlanId === id) {
      return refuse('in-use', `“${plan.value.name}” is the current plan. Make another one current first.`);
    }
    removeWhere(tx, 'placement', (row) => row.planId === id);
    tx.remove('plan', id);
    return ok(null);
  },
  'plan.makeCurrent': (tx, { id }) => {
    const plan = find(tx, 'plan', id);
    if (!plan.ok) return plan;
    tx.update('program', 'program', { currentPlanId: id });
    return ok(null);
  },
  'plan.take': (tx, { fromId, toId, sessionIds }) => {
    const gone = missing(tx, 'plan', [fromId, toId]) ?? missing(tx, 'session', sessionIds);
    if (gone) return gone;
    for (const sessionId of sessionIds) {
      const was = placementOf(tx, toId, sessionId);
      const theirs = placementOf(tx, fromId, sessionId) ?? noPlace(fromId, sessionId);
      if (was) leaveBlock(tx, was);
      setPlacement(tx, { ...theirs, planId: toId });
    }
    return ok(null);
  },
};
