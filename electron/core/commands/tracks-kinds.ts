import { ok } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../handler.ts';
import { removeWhere } from './cascade.ts';
import { find, nextPosition, rowsWhere } from './lookups.ts';

/** Track colours that differ in hue and in lightness, each at least 4.5:1 on white. */
const COLOURS = ['#0f766e', '#7c3aed', '#b45309', '#1d4ed8', '#be123c', '#4d7c0f', '#0369a1', '#a21caf', '#475569'];

type Names = 'track.add' | 'track.update' | 'track.remove' | 'kind.add' | 'kind.update' | 'kind.remove';

export const trackAndKindHandlers: Handlers<Names> = {
  'track.add': (tx, { name, colour }) => {
    const id = tx.newId('track');
    const position = nextPosition(tx, 'track');
    tx.insert('track', { id, name, colour: colour ?? COLOURS[position % COLOURS.length] ?? '#475569', position });
    return ok({ id });
  },
  'track.update': (tx, { id, patch }) => {
    const track = find(tx, 'track', id);
    if (!track.ok) return track;
    tx.update('track', id, patch);
    return ok(null);
  },
  'track.remove': (tx, { id }) => {
    const track = find(tx, 'track', id);
    if (!track.ok) return track;
    for (const session of rowsWhere(tx, 'session', (row) => row.trackId === id))
      tx.update('session', session.id, { trackId: null });
    removeWhere(tx, 'externalId', (row) => row.ownerId === (id as string));
    removeWhere(tx, 'importLock', (row) => row.ownerId === (id as string));
    tx.remove('track', id);
    return ok(null);
  },
  'kind.add': (tx, { name, durationMinutes, service = false }) => {
    const id = tx.newId('kind');
    tx.insert('kind', { id, name, durationMinutes, service, position: nextPosition(tx, 'kind') });
    return ok({ id });
  },
  'kind.update': (tx, { id, patch }) => {
    const kind = find(tx, 'kind', id);
    if (!kind.ok) return kind;
    tx.update('kind', id, patch);
    return ok(null);
  },
  'kind.remove': (tx, { id }) => {
    const kind = find(tx, 'kind', id);
    if (!kind.ok) return kind;
    for (const session of rowsWhere(tx, 'session', (row) => row.kindId === id))
      tx.update('session', session.id, { kindId: null });
    removeWhere(tx, 'externalId', (row) => row.ownerId === (id as string));
    removeWhere(tx, 'importLock', (row) => row.ownerId === (id as string));
    tx.remove('kind', id);
    return ok(null);
  },
};
