import { ok, type Problem, refuse } from '../../../shared/contract/problem.ts';
import { rowKey } from '../../../shared/model/state.ts';
import type { PersonId, Role, Session, SessionId } from '../../../shared/model/tables.ts';
import type { Handlers } from '../handler.ts';
import type { Tx } from '../tx.ts';
import { removeOwned, removeWhere, replaceSet } from './cascade.ts';
import { find, missing, nameKey, rowsWhere } from './lookups.ts';
import { clearPlaces, leaveBlock } from './placements.ts';

/** A session's length where neither it nor its kind says one, in minutes. */
const DEFAULT_LENGTH = 30;

export function setPeople(tx: Tx, sessionId: SessionId, people: readonly { personId: PersonId; role: Role }[]): void {
  const seen = new Set<string>();
  const unique = people.filter(
    ({ personId, role }) => !seen.has(`${personId} ${role}`) && seen.add(`${personId} ${role}`),
  );
  replaceSet(
    tx,
    'appearance',
    (row) => row.sessionId === sessionId,
    unique.map((entry, position) => ({ sessionId, ...entry, position })),
  );
  unique.forEach((entry, position) => {
    tx.update('appearance', rowKey('appearance', { sessionId, ...entry }), { position });
  });
}

function setFeatures(tx: Tx, sessionId: SessionId, features: readonly string[]): void {
  const rows = [...new Set(features)].map((feature) => ({ sessionId, feature }));
  replaceSet(tx, 'sessionFeature', (row) => row.sessionId === sessionId, rows);
}

/** Tags are known by their names; a new name makes a tag, and one that nobody uses stays to be offered again. */
export function setTags(tx: Tx, sessionId: SessionId, names: readonly string[]): void {
  const rows = new Map(
    names.map((name) => {
      const known = rowsWhere(tx, 'tag', (tag) => nameKey(tag.name) === nameKey(name))[0];
      const tagId = known?.id ?? tx.newId('tag');
      if (!known) tx.insert('tag', { id: tagId, name });
      return [tagId, { sessionId, tagId }];
    }),
  );
  replaceSet(tx, 'sessionTag', (row) => row.sessionId === sessionId, [...rows.values()]);
}

type Names = 'session.add' | 'session.update' | 'session.remove' | 'session.setPeople';
type Patch = { readonly [C in keyof Session]?: Session[C] | undefined };

const refuseLinks = (tx: Tx, patch: Patch): { readonly ok: false; readonly problem: Problem } | null =>
  missing(tx, 'kind', [patch.kindId]) ?? missing(tx, 'track', [patch.trackId]);

export const sessionHandlers: Handlers<Names> = {
  'session.add': (tx, { fields, people = [], features = [], tags = [] }) => {
    const refused =
      refuseLinks(tx, fields) ??
      missing(
        tx,
        'person',
        people.map(({ personId }) => personId),
      );
    if (refused) return refused;
    const id = tx.newId('session');
    const number = tx.nextNumber('session');
    const kind = fields.kindId ? tx.state.kind.get(fields.kindId) : undefined;
    tx.insert('session', {
      id,
      number,
      guid: id,
      title: fields.title ?? null,
      subtitle: fields.subtitle ?? null,
      abstract: fields.abstract ?? null,
      notes: fields.notes ?? null,
      kindId: fields.kindId ?? null,
      trackId: fields.trackId ?? null,
      language: fields.language ?? null,
      level: fields.level ?? null,
      durationMinutes: fields.durationMinutes ?? kind?.durationMinutes ?? DEFAULT_LENGTH,
      status: fields.status ?? 'accepted',
      expectedAudience: fields.expectedAudience ?? null,
      recording: fields.recording ?? null,
      plenary: fields.plenary ?? false,
      block: fields.block ?? false,
      url: fields.url ?? null,
    });
    setPeople(tx, id, people);
    setFeatures(tx, id, features);
    setTags(tx, id, tags);
    return ok({ id, number });
  },
  'session.update': (tx, { ids, patch, features, tags }) => {
    const refused = missing(tx, 'session', ids) ?? refuseLinks(tx, patch);
    if (refused) return refused;
    for (const id of ids) {
      if (patch.block === false && rowsWhere(tx, 'placement', (row) => row.blockId === id).length > 0) {
        return refuse('in-use', 'A block that holds talks cannot become a plain session. Take its talks out first.');
      }
      if (
        patch.block === true &&
        rowsWhere(tx, 'placement', (row) => row.sessionId === id && row.blockId !== null).length > 0
      ) {
        return refuse('in-use', 'A talk inside a block cannot become a block itself. Take it out first.');
      }
      tx.update('session', id, patch);
      if (features) setFeatures(tx, id, features);
      if (tags) setTags(tx, id, tags);
    }
    return ok(null);
  },
  'session.remove': (tx, { ids }) => {
    const gone = missing(tx, 'session', ids);
    if (gone) return gone;
    for (const id of new Set(ids)) removeSession(tx, id);
    return ok(null);
  },
  'session.setPeople': (tx, { id, people }) => {
    const session = find(tx, 'session', id);
    if (!session.ok) return session;
    const gone = missing(
      tx,
      'person',
      people.map(({ personId }) => personId),
    );
    if (gone) return gone;
    setPeople(tx, id, people);
    return ok(null);
  },
};

/** Removes a session with all that is its own; the talks of a block stay, unplaced. */
export function removeSession(tx: Tx, id: SessionId): void {
  clearPlaces(tx, (row) => row.blockId === id, { blockId: null, position: null, offset: null });
  for (const own of rowsWhere(tx, 'placement', (row) => row.sessionId === id)) {
    leaveBlock(tx, own);
    tx.remove('placement', rowKey('placement', own));
  }
  removeWhere(tx, 'appearance', (row) => row.sessionId === id);
  removeWhere(tx, 'sessionFeature', (row) => row.sessionId === id);
  removeWhere(tx, 'sessionTag', (row) => row.sessionId === id);
  removeWhere(tx, 'relation', (row) => row.firstId === id || row.secondId === id);
  removeWhere(tx, 'sharedAudience', (row) => row.firstId === id || row.secondId === id);
  removeWhere(tx, 'slidesFile', (row) => row.sessionId === id);
  removeWhere(tx, 'slidesLink', (row) => row.sessionId === id);
  removeWhere(tx, 'slides', (row) => row.sessionId === id);
  removeOwned(tx, id);
  tx.remove('session', id);
}
