import { type ProgramState, rowKey, stateFromRows } from '../../shared/model/state.ts';
import type { PersonId, PlanId, RoomId, Row, SessionId, TableName } from '../../shared/model/tables.ts';

/** A day as "2026-06-01 09:00-18:00"; clock times may lie after midnight ("2026-06-01 20:00-26:00"). */
type DaySpec = string | (Partial<Row<'day'>> & { readonly date: string });

/** A room: its capacity, or its facts. `parts` names the rooms that a combined room is made of. */
type RoomSpec =
  | number
  | null
  | (Partial<Row<'room'>> & { readonly parts?: readonly string[]; readonly offers?: readonly string[] });

type SessionFacts = Partial<Omit<Row<'session'>, 'id' | 'kindId' | 'trackId' | 'durationMinutes'>>;

/** A session by short names. Place: `at` ("mon 09:30", "mon" or null) and `room`, or `in` a block. */
export interface SessionSpec extends SessionFacts {
  readonly at?: string | null;
  readonly room?: string | null;
  readonly in?: string;
  readonly position?: number;
  readonly offset?: number | null;
  readonly pin?: Row<'placement'>['pin'];
  /** Minutes; default 30. */
  readonly length?: number;
  readonly speakers?: readonly string[];
  readonly chair?: string;
  readonly authors?: readonly string[];
  /** Features that it needs of its room. */
  readonly needs?: readonly string[];
  readonly kind?: string;
  readonly track?: string;
}

export interface ProgramSpec {
  readonly program?: Partial<Row<'program'>>;
  readonly days?: Readonly<Record<string, DaySpec>>;
  readonly rooms?: Readonly<Record<string, RoomSpec>>;
  /** Names, or facts by name. People named by a session are made without being listed. */
  readonly people?: readonly string[] | Readonly<Record<string, Partial<Row<'person'>>>>;
  readonly kinds?: Readonly<Record<string, Partial<Row<'kind'>>>>;
  readonly tracks?: readonly string[];
  readonly sessions?: Readonly<Record<string, SessionSpec>>;
  readonly slots?: readonly {
    readonly day: string;
    /** "12:00-13:00" */
    readonly time: string;
    readonly kind?: Row<'slot'>['kind'];
    readonly label?: string;
    /** Absent: all rooms. */
    readonly rooms?: readonly string[];
  }[];
  /** Who or which room is away, as a calendar date and times of it. */
  readonly away?: readonly {
    readonly person?: string;
    readonly room?: string;
    readonly date: string;
    readonly time: string;
    readonly reason?: string;
  }[];
  /** When somebody comes and goes: 'YYYY-MM-DD HH:MM', or a date alone. */
  readonly stays?: Readonly<
    Record<string, { readonly arrives?: string | undefined; readonly leaves?: string | undefined }>
  >;
  readonly relations?: readonly (readonly [Row<'relation'>['kind'], string, string])[];
  /** How many would attend both of two sessions. */
  readonly audiences?: readonly (readonly [string, string, number])[];
  /** Yes and no of people by their short names, by the name of the committee's own field. */
  readonly marks?: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  readonly levels?: Readonly<Record<string, Row<'ruleSetting'>['level']>>;
  /** Settings for a scope of short names, or with parameters. */
  readonly rules?: readonly RuleSpec[];
}

export interface RuleSpec {
  readonly rule: string;
  readonly level: Row<'ruleSetting'>['level'];
  readonly scope?: {
    readonly kinds?: readonly string[];
    readonly tracks?: readonly string[];
    readonly rooms?: readonly string[];
    readonly days?: readonly string[];
  };
  readonly parameters?: Readonly<Record<string, number | boolean>>;
}

/** The id that the builder gives to a row by its short name: always the same UUID for the same table and name. */
export function idFor<T extends TableName>(table: T, name: string): string & { readonly __id: T } {
  const hex = [1, 2, 3, 4].map((seed) => fnv(`${seed}${table}/${name}`).toString(16).padStart(8, '0')).join('');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return uuid as string & { readonly __id: T };
}

