import { ok, type Problem, refuse } from '../../../shared/contract/problem.ts';
import type { PlanId } from '../../../shared/model/tables.ts';
import { placesToTake } from '../../../shared/placing/take-places.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { removeWhere } from './cascade.ts';
import { find, missing, nameKey, nextPosition, planOf, rowsWhere } from './lookups.ts';
import { placementOf, setPlacement } from './placements.ts';
import { refusePinned } from './placing.ts';

type Names = 'plan.add' | 'plan.rename' | 'plan.remove' | 'plan.makeCurrent' | 'plan.take';

// In a list of variants two of one name can't be told apart.
function refuseName(tx: Tx, name: string, own?: PlanId): { readonly ok: false; readonly problem: Problem } | null {
  const taken = rowsWhere(tx, 'plan', (plan) => plan.id !== own && nameKey(plan.name) === nameKey(name))[0];
  return taken ? refuse('exists', `There is a plan “${taken.name}” already. Choose another name.`) : null;
}

/** Variants of the schedule. */
export const planHandlers: Handlers<Names> = {
  'plan.add': (tx, { name, copyOf }) => {
    const source = copyOf === null ? null : planOf(tx, copyOf);
    if (source && !source.ok) return source;
    const taken = refuseName(tx, name);
    if (taken) return taken;
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
    const taken = refuseName(tx, name, id);
    if (taken) return taken;
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
    if (fromId === toId) return refuse('invalid', 'A plan can only take places from another one.');
    const rows = placesToTake(tx.state, fromId, toId, sessionIds);
    for (const next of rows) {
      const pinned = refusePinned(tx, placementOf(tx, toId, next.sessionId), next);
      if (pinned) return pinned;
    }
    for (const next of rows) setPlacement(tx, next);
    return ok(null);
  },
};
