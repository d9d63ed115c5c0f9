import { z } from 'zod';
import { idSchema } from '../../model/column.ts';

import { commandGiving, notUndoable } from '../declare.ts';

export const noticeCommands = {
  /**
   * Notes that people were told of their sessions as they are in a release (null: in the draft). Undo steps over it:
   * what was said cannot be taken back. Answers how many they were.
   */
  'notices.markTold': notUndoable(
    commandGiving<{ readonly told: number }>()(
      z.strictObject({
        release: z.string().max(200).nullable(),
        personIds: z.array(idSchema<'person'>()).min(1).max(100_000),
      }),
      ({ release, personIds }, { person }) => {
        const [first] = personIds;
        const who =
          personIds.length === 1 && first ? (person.get(first)?.name ?? '1 person') : `${personIds.length} people`;
        return `Mark ${who} as told of ${release ?? 'the draft'}`;
      },
    ),
  ),
} as const;
