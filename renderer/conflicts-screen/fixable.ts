import type { Conflict, Rule } from '../../shared/conflicts/rule.ts';
import { ON_BEING_PLACED, RULES } from '../../shared/conflicts/rules.ts';

// Moving mends what hangs on a place, placing what lacks one, other lengths a block; a title is not made by any of them.
const isMendable = ({ id, group, rate }: Rule): boolean =>
  rate !== null || group === 'blocks' || ON_BEING_PLACED.has(id);

const MENDABLE: ReadonlySet<string> = new Set(RULES.filter(isMendable).map(({ id }) => id));

/** Whether other places or lengths might solve a conflict, so that a search for repairs makes sense. */
export const isFixable = ({ rule }: Pick<Conflict, 'rule'>): boolean => MENDABLE.has(rule);
