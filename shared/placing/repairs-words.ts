import type { Conflict } from '../conflicts/rule.ts';
import { explain } from '../conflicts/words.ts';
import { quoted } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import { spokenDate, spokenMinutes } from '../time/spoken.ts';
import { absoluteMinute, clock, length } from '../time/wall.ts';
import type { NewPlace } from './new-place.ts';
import type { Outcome } from './outcome.ts';
import type { Repair } from './repairs-shape.ts';

/** A repair in one line: “Move “X” to Birke, Tue 30 March, 10:30: solves 2 conflicts, makes none”. */
export const repairWords = (repair: Repair, state: ProgramState): string =>
  `${repairDeed(repair, state)}: ${repairEffect(repair, state)}`;

/** What a repair does: “Swap “X” and “Y””. */
export function repairDeed({ kind, places, lengths }: Repair, state: ProgramState): string {
  const [first, second] = places;
  const [cut] = lengths;
  switch (kind) {
    case 'shorten':
    case 'lengthen':
      return cut
        ? `${kind === 'shorten' ? 'Shorten' : 'Lengthen'} ${quoted(state, cut.sessionId)} to ${length(cut.durationMinutes)}`
        : '';
    case 'other-room':
      return first ? `Move ${quoted(state, first.sessionId)} to ${roomOf(state, first)}, at the same time` : '';
    case 'other-time':
      return first ? `Move ${quoted(state, first.sessionId)} to ${timeOf(state, first)}, in the same room` : '';
    case 'move':
      return first ? `Move ${quoted(state, first.sessionId)} to ${placeOf(state, first)}` : '';
    case 'place':
      return first ? `Put ${quoted(state, first.sessionId)} in ${placeOf(state, first)}` : '';
    case 'swap':
      return first && second ? `Swap ${quoted(state, first.sessionId)} and ${quoted(state, second.sessionId)}` : '';
    case 'push': {
      const more = places.length - 1;
      const others = more === 0 ? '' : `, and ${more === 1 ? '1 session' : `${more} sessions`} after it`;
      return first ? `Push ${quoted(state, first.sessionId)} to ${timeOf(state, first)}${others}` : '';
    }
    case 'unplace':
      return first ? `Take ${quoted(state, first.sessionId)} off the schedule` : '';
  }
}

/** What a repair does to the conflicts: “solves 2 conflicts, makes 1 note: Back to back”. */
export function repairEffect({ solved, made }: Outcome, state: ProgramState): string {
  const brought = made.filter(({ accepted }) => !accepted);
  const names = [...new Set(brought.map((conflict) => explain(conflict, state).title))].join(', ');
  const makes = brought.length === 0 ? 'makes none' : `makes ${counted(brought)}: ${names}`;
  return `solves ${counted(solved.filter(({ accepted }) => !accepted))}, ${makes}`;
}

/** What a repair asks of those concerned: “15 minutes later or earlier, another room”; empty where nobody moves. */
export function repairCost({ kind, places, minutesMoved, roomsChanged, minutesCut }: Repair): string {
  const together = places.length > 1 ? ' in all' : '';
  const rooms = roomsChanged === 0 ? '' : roomsChanged === 1 ? 'another room' : `${roomsChanged} sessions change rooms`;
  return [
    minutesMoved === 0 ? '' : `moves by ${spokenMinutes(minutesMoved)}${together}`,
    rooms,
    minutesCut === 0 ? '' : `${spokenMinutes(minutesCut)} ${kind === 'lengthen' ? 'more' : 'less'}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** “2 conflicts”, “1 conflict and 3 notes”, “1 note”. */
export function counted(conflicts: readonly Pick<Conflict, 'level'>[]): string {
  const notes = conflicts.filter(({ level }) => level === 'note').length;
  const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;
  const grave = conflicts.length - notes;
  if (notes === 0 || grave === 0) return notes === 0 ? count(grave, 'conflict') : count(notes, 'note');
  return `${count(grave, 'conflict')} and ${count(notes, 'note')}`;
}

const roomOf = (state: ProgramState, { roomId }: NewPlace): string => state.room.get(roomId ?? '')?.name ?? 'no room';

function timeOf(state: ProgramState, { dayId, start }: NewPlace): string {
  const day = state.day.get(dayId ?? '');
  return day && start !== null ? `${spokenDate(absoluteMinute(day.date, start))}, ${clock(start)}` : 'no time';
}

const placeOf = (state: ProgramState, place: NewPlace): string => `${roomOf(state, place)}, ${timeOf(state, place)}`;
