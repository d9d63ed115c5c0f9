import { z } from 'zod';
import { ROLES } from '../model/people-tables.ts';

/** What accepting a suggestion does to the imported records, before they are planned. */
export const suggestedEditSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add-person'),
    session: z.string(),
    person: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
  }),
  z.object({
    do: z.literal('set-fields'),
    changes: z.array(
      z.object({ kind: z.enum(['person', 'session', 'room']), key: z.string(), field: z.string(), value: z.json() }),
    ),
  }),
  z.object({ do: z.literal('same-room'), room: z.string(), as: z.string() }),
  z.object({ do: z.literal('join-paragraph'), session: z.string(), to: z.string() }),
  z.object({ do: z.literal('set-program'), field: z.string(), value: z.json() }),
]);
export type SuggestedEdit = z.infer<typeof suggestedEditSchema>;
