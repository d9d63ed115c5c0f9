import { ok, refuse } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { removeWhere } from './cascade.ts';
import { find, missing, nextPosition, rowsWhere } from './lookups.ts';

type Names =
  | 'slides.set'
  | 'relation.add'
  | 'relation.remove'
  | 'customField.add'
  | 'customField.update'
  | 'customField.remove'
  | 'customValue.set'
  | 'conflict.accept'
  | 'conflict.acceptSeveral'
  | 'conflict.unaccept'
  | 'conflict.unacceptSeveral'
  | 'view.save'
  | 'view.remove';

/** What the committee itself keeps about sessions, rules and views. */
export const committeeHandlers: Handlers<Names> = {
  'slides.set': (tx, { sessionIds, patch }) => {
    const gone = missing(tx, 'session', sessionIds);
    if (gone) return gone;
    for (const sessionId of sessionIds) {
      if (tx.state.slides.has(sessionId)) tx.update('slides', sessionId, patch);
      else {
        tx.insert('slides', {
          sessionId,
          state: patch.state ?? 'not-asked',
          dueDate: patch.dueDate ?? null,
          mayPublish: patch.mayPublish ?? null,
          note: patch.note ?? null,
        });
      }
    }
    return ok(null);
  },
  'relation.add': (tx, { kind, firstId, secondId }) => {
    const gone = missing(tx, 'session', [firstId, secondId]);
    if (gone) return gone;
    if (firstId === secondId) return refuse('invalid', 'A relation is between two sessions.');
    const twin = rowsWhere(tx, 'relation', (r) => r.kind === kind && r.firstId === firstId && r.secondId === secondId);
    if (twin.length > 0) return refuse('exists', 'These two sessions have this relation already.');
    const id = tx.newId('relation');
    tx.insert('relation', { id, kind, firstId, secondId });
    return ok({ id });
  },
  'relation.remove': (tx, { id }) => {
    const row = find(tx, 'relation', id);
    if (!row.ok) return row;
    tx.remove('relation', id);
    return ok(null);
  },
  'customField.add': (tx, fields) => {
    const id = tx.newId('customField');
    tx.insert('customField', { id, ...fields, position: nextPosition(tx, 'customField') });
    return ok({ id });
  },
  'customField.update': (tx, { id, patch }) => {
    const row = find(tx, 'customField', id);
    if (!row.ok) return row;
    tx.update('customField', id, patch);
    return ok(null);
  },
  'customField.remove': (tx, { id }) => {
    const row = find(tx, 'customField', id);
    if (!row.ok) return row;
    removeWhere(tx, 'customValue', (value) => value.fieldId === id);
    tx.remove('customField', id);
    return ok(null);
  },
  'customValue.set': (tx, { fieldId, ownerId, value }) => {
    const field = find(tx, 'customField', fieldId);
    if (!field.ok) return field;
    const gone = missing(tx, field.value.entity, [ownerId]);
    if (gone) return gone;
    const key = `${fieldId} ${ownerId}`;
    const exists = tx.state.customValue.has(key);
    if (value === null) {
      if (exists) tx.remove('customValue', key);
    } else if (exists) tx.update('customValue', key, { value });
    else tx.insert('customValue', { fieldId, ownerId, value });
    return ok(null);
  },
  'conflict.accept': (tx, { conflict, factsHash, reason }) => {
    accept(tx, { conflict, factsHash }, reason);
    return ok(null);
  },
  'conflict.acceptSeveral': (tx, { conflicts, reason }) => {
    for (const accepted of conflicts) accept(tx, accepted, reason);
    return ok(null);
  },
  'conflict.unaccept': (tx, { conflict }) => {
    if (!tx.state.acceptance.has(conflict)) return refuse('not-found', 'This conflict is not accepted.');
    tx.remove('acceptance', conflict);
    return ok(null);
  },
  'conflict.unacceptSeveral': (tx, { conflicts }) => {
    // Another one may have taken some of them back.
    const known = [...new Set(conflicts)].filter((conflict) => tx.state.acceptance.has(conflict));
    if (known.length === 0) return refuse('not-found', 'None of these conflicts is accepted.');
    for (const conflict of known) tx.remove('acceptance', conflict);
    return ok(null);
  },
  'view.save': (tx, { id, screen, name, definition }) => {
    if (id === undefined) {
      const newId = tx.newId('savedView');
      tx.insert('savedView', { id: newId, screen, name, definition, shared: true });
      return ok({ id: newId });
    }
    const view = find(tx, 'savedView', id);
    if (!view.ok) return view;
    tx.update('savedView', id, { screen, name, definition });
    return ok({ id });
  },
  'view.remove': (tx, { id }) => {
    const view = find(tx, 'savedView', id);
    if (!view.ok) return view;
    tx.remove('savedView', id);
    return ok(null);
  },
};

/** Accepts a conflict as its facts are now; one that was accepted before has the new reason. */
function accept(tx: Tx, accepted: { readonly conflict: string; readonly factsHash: string }, reason: string): void {
  const row = { ...accepted, reason, acceptedBy: tx.actor, acceptedAt: tx.at };
  if (tx.state.acceptance.has(row.conflict)) tx.update('acceptance', row.conflict, row);
  else tx.insert('acceptance', row);
}
