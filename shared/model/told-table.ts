import { z } from 'zod';
import { committee, idOf, idSchema, instant, json, optional, table, text } from './column.ts';
import { ROLES } from './people-tables.ts';

/** A session as a person was told of it: where it stands, as whom they are there, and with whom. */
export const toldSession = z.strictObject({
  id: idSchema<'session'>(),
  title: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** Null: it stood nowhere yet. `from` and `to` are absolute wall minutes, half open. */
  place: z
    .strictObject({
      date: z.iso.date(),
      from: z.number().int(),
      to: z.number().int(),
      fold: z.number().int().nullable(),
      roomId: idSchema<'room'>(),
      room: z.string(),
    })
    .nullable(),
  others: z.array(z.strictObject({ id: idSchema<'person'>(), name: z.string() })),
});

/**
 * What a person was last told of their sessions, and of which release (null: of the draft). It is about the program,
 * not of it, and outlives going back to a release: so its person may be one that is not there at the moment.
 */
export const told = table(['personId'], {
  personId: committee(idOf('person', false)),
  release: committee(optional(text(100))),
  at: committee(instant()),
  sessions: committee(json(z.array(toldSession))),
});
