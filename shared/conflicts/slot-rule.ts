import type { RoomId } from '../model/tables.ts';
import { clashingStarts, overlaps, sharedMinutes } from '../schedule/intervals.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';
import type { BreakSlot } from '../schedule/venue-index.ts';
import { type Spot, spotAt } from './held.ts';
import type { Finding, Rule, Verdict } from './rule.ts';
import { sessionRule } from './session-rule.ts';

/** A rule on slots that certain sessions must not run into. */
export interface SlotRule {
  readonly id: string;
  /** The slots for an entry that must keep out of them, in order of time; empty for the others. */
  slotsFor(index: ScheduleIndex, entry: Entry): readonly BreakSlot[];
}

/** Makes a rule of one on slots; a talk within a block is found with its block, if the rule looks at that. */
export const slotRule = ({ id, slotsFor }: SlotRule): Rule =>
  sessionRule({
    id,
    group: 'time',
    defaultLevel: 'warning',
    names: 'sessions',
    check(index, spot) {
      const { entry, from, to } = spot;
      if (!isSeen(entry) || from === null || to === null || isTold(spot.coveredBy)) return [];
      const findings: Finding[] = [];
      for (const slot of slotsFor(index, entry)) {
        if (slot.from >= to) break;
        if (overlaps(from, to, slot.from, slot.to) && appliesTo(index, slot, spot.roomId))
          findings.push(runsInto(id, spot, from, to, slot));
      }
      return findings;
    },
    rate(index, held) {
      const verdicts: Verdict[] = [];
      for (const part of held.parts) {
        if (!isSeen(part.entry) || isTold(part.coveredBy)) continue;
        for (const slot of slotsFor(index, part.entry)) {
          const { from, to } = clashingStarts(part.minutes, slot.from, slot.to);
          const at = (start: number): Finding => {
            const begin = start + part.offset;
            return runsInto(id, spotAt(part, start, null, null), begin, begin + part.minutes, slot);
          };
          for (const roomId of roomsOf(index, slot))
            verdicts.push({ rule: id, dayId: null, roomId, from: from - part.offset, to: to - part.offset, at });
        }
      }
      return verdicts;
    },
  });

const isSeen = ({ active, service }: Entry): boolean => active && !service;

/** Whether the block that covers a talk is itself found. */
const isTold = (block: Entry | null): boolean => block !== null && !block.service;

/** A slot for some rooms says nothing of a session without a room. */
const appliesTo = (index: ScheduleIndex, slot: BreakSlot, room: RoomId | null): boolean =>
  slot.parts === null ||
  (room !== null && (index.venue.parts.get(room) ?? []).some((part) => slot.parts?.has(part) === true));

const roomsOf = (index: ScheduleIndex, slot: BreakSlot): readonly (RoomId | null)[] =>
  slot.parts === null ? [null] : [...index.venue.parts.keys()].filter((room) => appliesTo(index, slot, room));

const runsInto = (id: string, { entry }: Spot, from: number, to: number, { slot, ...stretch }: BreakSlot): Finding => ({
  rule: id,
  sessions: [entry.id],
  people: [],
  rooms: [],
  from: Math.max(from, stretch.from),
  to: Math.min(to, stretch.to),
  facts: {
    slotId: slot.id,
    kind: slot.kind,
    minutes: sharedMinutes(stretch, { from, to }),
    sessionFrom: from,
    sessionTo: to,
    slotFrom: stretch.from,
    slotTo: stretch.to,
  },
});
