import type { JoinedPerson } from '../../../shared/matching/joined-person.ts';
import { notSameKey, notSameRow } from '../../../shared/model/not-same.ts';
import { rowKey } from '../../../shared/model/state.ts';
import type { PersonId, Row, SessionId, Unavailability } from '../../../shared/model/tables.ts';
import type { Tx } from '../tx.ts';
import { rowsWhere } from './lookups.ts';

type OwnerId = Row<'customValue'>['ownerId'];
// A person's id where an owner is meant: people own custom values and links, as sessions and rooms do.
const asOwner = (id: PersonId) => id as string as OwnerId;

/** The part of a transaction that moves rows. */
type RowTx = Pick<Tx, 'state' | 'insert' | 'update' | 'remove'>;

/** Gives all that belongs to one person to another, makes that one what `joined` says, and removes the first. */
export function takeOver(tx: RowTx, dropId: PersonId, keepId: PersonId, joined: JoinedPerson): void {
  const [drop, keep] = [asOwner(dropId), asOwner(keepId)];
  moveAppearances(tx, dropId, keepId, () => true);
  for (const row of rowsWhere(tx, 'unavailability', ({ personId }) => personId === dropId))
    moveAbsence(tx, row, keepId);
  for (const row of rowsWhere(tx, 'externalId', ({ kind, ownerId }) => kind === 'person' && ownerId === drop))
    tx.update('externalId', rowKey('externalId', row), { ownerId: keep });
  for (const row of rowsWhere(tx, 'importLock', ({ kind, ownerId }) => kind === 'person' && ownerId === drop)) {
    tx.remove('importLock', rowKey('importLock', row));
    const next = { ...row, ownerId: keep };
    if (!tx.state.importLock.has(rowKey('importLock', next))) tx.insert('importLock', next);
  }
  // What was decided about a record named the person who goes.
  for (const row of rowsWhere(tx, 'importDecision', ({ kind, decision }) => kind === 'person' && decision === dropId))
    tx.update('importDecision', rowKey('importDecision', row), { decision: keepId });
  for (const row of rowsWhere(tx, 'customValue', ({ ownerId }) => ownerId === drop || ownerId === keep))
    if (row.ownerId === drop || !joined.custom.has(row.fieldId)) tx.remove('customValue', rowKey('customValue', row));
  for (const [id, value] of joined.custom)
    setCustom(tx, { fieldId: id as Row<'customField'>['id'], ownerId: keep, value });
  moveStay(tx, dropId, keepId, joined.stay);
  for (const row of rowsWhere(tx, 'notSame', (pair) => pair.firstId === dropId || pair.secondId === dropId)) {
    tx.remove('notSame', rowKey('notSame', row));
    const other = row.firstId === dropId ? row.secondId : row.firstId;
    if (other !== keepId && !tx.state.notSame.has(notSameKey(other, keepId)))
      tx.insert('notSame', notSameRow(other, keepId));
  }
  tx.remove('person', dropId);
  tx.update('person', keepId, joined.columns);
}

/** What a new person takes from another. */
export interface Taken {
  readonly sessionIds: ReadonlySet<SessionId>;
  readonly links: readonly { readonly sourceId: string; readonly key: string }[];
  readonly absenceIds: readonly string[];
}

/** Gives a part of what belongs to one person to another. Answers what does not belong to the first, in words after the name. */
export function takeSome(tx: RowTx, fromId: PersonId, toId: PersonId, taken: Taken): string | null {
  const own = new Set(
    rowsWhere(tx, 'appearance', ({ personId }) => personId === fromId).map(({ sessionId }) => sessionId),
  );
  if ([...taken.sessionIds].some((id) => !own.has(id))) return 'is not in one of these sessions.';
  moveAppearances(tx, fromId, toId, (sessionId) => taken.sessionIds.has(sessionId));
  for (const { sourceId, key } of taken.links) {
    const rowId = `${sourceId} person ${key}`;
    const link = tx.state.externalId.get(rowId);
    if (!link || ![asOwner(fromId), asOwner(toId)].includes(link.ownerId)) return 'has no such record of an import.';
    tx.update('externalId', rowId, { ownerId: asOwner(toId) });
  }
  for (const id of new Set(taken.absenceIds)) {
    const row = tx.state.unavailability.get(id);
    if (row?.personId !== fromId) return 'has no such time away.';
    moveAbsence(tx, row, toId);
  }
  return null;
}

/** Puts a person in another's place in the sessions that `test` names; who has a role there already has it once. */
function moveAppearances(tx: RowTx, fromId: PersonId, toId: PersonId, test: (id: SessionId) => boolean): void {
  const rows = rowsWhere(tx, 'appearance', ({ personId, sessionId }) => personId === fromId && test(sessionId));
  for (const row of rows) {
    tx.remove('appearance', rowKey('appearance', row));
    const next = { ...row, personId: toId };
    const known = tx.state.appearance.get(rowKey('appearance', next));
    if (!known) tx.insert('appearance', next);
    else if (row.position < known.position)
      tx.update('appearance', rowKey('appearance', known), { position: row.position });
  }
  const touched = new Set(rows.map(({ sessionId }) => sessionId));
  for (const sessionId of touched) {
    rowsWhere(tx, 'appearance', (row) => row.sessionId === sessionId)
      .sort((a, b) => a.position - b.position)
      .forEach((row, position) => {
        tx.update('appearance', rowKey('appearance', row), { position });
      });
  }
}

// The same hours told twice are told once; a reason is kept.
function moveAbsence(tx: RowTx, row: Unavailability, toId: PersonId): void {
  const twin = rowsWhere(
    tx,
    'unavailability',
    ({ personId, date, start, end }) =>
      personId === toId && date === row.date && start === row.start && end === row.end,
  )[0];
  if (!twin || (twin.reason !== null && row.reason !== null && twin.reason !== row.reason)) {
    tx.update('unavailability', row.id, { personId: toId });
    return;
  }
  if (twin.reason === null) tx.update('unavailability', twin.id, { reason: row.reason });
  tx.remove('unavailability', row.id);
}

function setCustom(tx: RowTx, row: Row<'customValue'>): void {
  const key = rowKey('customValue', row);
  if (tx.state.customValue.has(key)) tx.update('customValue', key, { value: row.value });
  else tx.insert('customValue', row);
}

function moveStay(tx: RowTx, dropId: PersonId, keepId: PersonId, stay: Row<'stay'> | null): void {
  if (tx.state.stay.has(dropId)) tx.remove('stay', dropId);
  if (stay && tx.state.stay.has(keepId)) tx.update('stay', keepId, stay);
  else if (stay) tx.insert('stay', stay);
  else if (tx.state.stay.has(keepId)) tx.remove('stay', keepId);
}
