import type { AgendaEntry } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { PersonId } from '../../../shared/model/tables.ts';
import { publicPart } from '../json/public-part.ts';
import type { ExportInput } from '../product.ts';
import type { ScheduleChoice } from '../schedule/document.ts';

/** Rows of exactly seven cells, and how many people found no place in them. */
export interface IndicoRows {
  readonly rows: readonly (readonly string[])[];
  readonly left: number;
}

/**
 * The rows that Indico imports contributions from: start (local, "2027-03-30T09:00"), minutes, title, first name, last
 * name, affiliation, e-mail. One person a row, since a second row would be a second contribution. Breaks are left out;
 * a block is there as its talks. E-mail addresses are private: they are there only where `emails` says so.
 */
export function indicoRows(input: ExportInput, choice: ScheduleChoice, emails: boolean): IndicoRows {
  const agenda = agendaOf(publicPart(input.state), choice.days === null ? {} : { days: choice.days });
  const entries = agenda.days
    .flatMap(({ entries: all }) => all)
    .flatMap((entry) => (entry.talks.length > 0 ? entry.talks : [entry]))
    .filter(({ service }) => !service)
    .filter(({ room }) => choice.rooms === null || choice.rooms.includes(room.id))
    .filter(({ track }) => choice.tracks === null || (track !== null && choice.tracks.includes(track.id)));
  return {
    rows: entries.map((entry) => rowOf(input.state, entry, emails)),
    left: entries.reduce((sum, entry) => sum + Math.max(0, speakersOf(entry).length - 1), 0),
  };
}

const speakersOf = ({ people }: AgendaEntry) => people.filter(({ role }) => role !== 'chair');

function rowOf(state: ProgramState, entry: AgendaEntry, emails: boolean): string[] {
  const [speaker] = speakersOf(entry);
  const [first, last] = speaker ? nameParts(speaker.name, state.person.get(speaker.id)?.sortName ?? null) : ['', ''];
  return [
    entry.startIso.slice(0, 16),
    String(entry.end - entry.start),
    entry.name,
    first,
    last,
    speaker?.affiliation ?? '',
    emails && speaker ? emailOf(state, speaker.id) : '',
  ];
}

/** Indico refuses a file for one address that is none. */
function emailOf(state: ProgramState, id: PersonId): string {
  const email = state.person.get(id)?.email?.trim() ?? '';
  return /^[^\s@,;"<>]+@[^\s@,;"<>]+\.[^\s@,;"<>]+$/.test(email) ? email : '';
}

/** First and last name: “Moreau, Cy” in the sort name tells them apart, else the last word is the last name. */
function nameParts(name: string, sortName: string | null): readonly [string, string] {
  const [family = '', given = ''] = (sortName ?? '').split(',').map((part) => part.trim());
  if (family !== '' && given !== '' && `${given} ${family}` === name) return [given, family];
  const at = name.lastIndexOf(' ');
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}
