import type { Scope } from '../../shared/conflicts/scope.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';

/** What a scope holds, in words: “Talk or Tutorial, in Aula, on Mon 1 June”. What is gone is told as gone. */
export function scopeWords(state: ProgramState, scope: Scope): string {
  const any = (ids: readonly string[] | undefined, name: (id: string) => string | undefined, gone: string) =>
    ids === undefined ? null : ids.map((id) => name(id) ?? gone).join(' or ');
  const kinds = any(scope.kinds, (id) => state.kind.get(id)?.name, 'a kind that is gone');
  const tracks = any(scope.tracks, (id) => state.track.get(id)?.name, 'a track that is gone');
  const rooms = any(scope.rooms, (id) => state.room.get(id)?.name, 'a room that is gone');
  const days = any(
    scope.days,
    (id) => {
      const date = state.day.get(id)?.date;
      return date === undefined ? undefined : spokenDate(absoluteMinute(date, 0));
    },
    'a day that is gone',
  );
  const parts = [
    kinds,
    tracks === null ? null : `track ${tracks}`,
    rooms === null ? null : `in ${rooms}`,
    days === null ? null : `on ${days}`,
  ].filter((part) => part !== null);
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
