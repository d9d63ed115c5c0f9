import { z } from 'zod';
import { idSchema } from '../../model/column.ts';
import { PERSON_FIELDS, type PersonField } from '../../model/people-tables.ts';
import type { ProgramState } from '../../model/state.ts';
import type { Person, PersonId } from '../../model/tables.ts';
import { command, commandGiving, field } from '../declare.ts';
import { personFields } from './people.ts';

const personId = idSchema<'person'>();
const side = z.enum(['keep', 'drop']);
const pairs = z.strictObject({
  pairs: z
    .array(z.tuple([personId, personId]))
    .min(1)
    .max(20_000),
});

type Choices = { readonly [F in PersonField]?: 'keep' | 'drop' | { readonly value: Person[F] } | undefined };
const choices = z.strictObject(
  Object.fromEntries(
    PERSON_FIELDS.map((name) => [name, z.union([side, z.strictObject({ value: field('person', name) })]).optional()]),
  ),
) as unknown as z.ZodType<Choices>;

const nameOf = (state: ProgramState, id: string): string => state.person.get(id)?.name ?? 'a person';
const told = (words: string) => (args: z.output<typeof pairs>, state: ProgramState) => {
  const [first] = args.pairs;
  return first && args.pairs.length === 1
    ? `${words}: ${nameOf(state, first[0])} and ${nameOf(state, first[1])}`
    : `${words}: ${args.pairs.length} pairs`;
};

/** Who is who: people entered twice, and two people taken for one. */
export const identityCommands = {
  /** Remembers that the people of each pair are different; they are not shown as perhaps one again. */
  'person.notSame': command(pairs, told('Not the same person')),
  /** Takes that back: the pairs may be asked about again. */
  'person.maybeSame': command(pairs, told('Perhaps the same person')),
  /**
   * Makes one person of two. Sessions, absences, links of import sources and what those said go to the kept one; a
   * field is taken from the side that is named, else from the kept one, and from the other where that has none.
   */
  'person.merge': command(
    z.strictObject({
      keepId: personId,
      dropId: personId,
      fields: choices.optional(),
      /** By the id of a custom field. */
      custom: z.record(z.string(), side).optional(),
      stay: side.optional(),
    }),
    ({ keepId, dropId }, s) => `Merge ${nameOf(s, dropId)} into ${nameOf(s, keepId)}`,
  ),
  /**
   * Makes two people of one: a new person takes the sessions, records of import sources and absences that are named.
   * The two are remembered as different. `fields` are the new person's; the name is the old one's unless given.
   */
  'person.split': commandGiving<{ id: PersonId; number: number }>()(
    z.strictObject({
      id: personId,
      sessionIds: z.array(idSchema<'session'>()).max(20_000),
      links: z.array(z.strictObject({ sourceId: idSchema<'importSource'>(), key: z.string() })).max(1000),
      absenceIds: z.array(idSchema<'unavailability'>()).max(1000).optional(),
      fields: personFields.optional(),
    }),
    ({ id }, s) => `Make two people of ${nameOf(s, id)}`,
  ),
} as const;
