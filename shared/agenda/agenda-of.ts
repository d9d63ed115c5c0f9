import { sessionName } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import type { Day, DayId, Session } from '../model/tables.ts';
import { type EffectivePlacement, effectivePlacements, isPlaced } from '../schedule/effective.ts';
import type { Agenda, AgendaBand, AgendaDay, AgendaEntry, AgendaTrack } from './agenda.ts';
import { cleanLine, cleanOrNull } from './clean-text.ts';
import { type EntryContext, entryContext, entryOf } from './entry.ts';
import { directionOf } from './locale.ts';

export interface AgendaOptions {
  /** The days to show; absent: all. */
  readonly days?: readonly DayId[];
}

const UNTITLED = { title: 'Untitled', timeZone: 'UTC', locale: 'en', paperSize: 'a4' } as const;

/**
 * The agenda of a program's current plan: what stands in full (day, time, room) and is not withdrawn, by day and time.
 * Talks of a block stand in their block. Pure; only public fields are taken.
 */
export function agendaOf(state: ProgramState, options: AgendaOptions = {}): Agenda {
  const program = state.program.get('program');
  const facts = program ?? UNTITLED;
  const placements = program
    ? effectivePlacements(state, program.currentPlanId)
    : new Map<Session['id'], EffectivePlacement>();
  const context = entryContext(state, placements, facts);
  const wanted = options.days === undefined ? null : new Set(options.days);
  const days = [...state.day.values()]
    .filter(({ id }) => wanted === null || wanted.has(id))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.opening - b.opening || (a.id < b.id ? -1 : 1)))
    .map((day) => agendaDay(state, context, day));
  const used = new Set(days.flatMap((day) => day.entries.flatMap(trackIds)));
  return {
    title: cleanLine(facts.title) || UNTITLED.title,
    tagline: cleanOrNull(program?.tagline ?? null),
    city: cleanOrNull(program?.city ?? null),
    venue: cleanOrNull(program?.venue ?? null),
    url: cleanOrNull(program?.url ?? null),
    timeZone: facts.timeZone,
    locale: context.spoken.locale,
    direction: directionOf(context.spoken.locale),
    paperSize: facts.paperSize,
    tracks: context.tracks.filter(({ id }) => used.has(id)),
    days,
    unplaced: wanted === null ? unplaced(state, placements) : [],
  };
}

const trackIds = (entry: AgendaEntry): AgendaTrack['id'][] => [
  ...(entry.track ? [entry.track.id] : []),
  ...entry.talks.flatMap(trackIds),
];

function agendaDay(state: ProgramState, context: EntryContext, day: Day): AgendaDay {
  const order = new Map([...context.rooms.values()].map((room, i) => [room.id, i]));
  const entries = [...context.placements.values()]
    .filter((p) => p.day?.id === day.id && p.blockId === null)
    .flatMap((p) => entryOf(context, p) ?? [])
    .sort(
      (a, b) =>
        a.start - b.start ||
        (order.get(a.room.id) ?? 0) - (order.get(b.room.id) ?? 0) ||
        a.end - b.end ||
        a.number - b.number,
    );
  const inUse = new Set(entries.map(({ room }) => room.id));
  const { spoken } = context;
  return {
    id: day.id,
    date: day.date,
    label: cleanOrNull(day.label),
    kind: day.kind,
    weekday: spoken.weekday(day.date),
    dayOfYear: spoken.dayOfYear(day.date),
    dateText: spoken.date(day.date),
    rooms: [...context.rooms.values()].filter(({ id }) => inUse.has(id)),
    entries,
    // A plenary slot that holds its sessions says nothing that they do not.
    bands: bandsOf(state, context, day).filter(
      (band) => band.kind !== 'plenary' || !entries.some((e) => e.start < band.end && band.start < e.end),
    ),
  };
}

function bandsOf(state: ProgramState, { spoken }: EntryContext, day: Day): AgendaBand[] {
  const bands: AgendaBand[] = [];
  for (const slot of state.slot.values()) {
    if (slot.dayId !== day.id || slot.kind === 'sessions') continue;
    const rooms = [...state.slotRoom.values()].filter(({ slotId }) => slotId === slot.id);
    bands.push({
      label: cleanOrNull(slot.label),
      kind: slot.kind,
      start: slot.start,
      end: slot.end,
      time: spoken.range(slot.start, slot.end),
      roomIds: slot.allRooms ? null : rooms.map(({ roomId }) => roomId),
    });
  }
  return bands.sort((a, b) => a.start - b.start || a.end - b.end || (a.label ?? '').localeCompare(b.label ?? '', 'en'));
}

function unplaced(state: ProgramState, placements: ReadonlyMap<Session['id'], EffectivePlacement>): Agenda['unplaced'] {
  // The talks of a withdrawn block have times on paper only.
  const standing = (id: Session['id']): EffectivePlacement | undefined => {
    const p = placements.get(id);
    return p?.blockId != null && state.session.get(p.blockId)?.status === 'withdrawn' ? undefined : p;
  };
  return [...state.session.values()]
    .filter(({ status }) => status === 'accepted' || status === 'confirmed')
    .filter(({ id }) => !isPlaced(standing(id)))
    .sort((a, b) => a.number - b.number)
    .map((session) => {
      const p = standing(session.id);
      const lacks = [
        ...(p?.day ? [] : (['day'] as const)),
        ...(p?.start == null ? (['time'] as const) : []),
        ...(p?.roomId ? [] : (['room'] as const)),
      ];
      return { name: cleanLine(sessionName(session).text), lacks };
    });
}
