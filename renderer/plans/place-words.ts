import { quoted } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { Pin } from '../../shared/model/tables.ts';
import type { EffectivePlacement } from '../../shared/schedule/effective.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../shared/time/wall.ts';

/**
 * Where a session is, in words: “Tue 30 March, 10:30, Birke”. What is missing of a half place is said; a talk names its
 * block, and which talk of it it is. `isFixed`: it has a time of its own there, whatever comes before it.
 */
export function placeWords(state: ProgramState, place: EffectivePlacement | null, isFixed = false): string {
  if (place === null) return 'Not placed';
  const { day, start, fold, roomId, blockId, position } = place;
  const block = blockId === null ? null : `talk ${position + 1} of ${quoted(state, blockId)}`;
  if (block !== null && day === null && roomId === null) return `${capitalized(block)}, which is not placed`;
  const time = start === null ? 'no time' : `${clock(start)}${fold === 1 ? ', the second time' : ''}`;
  return [
    day === null ? 'No day' : spokenDate(absoluteMinute(day.date, start ?? 0)),
    day === null ? null : time,
    (roomId === null ? undefined : state.room.get(roomId)?.name) ?? 'no room',
    block,
    block !== null && isFixed ? 'at a fixed time' : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const PINS: Readonly<Record<Pin, string>> = {
  none: 'Not pinned',
  time: 'Pinned to its time',
  room: 'Pinned to its room',
  both: 'Pinned to its time and room',
};

export const pinStateWords = (pin: Pin): string => PINS[pin];

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
