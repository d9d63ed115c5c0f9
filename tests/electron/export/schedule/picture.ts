import type { AgendaEntry } from '../../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../../shared/agenda/agenda-of.ts';
import type { ProgramState } from '../../../../shared/model/state.ts';

/**
 * What a schedule file can carry of a program, by what it is called: the same picture before an export and after its
 * import means an equal program. Blocks are their talks; whoever is not a chair speaks.
 */
export function pictureOf(state: ProgramState) {
  const agenda = agendaOf(state);
  const { title, timeZone, days } = agenda;
  const entries = days.flatMap((day) =>
    day.entries.flatMap((entry) => (entry.talks.length > 0 ? entry.talks : [entry])),
  );
  return {
    title,
    timeZone,
    tracks: [...new Set(entries.map(({ track }) => `${track?.name} ${track?.colour}`))].sort(),
    days: days.map(({ date }) => date),
    sessions: entries.map((entry) => sessionOf(state, entry)).sort((a, b) => (a.guid < b.guid ? -1 : 1)),
  };
}

function sessionOf(state: ProgramState, entry: AgendaEntry) {
  const { guid, name, subtitle, abstract, kind, track, language, startIso, start, end, room, people, url } = entry;
  return {
    ...{ guid, name, subtitle, abstract, kind, language, startIso, url },
    minutes: end - start,
    track: track?.name ?? null,
    room: room.name,
    refused: state.session.get(entry.id)?.recording === 'refused',
    people: people.filter(({ role }) => role !== 'chair').map(({ guid: own, name: called }) => `${own} ${called}`),
  };
}
