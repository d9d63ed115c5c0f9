import type { AnyRow } from '../model/state.ts';
import { publicId } from './apply-guid.ts';
import type { RowIds } from './apply-ids.ts';
import { checkedPatch, checkedRow } from './checked-row.ts';
import type { ImportTx } from './import-tx.ts';
import type { PlannedRecord } from './plan.ts';
import { trackColour } from './track-colours.ts';

/** A session's length where neither it nor its kind says one, in minutes. */
const DEFAULT_LENGTH = 30;

/** Makes or changes the row of a record; answers its id. */
export function applyColumns(tx: ImportTx, record: PlannedRecord, ids: RowIds): string {
  const { kind, key } = record;
  const columns = withIds(record.columns, ids);
  if (record.id !== null) {
    if (Object.keys(columns).length > 0) tx.update(kind, record.id, checkedPatch(kind, columns));
    return record.id;
  }
  const id = tx.newId(kind);
  ids.remember(kind, key, id);
  const guid = kind === 'room' || kind === 'person' || kind === 'session' ? publicId(tx, kind, columns.guid, id) : null;
  tx.insert(kind, checkedRow(kind, { ...nameOf(kind, key), ...defaults(tx, kind, columns), ...columns, guid, id }));
  return id;
}

// A name that does not fit is told; the row needs one nevertheless.
const nameOf = (kind: PlannedRecord['kind'], key: string): AnyRow =>
  kind === 'day' || kind === 'session' || kind === 'program' ? {} : { name: key.slice(0, 200) };

function withIds(columns: AnyRow, ids: RowIds): AnyRow {
  const { trackId, kindId } = columns;
  return {
    ...columns,
    ...(typeof trackId === 'string' ? { trackId: ids.of('track', trackId) } : {}),
    ...(typeof kindId === 'string' ? { kindId: ids.of('kind', kindId) } : {}),
  };
}

function defaults(tx: ImportTx, kind: PlannedRecord['kind'], columns: AnyRow): AnyRow {
  switch (kind) {
    case 'program':
      throw new Error('An import makes no program.');
    case 'day':
      return { kind: 'conference', opening: 540, closing: 1080 };
    case 'room':
      return { position: nextPosition(tx.state.room.values()) };
    case 'track': {
      const position = nextPosition(tx.state.track.values());
      return { position, colour: trackColour(position) };
    }
    case 'kind':
      return { position: nextPosition(tx.state.kind.values()), durationMinutes: DEFAULT_LENGTH, service: false };
    case 'person':
      return { number: tx.nextNumber('person') };
    case 'session':
      return {
        number: tx.nextNumber('session'),
        durationMinutes: lengthOfKind(tx, columns.kindId),
        status: 'accepted',
        plenary: false,
        block: false,
      };
  }
}

function nextPosition(rows: Iterable<{ readonly position: number }>): number {
  let last = -1;
  for (const { position } of rows) last = Math.max(last, position);
  return last + 1;
}

function lengthOfKind(tx: ImportTx, kindId: unknown): number {
  for (const kind of tx.state.kind.values()) if (kind.id === kindId) return kind.durationMinutes;
  return DEFAULT_LENGTH;
}
