import { committee, idOf, instant, json, oneOf, optional, table, text } from './column.ts';
import { jsonValue } from './committee-tables.ts';

export const IMPORTED_KINDS = ['program', 'day', 'room', 'track', 'kind', 'session', 'person'] as const;

/** The kinds of row that may be locked against imports; the program's own facts only fill blanks anyway. */
export const LOCKABLE_KINDS = ['day', 'room', 'track', 'kind', 'session', 'person'] as const;
/** The field of a lock that holds the whole row. */
export const WHOLE_ROW = '*';

/** Where imports come from; the file used last is the base of the next three-way merge. */
export const importSource = table(['id'], {
  id: idOf('importSource', false),
  name: committee(text(500)),
  format: committee(text(100)),
  fileHash: committee(text(64)),
  importedAt: committee(instant()),
});

/** A source's own id (or content key) for one of our rows (decision 2). */
export const externalId = table(['sourceId', 'kind', 'key'], {
  sourceId: committee(idOf('importSource')),
  kind: committee(oneOf(...IMPORTED_KINDS)),
  key: committee(text(1000)),
  ownerId: committee(idOf('owner', false)),
});

/** What a source last said of one field. */
export const baseline = table(['sourceId', 'kind', 'field', 'key'], {
  sourceId: committee(idOf('importSource')),
  kind: committee(oneOf(...IMPORTED_KINDS)),
  field: committee(text(200)),
  key: committee(text(1000)),
  value: committee(json(jsonValue)),
});

/** What a person decided about one question of an import, so that it is asked once. */
export const importDecision = table(['sourceId', 'kind', 'field', 'key'], {
  sourceId: committee(idOf('importSource')),
  kind: committee(oneOf(...IMPORTED_KINDS)),
  field: committee(text(200)),
  key: committee(text(1000)),
  decision: committee(json(jsonValue)),
  note: committee(optional(text(1000))),
});

/** Which system and which event of it a source's keys belong to: its files may come in several formats. */
export const importOrigin = table(['sourceId'], {
  sourceId: committee(idOf('importSource')),
  system: committee(text(200)),
  event: committee(text(500)),
});

/** A field that no import may change, of a row by its kind; the field “*” is the whole row. */
export const importLock = table(['kind', 'ownerId', 'field'], {
  kind: committee(oneOf(...LOCKABLE_KINDS)),
  ownerId: committee(idOf('owner', false)),
  field: committee(text(200)),
});
