import type { Conflict } from '../conflicts/rule.ts';
import type { SessionId } from '../model/tables.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';

/** Lengths are told on the programme, so a shorter one is a number of these minutes where that is enough. */
const STEP = 5;

/**
 * The lengths in minutes that might solve a conflict for one of its sessions: so short that it ends before the trouble
 * begins, or the length of its kind. Another one than that of its kind is never under two thirds of what the session
 * has, nor of what its kind has.
 */
export function lengthsFor(index: ScheduleIndex, conflict: Conflict, entry: Entry): number[] {
  const { durationMinutes: now } = entry.session;
  const kind = index.state.kind.get(entry.session.kindId ?? '')?.durationMinutes ?? 0;
  const shortest = Math.max(STEP, Math.ceil((Math.max(now, kind) * 2) / 3));
  const wanted = [
    ...endsBefore(conflict, entry),
    ...ofKind(index, conflict, entry),
    ...ofTalks(index, conflict, entry),
  ];
  const lengths = wanted.flatMap((length) => {
    const whole = length < now ? Math.floor(length / STEP) * STEP : length;
    return whole >= shortest ? [whole] : [length];
  });
  const isSensible = (length: number): boolean => length >= shortest || (length === kind && kind > 0);
  return [...new Set(lengths)].filter((length) => length !== now && length <= 1440 && isSensible(length));
}

/** Lengths with which the session ends where the trouble begins, or so much earlier as the trouble lasts. */
function endsBefore({ from, facts }: Conflict, { from: begin, session }: Entry): number[] {
  if (begin === null) return [];
  const lengths: number[] = [];
  if (from !== null && from > begin) lengths.push(from - begin);
  const late = typeof facts.minutesAfter === 'number' ? facts.minutesAfter : facts.minutes;
  if (typeof late === 'number' && late > 0) lengths.push(session.durationMinutes - late);
  return lengths;
}

function ofKind({ state }: ScheduleIndex, { rule }: Conflict, { session }: Entry): number[] {
  const length = state.kind.get(session.kindId ?? '')?.durationMinutes ?? 0;
  // A longer session is only an answer to a rule about its length.
  return length > 0 && (length < session.durationMinutes || rule === 'duration-unlike-kind') ? [length] : [];
}

/** For a block, as long as its talks are. */
function ofTalks(index: ScheduleIndex, { rule }: Conflict, { id }: Entry): number[] {
  if (!rule.startsWith('block-')) return [];
  const ends = (index.talksOf.get(id) ?? []).map((talk) => endInBlock(index, talk));
  return ends.length > 0 ? [Math.max(...ends)] : [];
}

function endInBlock({ entries }: ScheduleIndex, talk: SessionId): number {
  const entry = entries.get(talk);
  return (entry?.place?.offset ?? 0) + (entry?.session.durationMinutes ?? 0);
}
