import { z } from 'zod';
import { idSchema } from '../../model/column.ts';
import { quoted } from '../../model/names.ts';
import { command } from '../declare.ts';

const pair = z.strictObject({
  firstId: idSchema<'session'>(),
  secondId: idSchema<'session'>(),
  /** How many would attend both; 0 forgets the pair. */
  people: z.number().int().min(0).max(1_000_000),
});

export const audienceCommands = {
  /** Notes how many people would attend both of two sessions, in whichever order these are named. */
  'audience.set': command(z.strictObject({ pairs: z.array(pair).min(1).max(200_000) }), ({ pairs }, s) => {
    const [only] = pairs;
    return only && pairs.length === 1
      ? `Shared audience of ${quoted(s, only.firstId)} and ${quoted(s, only.secondId)}`
      : `Shared audience of ${pairs.length} pairs`;
  }),
} as const;
