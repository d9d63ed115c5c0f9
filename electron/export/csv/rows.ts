import { cleanText } from '../../../shared/agenda/clean-text.ts';
import { isPublicSession } from '../../../shared/agenda/public-session.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { DayId, Session } from '../../../shared/model/tables.ts';
import { type EffectivePlacement, effectivePlacements, isPlaced } from '../../../shared/schedule/effective.ts';
import { wallTime } from '../../../shared/time/wall.ts';

/** The header; the names are those that our own import knows. Times are wall times of the program's zone. */
export const COLUMNS = [
  'guid',
  'number',
  'title',
  'subtitle',
  'speakers',
  'affiliations',
  'abstract',
  'kind',
  'track',
  'tags',
  'language',
  'level',
  'status',
  'duration',
  'day',
  'start',
  'end',
  'room',
  'url',
];

/** A row of cells for each public session, by its time, then number; those without a time stand last. */
export function sessionRows(state: ProgramState, days: readonly DayId[] | null, scheduledOnly: boolean): string[][] {
  const program = state.program.get('program');
  const placements = program
    ? effectivePlacements(state, program.currentPlanId)
    : new Map<string, EffectivePlacement>();
  const peopleOf = Map.groupBy(
    [...state.appearance.values()].sort((a, b) => a.position - b.position),
    ({ sessionId }) => sessionId,
  );
  const tagsOf = Map.groupBy(state.sessionTag.values(), ({ sessionId }) => sessionId);
  const row = (session: Session): string[] => {
    const at = placements.get(session.id);
    const people = (peopleOf.get(session.id) ?? []).flatMap(({ personId }) => state.person.get(personId) ?? []);
    const tags = (tagsOf.get(session.id) ?? []).flatMap(({ tagId }) => state.tag.get(tagId)?.name ?? []);
    const wall = (minute: number | null | undefined) =>
      at?.day && minute != null ? wallTime(at.day.date, minute) : null;
    return [
      session.guid,
      String(session.number),
      session.title,
      session.subtitle,
      people.map(({ name }) => name).join('; '),
      people.some(({ affiliation }) => affiliation) ? people.map((p) => p.affiliation ?? '').join('; ') : null,
      session.abstract,
      session.kindId === null ? null : (state.kind.get(session.kindId)?.name ?? null),
      session.trackId === null ? null : (state.track.get(session.trackId)?.name ?? null),
      tags.sort().join('; '),
      session.language,
      session.level,
      session.status,
      String(session.durationMinutes),
      at?.day?.date ?? null,
      wall(at?.start),
      wall(at?.end),
      at?.roomId == null ? null : (state.room.get(at.roomId)?.name ?? null),
      session.url,
    ].map((cell) => cleanText(cell ?? ''));
  };
  const from = (session: Session) => placements.get(session.id)?.from ?? Number.POSITIVE_INFINITY;
  return [...state.session.values()]
    .filter((session) => isPublicSession(session, placements.get(session.id)))
    .filter(({ id }) => !scheduledOnly || isPlaced(placements.get(id)))
    .filter(({ id }) => {
      const day = placements.get(id)?.day;
      return days === null || (day != null && days.includes(day.id));
    })
    .sort((a, b) => compare(from(a), from(b)) || a.number - b.number)
    .map(row);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
