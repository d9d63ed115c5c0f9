import { slotRule } from '../slot-rule.ts';

/** A session runs into a break, or into a time when its room is closed. */
export const overABreak = slotRule({ id: 'over-a-break', slotsFor: (index) => index.venue.breaks });
