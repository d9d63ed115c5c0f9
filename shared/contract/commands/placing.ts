import { z } from 'zod';
import { idSchema } from '../../model/column.ts';
import { quoted } from '../../model/names.ts';
import type { ProgramState } from '../../model/state.ts';
import type { PlanId } from '../../model/tables.ts';
import { clock, length } from '../../time/wall.ts';
import { command, commandGiving, field } from '../declare.ts';

const sessionId = idSchema<'session'>();
const planId = idSchema<'plan'>();
const sessionIds = z.array(sessionId).min(1).max(20_000);

/** Where a session goes. What is null is taken away; a start needs a day. The plan is the current one unless named. */
export const place = z.strictObject({
  sessionId,
  dayId: idSchema<'day'>().nullable(),
  start: field('placement', 'start'),
  roomId: idSchema<'room'>().nullable(),
  fold: field('placement', 'fold').optional(),
});
export type Place = z.infer<typeof place>;

/** Another length of a session, in minutes; alike in all plans (decision 6). */
const newLength = z.strictObject({ sessionId, durationMinutes: field('session', 'durationMinutes') });
type NewLength = z.infer<typeof newLength>;

const count = (ids: readonly string[], state: ProgramState, verb: string): string =>
  ids[0] && ids.length === 1 ? `${verb} ${quoted(state, ids[0])}` : `${verb} ${ids.length} sessions`;

const placeLabel = (to: Place, state: ProgramState): string => {
  const day = to.dayId === null ? undefined : state.day.get(to.dayId);
  const room = to.roomId === null ? undefined : state.room.get(to.roomId)?.name;
  const time = to.start === null ? undefined : clock(to.start);
  const where = [room, day?.label ?? day?.date, time].filter(Boolean).join(', ');
  return `Move ${quoted(state, to.sessionId)}${where ? ` to ${where}` : ''}`;
};

type Reason = 'swap' | 'push' | 'close-gaps' | 'shift' | 'fix' | 'group';

function fixLabel(places: readonly Place[], lengths: readonly NewLength[], s: ProgramState): string {
  const [first, ...more] = places;
  const [cut, ...cuts] = lengths;
  if (first && more.length === 0 && !cut)
    return first.dayId === null && first.roomId === null
      ? `Fix: Unplace ${quoted(s, first.sessionId)}`
      : `Fix: ${placeLabel(first, s)}`;
  if (cut && cuts.length === 0 && !first)
    return `Fix: Make ${quoted(s, cut.sessionId)} ${length(cut.durationMinutes)} long`;
  const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;
  const moved = first ? [`move ${count(places.length, 'session')}`] : [];
  return `Fix: ${[...moved, ...(cut ? [`change ${count(lengths.length, 'length')}`] : [])].join(', ')}`;
}

function arrangeLabel(
  {
    places,
    lengths = [],
    reason,
  }: { places: readonly Place[]; lengths?: readonly NewLength[] | undefined; reason?: Reason | undefined },
  s: ProgramState,
): string {
  const [first, second] = places;
  const sessions = places.length === 1 ? '1 session' : `${places.length} sessions`;
  switch (reason) {
    case 'swap':
      return first && second && places.length === 2
        ? `Swap ${quoted(s, first.sessionId)} and ${quoted(s, second.sessionId)}`
        : `Swap ${sessions}`;
    case 'push':
      // The one that was dropped stands first.
      return first ? `${placeLabel(first, s)}${second ? `, push ${places.length - 1} down` : ''}` : sessions;
    case 'close-gaps':
      return `Close gaps: ${sessions}`;
    case 'shift':
      return `Shift ${sessions}`;
    case 'fix':
      return fixLabel(places, lengths, s);
    case 'group':
      return `Move ${sessions} together`;
    case undefined:
      return first && !second ? placeLabel(first, s) : `Move ${sessions}`;
  }
}

export const placingCommands = {
  /** Gives a session its place; it leaves the block it was in. A pin that the move would break refuses it. */
  'session.place': command(place.extend({ planId: planId.optional() }), placeLabel),
  /** Several places, and lengths, in one step: all or none. */
  'session.arrange': command(
    z
      .strictObject({
        places: z.array(place).max(20_000),
        lengths: z.array(newLength).max(20_000).optional(),
        planId: planId.optional(),
        /** Why they move; only the label hangs on it. */
        reason: z.enum(['swap', 'push', 'close-gaps', 'shift', 'fix', 'group']).optional(),
      })
      .refine(({ places, lengths = [] }) => places.length + lengths.length > 0, 'Nothing is to be arranged.'),
    arrangeLabel,
  ),
  'session.unplace': command(z.strictObject({ sessionIds, planId: planId.optional() }), ({ sessionIds: ids }, s) =>
    count(ids, s, 'Unplace'),
  ),
  /** Two sessions trade places (day, start, room, or block and position). */
  'session.swap': command(
    z.strictObject({ firstId: sessionId, secondId: sessionId, planId: planId.optional() }),
    ({ firstId, secondId }, s) => `Swap ${quoted(s, firstId)} and ${quoted(s, secondId)}`,
  ),
  'session.pin': command(
    z.strictObject({ sessionIds, pin: field('placement', 'pin'), planId: planId.optional() }),
    ({ sessionIds: ids, pin }, s) => count(ids, s, pin === 'none' ? 'Unpin' : 'Pin'),
  ),
  /** The talks of a block, in order, all of them: talks left out are unplaced. A talk leaves the place it had. */
  'block.setTalks': command(
    z.strictObject({
      blockId: sessionId,
      talks: z.array(z.strictObject({ sessionId, offset: field('placement', 'offset').optional() })).max(500),
      planId: planId.optional(),
    }),
    ({ blockId }, s) => `Change the talks of ${quoted(s, blockId)}`,
  ),
  /** Puts a talk into a block at a position (default: the end). */
  'block.addTalk': command(
    z.strictObject({
      blockId: sessionId,
      sessionId,
      position: z.number().int().min(0).max(500).optional(),
      planId: planId.optional(),
    }),
    ({ blockId, sessionId: id }, s) => `Put ${quoted(s, id)} into ${quoted(s, blockId)}`,
  ),

  /** A variant: a copy of another plan's placements and pins (default: the current one's; null: empty). Names are unique. */
  'plan.add': commandGiving<{ id: PlanId }>()(
    z.strictObject({ name: z.string().trim().min(1).max(300), copyOf: planId.nullable().optional() }),
    ({ name }) => `Start variant ${name}`,
  ),
  'plan.rename': command(
    z.strictObject({ id: planId, name: z.string().trim().min(1).max(300) }),
    ({ name }) => `Rename a variant to ${name}`,
  ),
  'plan.remove': command(z.strictObject({ id: planId }), ({ id }, s) =>
    `Drop variant ${s.plan.get(id)?.name ?? ''}`.trim(),
  ),
  'plan.makeCurrent': command(
    z.strictObject({ id: planId }),
    ({ id }, s) => `Make ${s.plan.get(id)?.name ?? 'a variant'} the current plan`,
  ),
  /**
   * Takes the places and pins of these sessions over from one plan into another; those absent there are unplaced. A talk
   * in a block goes to its order there, and brings its block along where that has no place yet. Pins of `toId` refuse.
   */
  'plan.take': command(
    z.strictObject({ fromId: planId, toId: planId, sessionIds }),
    ({ fromId, sessionIds: ids }, s) => `${count(ids, s, 'Take')} from ${s.plan.get(fromId)?.name ?? 'a variant'}`,
  ),
} as const;
