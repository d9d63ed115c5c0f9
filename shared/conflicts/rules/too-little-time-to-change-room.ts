import type { ScheduleIndex } from '../../schedule/schedule-index.ts';
import { gapRule, type Seat } from '../gap-rule.ts';
import { minutes } from '../parameters.ts';

/** Somebody has too little time from one room to the next. Buildings and floors that are not told count as the same. */
export const tooLittleTimeToChangeRoom = gapRule({
  id: 'too-little-time-to-change-room',
  group: 'people',
  defaultLevel: 'warning',
  parameters: {
    sameFloor: minutes('Minutes to another room of the floor', 0, 120),
    otherFloor: minutes('Minutes to another floor', 5, 120),
    otherBuilding: minutes('Minutes to another building', 10, 120),
  },
  byRoom: true,
  needed(index, before, after, _person, { sameFloor, otherFloor, otherBuilding }) {
    if (before.roomId === null || after.roomId === null || sharePart(index, before, after)) return 0;
    const [from, to] = [index.state.room.get(before.roomId), index.state.room.get(after.roomId)];
    if (differ(from?.building, to?.building)) return otherBuilding;
    return differ(from?.floor, to?.floor) ? otherFloor : sameFloor;
  },
  most: ({ sameFloor, otherFloor, otherBuilding }) => Math.max(sameFloor, otherFloor, otherBuilding),
});

const sharePart = (index: ScheduleIndex, a: Seat, b: Seat): boolean =>
  a.roomId !== null && b.roomId !== null && (index.venue.rivals.get(a.roomId) ?? []).includes(b.roomId);

const differ = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a != null && b != null && a.trim() !== b.trim();
