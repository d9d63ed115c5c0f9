import { z } from 'zod';
import { command, commandGiving, field, notUndoable } from '../declare.ts';

export const releaseCommands = {
  /**
   * Publishes the program as it is: an immutable copy under a name. Undo steps over it. Refused where a conflict of
   * level “block” is open. What the copy was made with is filled in by the core, so that running it again gives the same.
   */
  'release.publish': notUndoable(
    commandGiving<{ readonly id: string; readonly name: string }>()(
      z.strictObject({
        name: z.string().trim().min(1).max(100),
        notes: field('release', 'notes').optional(),
        madeWith: z
          .strictObject({
            schemaVersion: field('release', 'schemaVersion'),
            zoneDataVersion: field('release', 'zoneDataVersion'),
          })
          .optional(),
      }),
      ({ name }) => `Publish ${name}`,
    ),
  ),
  /**
   * Makes the program what it was in a release, by one step of undo. Releases, the rules' settings, accepted conflicts,
   * saved views and what people were told stay as they are: they are about the program, not of it.
   */
  'release.restore': command(z.strictObject({ name: z.string().max(200) }), ({ name }) => `Go back to ${name}`),
} as const;
