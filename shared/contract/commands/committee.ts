import { z } from 'zod';
import { ruleWords } from '../../conflicts/words.ts';
import type { ImportCounts } from '../../merging/import-preview.ts';
import { idSchema } from '../../model/column.ts';
import { jsonValue } from '../../model/committee-tables.ts';
import { command, commandGiving, field, notUndoable, patch } from '../declare.ts';

const customFieldId = idSchema<'customField'>();

/** What a rule's setting is for; every list that is given names something. */
const scope = z
  .strictObject({
    kinds: z.array(idSchema<'kind'>()).min(1).optional(),
    tracks: z.array(idSchema<'track'>()).min(1).optional(),
    rooms: z.array(idSchema<'room'>()).min(1).optional(),
    days: z.array(idSchema<'day'>()).min(1).optional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'A scope names kinds, tracks, rooms or days.')
  .nullable()
  .optional();

export const committeeCommands = {
  'customField.add': commandGiving<{ id: string }>()(
    z.strictObject({
      entity: field('customField', 'entity'),
      name: z.string().trim().min(1).max(300),
      type: field('customField', 'type'),
      visibility: field('customField', 'visibility'),
    }),
    ({ name }) => `Add field ${name}`,
  ),
  'customField.update': command(
    z.strictObject({ id: customFieldId, patch: patch('customField', ['name', 'type', 'visibility', 'position']) }),
    ({ id }, s) => `Change field ${s.customField.get(id)?.name ?? ''}`.trim(),
  ),
  'customField.remove': command(z.strictObject({ id: customFieldId }), ({ id }, s) =>
    `Remove field ${s.customField.get(id)?.name ?? ''}`.trim(),
  ),
  /** Sets (or with null clears) a custom field of one session, person or room. */
  'customValue.set': command(
    z.strictObject({ fieldId: customFieldId, ownerId: idSchema<'owner'>(), value: jsonValue }),
    ({ fieldId }, s) => `Set ${s.customField.get(fieldId)?.name ?? 'a field'}`,
  ),

  /**
   * Sets a rule for a scope (absent or null: everywhere). A level or parameters that are not given stay as they are; a
   * scope that is set for the first time has the level that counts everywhere.
   */
  'rule.set': command(
    z.strictObject({
      rule: field('ruleSetting', 'rule'),
      scope,
      level: field('ruleSetting', 'level').optional(),
      parameters: z.record(z.string(), z.union([z.number(), z.boolean()])).optional(),
    }),
    ({ rule, level }) =>
      level ? `Set rule “${ruleWords(rule).title}” to ${level}` : `Change rule “${ruleWords(rule).title}”`,
  ),
  /** Forgets what was set for a scope (absent or null: everywhere), so that the wider setting or the default counts. */
  'rule.reset': command(
    z.strictObject({ rule: field('ruleSetting', 'rule'), scope }),
    ({ rule }) => `Reset rule “${ruleWords(rule).title}”`,
  ),
  'conflict.accept': command(
    z.strictObject({
      conflict: field('acceptance', 'conflict'),
      factsHash: z.string(),
      reason: z.string().min(1).max(2000),
    }),
    () => 'Accept a conflict',
  ),
  /** Accepts several for one reason: one step of undo. */
  'conflict.acceptSeveral': command(
    z.strictObject({
      conflicts: z
        .array(z.strictObject({ conflict: field('acceptance', 'conflict'), factsHash: z.string() }))
        .min(1)
        .max(10_000),
      reason: z.string().min(1).max(2000),
    }),
    ({ conflicts }) => (conflicts.length === 1 ? 'Accept a conflict' : `Accept ${conflicts.length} conflicts`),
  ),
  'conflict.unaccept': command(
    z.strictObject({ conflict: field('acceptance', 'conflict') }),
    () => 'No longer accept a conflict',
  ),
  /** Takes several acceptances back, those of conflicts that are gone among them: one step of undo. */
  'conflict.unacceptSeveral': command(
    z.strictObject({ conflicts: z.array(field('acceptance', 'conflict')).min(1).max(10_000) }),
    ({ conflicts }) =>
      conflicts.length === 1 ? 'No longer accept a conflict' : `No longer accept ${conflicts.length} conflicts`,
  ),

  'view.save': commandGiving<{ id: string }>()(
    z.strictObject({
      id: idSchema<'savedView'>().optional(),
      screen: field('savedView', 'screen'),
      name: z.string().trim().min(1).max(300),
      definition: jsonValue,
    }),
    ({ name }) => `Save view ${name}`,
  ),
  'view.remove': command(z.strictObject({ id: idSchema<'savedView'>() }), () => 'Remove a view'),

  /** Writes an import: plans again from these records at the current revision, with the decisions made in the review. */
  'import.apply': commandGiving<ImportCounts>()(
    z.strictObject({
      /** Hash of the file and of the records that a format module read from it; both lie in `blob`. */
      fileHash: z.string(),
      recordsHash: z.string(),
      fileName: z.string().max(500),
      format: z.string().max(100),
      decisions: z.record(z.string(), jsonValue),
      /** Further files of the same import, by hash and name; they are kept with it. */
      moreFiles: z
        .array(z.strictObject({ fileHash: z.string(), fileName: z.string().max(500) }))
        .max(15)
        .optional(),
      /** The questions that the review has seen, as “kind key”; where given, a new one refuses the import. */
      questions: z.array(z.string()).max(100_000).optional(),
    }),
    ({ fileName }) => `Import ${fileName}`,
  ),

  /** Undoes this actor's last change, or with `to` every one after that revision, newest first. */
  'history.undo': notUndoable(
    commandGiving<{ labels: string[] }>()(z.strictObject({ to: z.number().int().min(0).optional() }), () => 'Undo'),
  ),
  'history.redo': notUndoable(commandGiving<{ labels: string[] }>()(z.strictObject({}), () => 'Redo')),
} as const;

export type { EntityCounts, ImportCounts } from '../../merging/import-preview.ts';