export const PLAN: PlanId = idFor('plan', 'main');
export const sessionIdOf = (name: string): SessionId => idFor('session', name);
export const personIdOf = (name: string): PersonId => idFor('person', name);
export const roomIdOf = (name: string): RoomId => idFor('room', name);
export const dayIdOf = (name: string) => idFor('day', name);

/** "09:30" as a minute; "26:00" is 1560. */
export function minute(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** "09:00-18:00" as [540, 1080]. */
export function span(time: string): [number, number] {
  const [from = '', to = ''] = time.split('-');
  return [minute(from), minute(to)];
}

type Rows = { [T in TableName]?: Row<T>[] };

/** The rows of a program that is described by short names; every fact that a test does not name has a quiet default. */
export function programRows(spec: ProgramSpec): Rows {
  const sessions = Object.entries(spec.sessions ?? {});
  const listed = spec.people ?? [];
  const facts: Readonly<Record<string, Partial<Row<'person'>>>> = Array.isArray(listed)
    ? Object.fromEntries(listed.map((name: string) => [name, {}]))
    : (listed as Readonly<Record<string, Partial<Row<'person'>>>>);
  const people = new Map(Object.entries(facts));
  for (const [, s] of sessions)
    for (const name of [...(s.speakers ?? []), ...(s.authors ?? []), ...(s.chair ? [s.chair] : [])])
      if (!people.has(name)) people.set(name, {});
  const kinds = new Map(Object.entries(spec.kinds ?? {}));
  const tracks = new Set(spec.tracks ?? []);
  for (const [, s] of sessions) {
    if (s.kind !== undefined && !kinds.has(s.kind)) kinds.set(s.kind, {});
    if (s.track !== undefined) tracks.add(s.track);
  }
  return {
    program: [programRow(spec.program)],
    plan: [{ id: PLAN, name: 'Main', position: 0 }],
    day: Object.entries(spec.days ?? { mon: '2026-06-01 09:00-18:00' }).map(([name, day]) => dayRow(name, day)),
    room: Object.entries(spec.rooms ?? {}).map(([name, room], i) => roomRow(name, room, i)),
    roomPart: Object.entries(spec.rooms ?? {}).flatMap(([name, room]) =>
      (typeof room === 'object' ? (room?.parts ?? []) : []).map((part) => ({
        roomId: roomIdOf(name),
        partId: roomIdOf(part),
      })),
    ),
    roomFeature: Object.entries(spec.rooms ?? {}).flatMap(([name, room]) =>
      (typeof room === 'object' ? (room?.offers ?? []) : []).map((feature) => ({ roomId: roomIdOf(name), feature })),
    ),
    sessionFeature: sessions.flatMap(([name, s]) =>
      (s.needs ?? []).map((feature) => ({ sessionId: sessionIdOf(name), feature })),
    ),
    slot: (spec.slots ?? []).map((slot, i) => {
      const [start, end] = span(slot.time);
      const { day, kind = 'break', label = null, rooms } = slot;
      return { id: idFor('slot', `${i}`), dayId: dayIdOf(day), start, end, kind, label, allRooms: rooms === undefined };
    }),
    slotRoom: (spec.slots ?? []).flatMap((slot, i) =>
      (slot.rooms ?? []).map((room) => ({ slotId: idFor('slot', `${i}`), roomId: roomIdOf(room) })),
    ),
    track: [...tracks].map((name, i) => ({ id: idFor('track', name), name, colour: '#336699', position: i })),
    kind: [...kinds].map(([name, kind], i) => ({
      id: idFor('kind', name),
      name,
      durationMinutes: 30,
      service: false,
      position: i,
      ...kind,
    })),
    session: sessions.map(([name, s], i) => sessionRow(name, s, i)),
    relation: (spec.relations ?? []).map(([kind, first, second], i) => ({
      id: idFor('relation', `${i}`),
      kind,
      firstId: sessionIdOf(first),
      secondId: sessionIdOf(second),
    })),
    sharedAudience: (spec.audiences ?? []).map(([one, other, count]) => {
      const [firstId, secondId] = [sessionIdOf(one), sessionIdOf(other)].sort();
      if (firstId === undefined || secondId === undefined) throw new Error('a pair is of two sessions');
      return { firstId, secondId, people: count };
    }),
    person: [...people].map(([name, person], i) => personRow(name, person, i)),
    appearance: sessions
      .flatMap(([name, s]) => [
        ...(s.chair ? [{ sessionId: sessionIdOf(name), personId: personIdOf(s.chair), role: 'chair' as const }] : []),
        ...(s.speakers ?? []).map((p) => ({
          sessionId: sessionIdOf(name),
          personId: personIdOf(p),
          role: 'speaker' as const,
        })),
        ...(s.authors ?? []).map((p) => ({
          sessionId: sessionIdOf(name),
          personId: personIdOf(p),
          role: 'author' as const,
        })),
      ])
      .map((row, position) => ({ ...row, position })),
    unavailability: (spec.away ?? []).map((away, i) => {
      const [start, end] = span(away.time);
      return {
        id: idFor('unavailability', `${i}`),
        personId: away.person === undefined ? null : personIdOf(away.person),
        roomId: away.room === undefined ? null : roomIdOf(away.room),
        date: away.date,
        start,
        end,
        reason: away.reason ?? null,
      };
    }),
    stay: Object.entries(spec.stays ?? {}).map(([name, { arrives, leaves }]) => {
      const [arrivalDate, arrival] = arrives?.split(' ') ?? [];
      const [departureDate, departure] = leaves?.split(' ') ?? [];
      return {
        personId: personIdOf(name),
        arrivalDate: arrivalDate ?? null,
        arrivalMinute: arrival === undefined ? null : minute(arrival),
        departureDate: departureDate ?? null,
        departureMinute: departure === undefined ? null : minute(departure),
      };
    }),
    placement: sessions.flatMap(([name, s], i) => placementRow(name, s, i) ?? []),
    customField: Object.keys(spec.marks ?? {}).map((name, position) => ({
      id: idFor('customField', name),
      entity: 'person',
      name,
      type: 'boolean',
      visibility: 'committee',
      position,
    })),
    customValue: Object.entries(spec.marks ?? {}).flatMap(([field, values]) =>
      Object.entries(values).map(([name, value]) => ({
        fieldId: idFor('customField', field),
        ownerId: ownerOf(name),
        value,
      })),
    ),
    ruleSetting: [
      ...Object.entries(spec.levels ?? {}).map(([rule, level]) => ({ rule, level })),
      ...(spec.rules ?? []),
    ].map((own: RuleSpec, i) => ({
      id: idFor('ruleSetting', `${own.rule} ${i}`),
      rule: own.rule,
      level: own.level,
      scope: own.scope ? scopeOf(own.scope) : null,
      parameters: own.parameters ?? null,
    })),
  };
}

const ownerOf = (person: string) => personIdOf(person) as string as Row<'customValue'>['ownerId'];

const scopeOf = ({ kinds, tracks, rooms, days }: NonNullable<RuleSpec['scope']>) => ({
  ...(kinds && { kinds: kinds.map((name) => idFor('kind', name)) }),
  ...(tracks && { tracks: tracks.map((name) => idFor('track', name)) }),
  ...(rooms && { rooms: rooms.map(roomIdOf) }),
  ...(days && { days: days.map(dayIdOf) }),
});

/** The state of a program that is described by short names; its one plan is `PLAN`. */
export const buildProgram = (spec: ProgramSpec): ProgramState => stateFromRows(programRows(spec));

/** A copy of a state that may be changed without touching the first; rows are shared. */
export const copyState = (state: ProgramState): ProgramState =>
  Object.fromEntries(
    Object.entries(state).map(([table, rows]) => [
      table,
      new Map<string, unknown>(rows as ReadonlyMap<string, unknown>),
    ]),
  ) as unknown as ProgramState;

/** The key of a session's placement in `PLAN`. */
export const placementKey = (name: string): string =>
  rowKey('placement', { planId: PLAN, sessionId: sessionIdOf(name) });

const programRow = (program: Partial<Row<'program'>> = {}): Row<'program'> => ({
  id: 'program',
  title: 'Test Conference',
  tagline: null,
  acronym: null,
  city: null,
  venue: null,
  timeZone: 'Europe/Berlin',
  locale: 'en',
  url: null,
  paperSize: 'a4',
  currentPlanId: PLAN,
  ...program,
});

function dayRow(name: string, day: DaySpec): Row<'day'> {
  const base = { id: dayIdOf(name), label: null, kind: 'conference', opening: 0, closing: 1440 } as const;
  if (typeof day !== 'string') return { ...base, ...day };
  const [date = '', hours = '00:00-24:00'] = day.split(' ');
  const [opening, closing] = span(hours);
  return { ...base, date, opening, closing };
}

function roomRow(name: string, room: RoomSpec, position: number): Row<'room'> {
  const id = roomIdOf(name);
  const base = { id, name, capacity: null, building: null, floor: null, position, guid: id, notes: null };
  if (typeof room !== 'object') return { ...base, capacity: room };
  const { parts: _, offers: _o, ...facts } = room ?? {};
  return { ...base, ...facts };
}

export function personRow(name: string, person: Partial<Row<'person'>>, i: number): Row<'person'> {
  const id = personIdOf(name);
  const absent = { sortName: null, email: null, affiliation: null, jobTitle: null, biography: null, pronouns: null };
  const more = { pronunciation: null, timeZone: null, url: null, notes: null };
  return { id, number: i + 1, guid: id, name, ...absent, ...more, ...person };
}

function sessionRow(name: string, spec: SessionSpec, i: number): Row<'session'> {
  const {
    at: _a,
    room: _r,
    in: _i,
    position: _p,
    offset: _o,
    pin: _n,
    length,
    speakers: _s,
    chair: _c,
    authors: _u,
    needs: _e,
    ...rest
  } = spec;
  const { kind, track, ...facts } = rest;
  const id = sessionIdOf(name);
  return {
    id,
    number: i + 1,
    guid: id,
    title: name,
    subtitle: null,
    abstract: null,
    notes: null,
    language: null,
    level: null,
    status: 'accepted',
    expectedAudience: null,
    recording: null,
    plenary: false,
    block: false,
    url: null,
    ...facts,
    kindId: kind === undefined ? null : idFor('kind', kind),
    trackId: track === undefined ? null : idFor('track', track),
    durationMinutes: length ?? 30,
  };
}

function placementRow(name: string, spec: SessionSpec, i: number): Row<'placement'> | null {
  const base = { planId: PLAN, sessionId: sessionIdOf(name), fold: null, pin: spec.pin ?? 'none' } as const;
  const nowhere = { dayId: null, start: null, roomId: null, blockId: null, position: null, offset: null };
  if (spec.in !== undefined)
    return {
      ...base,
      ...nowhere,
      blockId: sessionIdOf(spec.in),
      position: spec.position ?? i,
      offset: spec.offset ?? null,
    };
  const [day, clock] = spec.at?.split(' ') ?? [];
  if (day === undefined && (spec.room ?? null) === null) return null;
  return {
    ...base,
    ...nowhere,
    dayId: day === undefined ? null : dayIdOf(day),
    start: clock === undefined ? null : minute(clock),
    roomId: spec.room == null ? null : roomIdOf(spec.room),
  };
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
