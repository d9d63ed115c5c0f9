import { z } from 'zod';
import { idSchema } from '../../model/column.ts';
import type { ProgramState } from '../../model/state.ts';
import { command } from '../declare.ts';

const personId = idSchema<'person'>();
const pairs = z.strictObject({
  pairs: z
    .array(z.tuple([personId, personId]))
    .min(1)
    .max(20_000),
});
const nameOf = (state: ProgramState, id: string): string => state.person.get(id)?.name ?? 'a person';
const told = (words: string) => (args: z.output<typeof pairs>, state: ProgramState) => {
  const [first] = args.pairs;
  return first && args.pairs.length === 1
    ? `${words}: ${nameOf(state, first[0])} and ${nameOf(state, first[1])}`
    : `${words}: ${args.pairs.length} pairs`;
};

/** Who is who: pairs of people that look like one. */
export const identityCommands = {
  /** Remembers that the people of each pair are different; they are not shown as perhaps one again. */
  'person.notSame': command(pairs, told('Not the same person')),
  /** Takes that back: the pairs may be asked about again. */
  'person.maybeSame': command(pairs, told('Perhaps the same person')),
} as const;
