import { ok, refuse } from '../../../shared/contract/problem.ts';
import { joinedPerson } from '../../../shared/matching/joined-person.ts';
import { notSameKey, notSameRow } from '../../../shared/model/not-same.ts';
import type { Handlers } from '../handler.ts';
import { find, missing } from './lookups.ts';
import { insertPerson } from './people.ts';
import { takeOver, takeSome } from './take-over.ts';

type Names = 'person.notSame' | 'person.maybeSame' | 'person.merge' | 'person.split';

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
  'person.merge': (tx, { keepId, dropId, ...choices }) => {
    const gone = missing(tx, 'person', [keepId, dropId]);
    if (gone) return gone;
    if (keepId === dropId) {
      const message = `${tx.state.person.get(keepId)?.name} is one person already: name another one to merge with.`;
      return refuse('invalid', message, { id: keepId });
    }
    const joined = joinedPerson(tx.state, keepId, dropId, choices);
    if (joined.columns.name.trim() === '') return refuse('invalid', 'A person needs a name.');
    takeOver(tx, dropId, keepId, joined);
    return ok(null);
  },
  'person.split': (tx, { id, sessionIds, links, absenceIds = [], fields = {} }) => {
    const person = find(tx, 'person', id);
    if (!person.ok) return person;
    const { name } = person.value;
    if (fields.name?.trim() === '') return refuse('invalid', 'A person needs a name.');
    if (sessionIds.length + links.length === 0)
      return refuse('invalid', `Choose what the new person takes from ${name}: a session, or a record of an import.`);
    const taken = { sessionIds: new Set(sessionIds), links, absenceIds };
    const newId = tx.newId('person');
    const number = tx.nextNumber('person');
    insertPerson(tx, { id: newId, number, fields: { ...fields, name: fields.name ?? name } });
    const refused = takeSome(tx, id, newId, taken);
    if (refused) return refuse('invalid', `${name} ${refused}`);
    tx.insert('notSame', notSameRow(id, newId));
    return ok({ id: newId, number });
  },
};
