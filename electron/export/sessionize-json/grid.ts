import type { AgendaDay, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { plainText } from '../../../shared/agenda/rich-text.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { publicPart } from '../json/public-part.ts';
import type { ExportInput } from '../product.ts';
import type { ScheduleChoice } from '../schedule/document.ts';
import { guidOf, numberOf } from '../schedule/identity.ts';

/**
 * The schedule as Sessionize's GridSmart view: a list of days with their rooms, and with their times. Times are local
 * ("2027-03-30T09:00:00") and have no offset. A block is there as its talks; chairs are no speakers and not in.
 */
export function gridDocument(input: ExportInput, { days, rooms, tracks }: ScheduleChoice) {
  const state = publicPart(input.state);
  const agenda = agendaOf(state, days === null ? {} : { days });
  const grid = agenda.days.map((day, i) => {
    const entries = day.entries
      .flatMap((entry) => (entry.talks.length > 0 ? entry.talks : [entry]))
      .filter(({ room }) => rooms === null || rooms.includes(room.id))
      .filter(({ track }) => tracks === null || (track !== null && tracks.includes(track.id)));
    return dayObject(state, day, entries, i === 0);
  });
  return { grid, unplaced: agenda.unplaced.length };
}

function dayObject(state: ProgramState, day: AgendaDay, entries: readonly AgendaEntry[], isDefault: boolean) {
  const roomsOfDay = day.rooms.flatMap(({ id, name }) => {
    const held = entries.filter(({ room }) => room.id === id);
    const row = state.room.get(id);
    return held.length > 0 && row ? [{ id, number: numberOf(guidOf(row)), name, held }] : [];
  });
  const object = (entry: AgendaEntry) =>
    sessionObject(entry, roomsOfDay.find(({ id }) => id === entry.room.id)?.number ?? null);
  const slots = Map.groupBy(entries, ({ startIso }) => startIso.slice(0, 19));
  return {
    date: `${day.date}T00:00:00`,
    isDefault,
    rooms: roomsOfDay.map(({ number, name, held }) => ({
      id: number,
      name,
      sessions: held.map(object),
      hasOnlyPlenumSessions: held.every(({ plenary }) => plenary),
    })),
    timeSlots: [...slots].map(([slotStart, starting]) => ({
      slotStart: slotStart.slice(11),
      rooms: starting.map((entry) => {
        const index = roomsOfDay.findIndex(({ id }) => id === entry.room.id);
        const { number: id = null, name = '' } = roomsOfDay[index] ?? {};
        return { id, name, session: object(entry), index };
      }),
    })),
  };
}

function sessionObject(entry: AgendaEntry, roomId: number | null) {
  const { name, abstract, startIso, endIso, service, plenary, room, track, kind, level, language, tags } = entry;
  const chosen = [
    { name: 'Track', items: track ? [track.name] : [] },
    { name: 'Session format', items: kind === null || service ? [] : [kind] },
    { name: 'Level', items: level === null ? [] : [level] },
    { name: 'Language', items: language === null ? [] : [language] },
    { name: 'Tags', items: tags },
  ];
  return {
    id: guidOf(entry),
    title: name,
    description: abstract === null ? null : plainText(abstract),
    startsAt: startIso.slice(0, 19),
    endsAt: endIso.slice(0, 19),
    isServiceSession: service,
    isPlenumSession: plenary,
    speakers: entry.people.filter(({ role }) => role !== 'chair').map(speakerObject),
    categories: chosen.flatMap(({ name: called, items }, i) =>
      items.length === 0
        ? []
        : [
            {
              id: i + 1,
              name: called,
              // Numbers that stay as long as the words do.
              categoryItems: items.map((item) => ({ id: itemNumber(called, item), name: item })),
              sort: i + 1,
            },
          ],
    ),
    roomId,
    room: room.name,
    liveUrl: null,
    recordingUrl: null,
    status: service ? null : 'Accepted',
    isInformed: false,
    isConfirmed: false,
  };
}

const speakerObject = (person: AgendaPerson) => ({ id: guidOf(person), name: person.name });

/** A number for the words of a category: FNV-1a of 31 bits. */
const itemNumber = (category: string, item: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${category}\n${item}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 1;
};
