import { z } from 'zod';
import { LOCKABLE_KINDS, WHOLE_ROW } from '../../model/import-tables.ts';
import { quoted } from '../../model/names.ts';
import type { ProgramState } from '../../model/state.ts';
import { command } from '../declare.ts';

/** A field of a row as an import names it (“title”, “track”, “custom:Diet”), or “*” for the whole row. */
const locked = z.strictObject({
  kind: z.enum(LOCKABLE_KINDS),
  ownerId: z.uuid(),
  field: z.string().min(1).max(200),
});
type Locked = z.infer<typeof locked>;

const locks = z.strictObject({ locks: z.array(locked).min(1).max(10_000) });

const what = ([first, ...more]: readonly Locked[], before: ProgramState): string => {
  if (!first) return 'nothing';
  const name = nameOf(first, before);
  const words = first.field === WHOLE_ROW ? name : `${first.field.replace(/^custom:/, '')} of ${name}`;
  return more.length === 0 ? words : `${words} and ${more.length} more`;
};

function nameOf({ kind, ownerId }: Locked, state: ProgramState): string {
  if (kind === 'session') return quoted(state, ownerId);
  for (const row of state[kind].values()) if (row.id === ownerId) return 'name' in row ? row.name : row.date;
  return `a ${kind}`;
}

export const importCommands = {
  /** Locks fields or rows: no import changes them until they are unlocked. What is locked already stays so. */
  'import.lock': command(locks, (args, before) => `Lock ${what(args.locks, before)} against imports`),
  /** Lets imports change fields or rows again. */
  'import.unlock': command(locks, (args, before) => `Unlock ${what(args.locks, before)} for imports`),
} as const;
