import { z } from 'zod';
import { idSchema } from '../../model/column.ts';
import { quoted } from '../../model/names.ts';
import { command } from '../declare.ts';
import { place } from './placing.ts';
import { sessionFields, tags } from './sessions.ts';

const change = z.strictObject({ id: idSchema<'session'>(), patch: sessionFields, tags: tags.optional() });

export const cellCommands = {
  /**
   * Other facts and places for many sessions, each its own, in one step: all or none. A place without day and room
   * takes the session off the plan.
   */
  'session.changeMany': command(
    z
      .strictObject({
        changes: z.array(change).max(20_000),
        places: z.array(place).max(20_000),
        planId: idSchema<'plan'>().optional(),
      })
      .refine(({ changes, places }) => changes.length + places.length > 0, 'Nothing is to be changed.'),
    ({ changes, places }, s) => {
      const ids = new Set([...changes.map(({ id }) => id), ...places.map(({ sessionId }) => sessionId)]);
      const [first] = ids;
      return first && ids.size === 1 ? `Change ${quoted(s, first)}` : `Change ${ids.size} sessions`;
    },
  ),
} as const;
