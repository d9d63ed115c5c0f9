import { cleanLine } from '../../../shared/agenda/clean-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Appearance, Session, Stay } from '../../../shared/model/tables.ts';
import { spokenDate, spokenStretch } from '../../../shared/time/spoken.ts';
import { clock, DAY_MINUTES, dayNumber } from '../../../shared/time/wall.ts';

/**
 * What binds a session, in words for the committee: when its people are away, come and go, what it needs of its room, and
 * how many are expected. Reasons are private and not told.
 */
export function constraintsOf(state: ProgramState, session: Session, cast: readonly Appearance[]): string[] {
  const people = [...new Set(cast.map(({ personId }) => personId))];
  const away = [...state.unavailability.values()].sort((a, b) =>
    a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1,
  );
  const lines = people.flatMap((id) => {
    const name = cleanLine(state.person.get(id)?.name ?? '');
    const times = away
      .filter(({ personId }) => personId === id)
      .map(({ date, start, end }) => {
        const at = dayNumber(date) * DAY_MINUTES;
        const isWhole = start === 0 && end === DAY_MINUTES;
        return isWhole ? spokenDate(at) : `${spokenDate(at)}, ${spokenStretch(at + start, at + end)}`;
      });
    const stay = state.stay.get(id);
    return [
      ...(times.length > 0 ? [`${name} is away ${times.join('; ')}`] : []),
      ...(stay ? stayWords(name, stay) : []),
    ];
  });
  const needs = [...state.sessionFeature.values()]
    .filter(({ sessionId }) => sessionId === session.id)
    .map(({ feature }) => cleanLine(feature));
  return [
    ...lines,
    ...(needs.length > 0 ? [`Needs ${needs.sort().join(', ')}`] : []),
    ...(session.expectedAudience === null ? [] : [`About ${session.expectedAudience} expected`]),
  ];
}

function stayWords(name: string, { arrivalDate, arrivalMinute, departureDate, departureMinute }: Stay): string[] {
  const at = (date: string, minute: number | null) =>
    `${spokenDate(dayNumber(date) * DAY_MINUTES)}${minute === null ? '' : ` at ${clock(minute)}`}`;
  const words = [
    ...(arrivalDate === null ? [] : [`comes ${at(arrivalDate, arrivalMinute)}`]),
    ...(departureDate === null ? [] : [`leaves ${at(departureDate, departureMinute)}`]),
  ];
  return words.length > 0 ? [`${name} ${words.join(', ')}`] : [];
}
