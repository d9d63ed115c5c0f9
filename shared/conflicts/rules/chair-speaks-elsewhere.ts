import type { PersonId } from '../../model/tables.ts';
import { gapRule, type Seat } from '../gap-rule.ts';
import { minutes } from '../parameters.ts';

/** The chair of a block speaks elsewhere shortly before or after it; at the same time she is in two places. */
export const chairSpeaksElsewhere = gapRule({
  id: 'chair-speaks-elsewhere',
  group: 'blocks',
  defaultLevel: 'off',
  parameters: { pause: minutes('Minutes around a block in which its chair does not speak elsewhere', 30, 480, 1) },
  byRoom: false,
  needed: (_index, before, after, person, { pause }) =>
    chairs(before, person) !== chairs(after, person) && (speaks(before, person) || speaks(after, person)) ? pause : 0,
  most: ({ pause }) => pause,
});

const chairs = ({ entry }: Seat, person: PersonId): boolean => entry.session.block && entry.chairs.includes(person);
const speaks = ({ entry }: Seat, person: PersonId): boolean => !entry.session.block && entry.speakers.includes(person);
