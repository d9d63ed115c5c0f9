import type { SessionId } from '../../../shared/model/tables.ts';
import { isRefusal, type NewPlace, type Refusal } from '../../../shared/placing/new-place.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { clock } from '../../../shared/time/wall.ts';
import { buildProgram, dayIdOf, minute, PLAN, type ProgramSpec, roomIdOf } from '../builder.ts';

/** A program of short names with its index. */
export function indexed(spec: ProgramSpec) {
  const state = buildProgram(spec);
  return { state, index: buildIndex(state, PLAN) };
}

/** "mon 09:30 den" as a day, a minute of it and a room. */
export function cellOf(text: string) {
  const [day = '', time = '', room = ''] = text.split(' ');
  return { dayId: dayIdOf(day), start: minute(time), roomId: roomIdOf(room) };
}

/** Places as "name 09:30 room", in their order; a refusal as "pinned name". The builder's titles are the names. */
export function shown(
  { state }: ReturnType<typeof indexed>,
  answer: readonly NewPlace[] | Refusal,
): readonly string[] | string {
  const name = (id: SessionId): string => state.session.get(id)?.title ?? '';
  if (isRefusal(answer)) return `${answer.kind} ${name(answer.sessionId)}`;
  return answer.map(({ sessionId, start, roomId }) =>
    [name(sessionId), start === null ? '' : clock(start), state.room.get(roomId ?? '')?.name ?? ''].join(' '),
  );
}
