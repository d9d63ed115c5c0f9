import { sessionName } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import type { Appearance, Program, Room, Session, SessionId, TrackId } from '../model/tables.ts';
import type { EffectivePlacement } from '../schedule/effective.ts';
import { instantOf, isoWithOffset } from '../time/zone.ts';
import type { AgendaEntry, AgendaPerson, AgendaRoom, AgendaTrack } from './agenda.ts';
import { cleanLine, cleanOrNull, cleanText } from './clean-text.ts';
import { type Spoken, spokenIn } from './locale.ts';

/** What the entries of an agenda are made from: the state by what is asked of it. */
export interface EntryContext {
  readonly state: ProgramState;
  readonly placements: ReadonlyMap<SessionId, EffectivePlacement>;
  readonly spoken: Spoken;
  readonly timeZone: string;
  /** In their order. */
  readonly rooms: ReadonlyMap<Room['id'], AgendaRoom>;
  readonly tracks: readonly AgendaTrack[];
  readonly trackById: ReadonlyMap<TrackId, AgendaTrack>;
  readonly people: ReadonlyMap<SessionId, readonly Appearance[]>;
  readonly tags: ReadonlyMap<SessionId, readonly string[]>;
  readonly talks: ReadonlyMap<SessionId, readonly EffectivePlacement[]>;
}

const byPosition = (a: { position: number; id: string }, b: { position: number; id: string }): number =>
  a.position - b.position || (a.id < b.id ? -1 : 1);

/** Indexes a state once for all entries. */
export function entryContext(
  state: ProgramState,
  placements: ReadonlyMap<SessionId, EffectivePlacement>,
  { locale, timeZone }: Pick<Program, 'locale' | 'timeZone'>,
): EntryContext {
  const tracks = [...state.track.values()]
    .sort(byPosition)
    .map(({ id, name, colour }) => ({ id, name: cleanLine(name), colour }));
  const rooms = [...state.room.values()]
    .sort(byPosition)
    .map(({ id, name, capacity }) => ({ id, name: cleanLine(name), capacity }));
  const talks = [...placements.values()].filter((p) => p.blockId !== null);
  const tags = [...state.sessionTag.values()].flatMap(({ sessionId, tagId }) => {
    const tag = state.tag.get(tagId);
    return tag ? [{ sessionId, name: cleanLine(tag.name) }] : [];
  });
  return {
    state,
    placements,
    spoken: spokenIn(locale, timeZone),
    timeZone,
    rooms: new Map(rooms.map((room) => [room.id, room])),
    tracks,
    trackById: new Map(tracks.map((track) => [track.id, track])),
    people: Map.groupBy(
      [...state.appearance.values()].sort((a, b) => a.position - b.position || (a.personId < b.personId ? -1 : 1)),
      ({ sessionId }) => sessionId,
    ),
    tags: new Map(
      [...Map.groupBy(tags, ({ sessionId }) => sessionId)].map(([id, all]) => [id, all.map(({ name }) => name).sort()]),
    ),
    talks: Map.groupBy(talks, (p) => p.blockId ?? p.sessionId),
  };
}

/** The agenda's entry for a placement; null where it does not stand in full or is withdrawn. */
export function entryOf(context: EntryContext, placement: EffectivePlacement): AgendaEntry | null {
  const { state, spoken, timeZone } = context;
  const session = state.session.get(placement.sessionId);
  const room = placement.roomId === null ? undefined : context.rooms.get(placement.roomId);
  const { day, start, end, fold } = placement;
  if (!session || session.status === 'withdrawn' || !room || day === null || start === null || end === null)
    return null;
  const name = sessionName(session);
  const kind = session.kindId === null ? undefined : state.kind.get(session.kindId);
  const talks = [...(context.talks.get(session.id) ?? [])].sort((a, b) => a.position - b.position);
  return {
    id: session.id,
    guid: session.guid,
    number: session.number,
    name: cleanLine(name.text),
    isTitle: name.isTitle,
    subtitle: cleanOrNull(session.subtitle),
    abstract: cleanOrNull(session.abstract, cleanText),
    kind: cleanOrNull(kind?.name ?? null),
    service: kind?.service ?? false,
    plenary: session.plenary,
    track: session.trackId === null ? null : (context.trackById.get(session.trackId) ?? null),
    tags: context.tags.get(session.id) ?? [],
    language: cleanOrNull(session.language),
    level: cleanOrNull(session.level),
    url: cleanOrNull(session.url),
    room,
    start,
    end,
    startText: spoken.time(start),
    endText: spoken.time(end),
    time: spoken.range(start, end),
    startIso: isoWithOffset(day.date, start, timeZone, fold),
    endIso: isoWithOffset(day.date, end, timeZone, fold),
    startInstant: instantOf(day.date, start, timeZone, fold),
    endInstant: instantOf(day.date, end, timeZone, fold),
    people: peopleOf(context, session),
    talks: talks.flatMap((talk) => entryOf(context, talk) ?? []),
  };
}

function peopleOf({ state, people }: EntryContext, session: Session): AgendaPerson[] {
  return (people.get(session.id) ?? []).flatMap(({ personId, role }) => {
    const person = state.person.get(personId);
    if (!person) return [];
    const { id, guid, name, affiliation, jobTitle, pronouns } = person;
    return [
      {
        id,
        guid,
        name: cleanLine(name),
        affiliation: cleanOrNull(affiliation),
        jobTitle: cleanOrNull(jobTitle),
        pronouns: cleanOrNull(pronouns),
        role,
      },
    ];
  });
}
