import { z } from 'zod';
import { boolean, committee, idOf, instant, integer, json, oneOf, optional, table, text } from './column.ts';

/** What a committee may set a rule to; `block` refuses the drop. */
export const LEVELS = ['off', 'note', 'warning', 'error', 'block'] as const;

/** A JSON value, for parameters and definitions. */
export const jsonValue: z.ZodType<unknown> = z.json();

/** A field of the committee's own, for sessions, people or rooms. */
export const customField = table(['id'], {
  id: idOf('customField', false),
  entity: oneOf('session', 'person', 'room'),
  name: text(300),
  type: oneOf('text', 'number', 'boolean', 'choice', 'url'),
  visibility: oneOf('public', 'committee', 'private'),
  position: integer(0, 1_000_000),
});

/** A value of a custom field; `ownerId` is a session, person or room, as the field says. */
export const customValue = table(['fieldId', 'ownerId'], {
  fieldId: committee(idOf('customField')),
  ownerId: committee(idOf('owner', false)),
  value: committee(json(jsonValue)),
});

/** A rule's level and parameters, for a scope (null: everywhere). */
export const ruleSetting = table(['id'], {
  id: idOf('ruleSetting', false),
  rule: committee(text(100)),
  scope: committee(optional(json(jsonValue))),
  level: committee(oneOf(...LEVELS)),
  parameters: committee(optional(json(jsonValue))),
});

/** A conflict that the committee accepts; it comes back when the hash of its facts changes (decision 17). */
export const acceptance = table(['conflict'], {
  conflict: committee(text(2000)),
  factsHash: committee(text(64)),
  reason: committee(text(2000)),
  acceptedBy: committee(text(200)),
  acceptedAt: committee(instant()),
});

/** A saved view of a table: which columns, filters, order. */
export const savedView = table(['id'], {
  id: idOf('savedView', false),
  screen: committee(text(50)),
  name: committee(text(300)),
  definition: committee(json(jsonValue)),
  shared: committee(boolean()),
});

/** A published, immutable version; its snapshot lies in `blob`. */
export const release = table(['id'], {
  id: idOf('release', false),
  name: text(100),
  notes: optional(text()),
  publishedAt: instant(),
  snapshotHash: committee(text(64)),
  schemaVersion: committee(integer(0, 1_000_000)),
  zoneDataVersion: committee(optional(text(50))),
});
