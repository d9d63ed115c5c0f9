import { z } from 'zod';
import { idSchema } from '../../model/column.ts';
import { PERSON_FIELDS } from '../../model/people-tables.ts';
import type { PersonId } from '../../model/tables.ts';
import { command, commandGiving, field, patch } from '../declare.ts';

const personId = idSchema<'person'>();
const moment = z.strictObject({ date: z.iso.date(), minute: z.number().int().min(0).max(1440).nullable() }).nullable();
const unavailabilityId = idSchema<'unavailability'>();
export const personFields = patch('person', PERSON_FIELDS);

export const peopleCommands = {
  'person.add': commandGiving<{ id: PersonId; number: number }>()(
    z.strictObject({ name: z.string().trim().min(1).max(500), fields: personFields.optional() }),
    ({ name }) => `Add ${name}`,
  ),
  'person.update': command(
    z.strictObject({ id: personId, patch: personFields }),
    ({ id }, s) => `Change ${s.person.get(id)?.name ?? 'a person'}`,
  ),
  /** Removes a person with the appearances, absences and stay. */
  'person.remove': command(z.strictObject({ ids: z.array(personId).min(1).max(20_000) }), ({ ids }, s) =>
    ids[0] && ids.length === 1 ? `Remove ${s.person.get(ids[0])?.name ?? 'a person'}` : `Remove ${ids.length} people`,
  ),
  /**
   * Says that a person is an account or a name that many share (true), or one human being whatever it looks like
   * (false), or takes back what was said (null). It is kept in the committee's own field “Shared account”.
   */
  'person.markShared': command(
    z.strictObject({ id: personId, isShared: z.boolean().nullable() }),
    ({ id, isShared }, s) =>
      `${s.person.get(id)?.name ?? 'A person'}: ${isShared === null ? 'nothing known of a shared account' : isShared ? 'a shared account' : 'one person'}`,
  ),
  /** When a person arrives and leaves (null: nothing is known); what is left out stays. A minute may be open. */
  'stay.set': command(
    z.strictObject({ personId, arrival: moment.optional(), departure: moment.optional() }),
    ({ personId }, s) => `Arrival and departure of ${s.person.get(personId)?.name ?? 'a person'}`,
  ),
  /** When a person or a room (exactly one of them) is away: minutes of a calendar date, end may pass midnight. */
  'unavailability.add': commandGiving<{ id: string }>()(
    z.strictObject({
      personId: personId.optional(),
      roomId: idSchema<'room'>().optional(),
      date: field('unavailability', 'date'),
      start: field('unavailability', 'start'),
      end: field('unavailability', 'end'),
      reason: field('unavailability', 'reason').optional(),
    }),
    ({ personId, roomId, date }, s) =>
      `${(personId && s.person.get(personId)?.name) ?? (roomId && s.room.get(roomId)?.name) ?? 'Somebody'} away on ${date}`,
  ),
  'unavailability.update': command(
    z.strictObject({ id: unavailabilityId, patch: patch('unavailability', ['date', 'start', 'end', 'reason']) }),
    () => 'Change when somebody is away',
  ),
  'unavailability.remove': command(
    z.strictObject({ ids: z.array(unavailabilityId).min(1).max(20_000) }),
    () => 'Remove an unavailability',
  ),
} as const;
