import { slotRule } from '../slot-rule.ts';

/** A session runs into a slot for plenary sessions, or a plenary session into one for parallel sessions. */
export const wrongSlotKind = slotRule({
  id: 'wrong-slot-kind',
  // What is in a block is part of it: a talk in a plenary block is found where its own flag says otherwise.
  slotsFor: (index, { session }) => (session.plenary ? index.venue.sessionSlots : index.venue.plenarySlots),
});
