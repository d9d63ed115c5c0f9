import { quoted } from '../../model/names.ts';
import type { ProgramState } from '../../model/state.ts';
import type { PersonId, PlanId, RoomId, SessionId } from '../../model/tables.ts';
import { spokenDate, spokenMinutes, spokenStretch } from '../../time/spoken.ts';
import { absoluteMinute } from '../../time/wall.ts';
import type { Finding } from '../rule.ts';

/** What an explanation stands on, where it is not the current plan, or where a session is held over the board. */
export interface Telling {
  readonly planId?: PlanId;
  /** A held session has no room yet: the one that it was taken from is not told. */
  readonly held?: SessionId;
}

/** The words for one rule. */
export interface RuleWords {
  readonly title: string;
  /** What the rule asks, for the settings. */
  readonly rule: string;
  tell(finding: Finding, names: Names): string;
}

/** The words for some rules, by their ids. */
export type WordsOf = Readonly<Record<string, RuleWords>>;

/** What the things that a finding names are called. */
export interface Names {
  session(finding: Finding): string;
  /** The session at `index`, with its time. */
  timed(finding: Finding, index: 0 | 1): string;
  /** The session at `index`, with its time and its room. */
  timedIn(finding: Finding, index: 0 | 1): string;
  person(finding: Finding): string;
  rooms(finding: Finding): string;
  inRoom(session: SessionId | undefined): string;
  /** “ in 3 rooms”: where its sessions are; nothing where that is one or not known. */
  inSoManyRooms(finding: Finding): string;
  date(finding: Finding): string;
  day(finding: Finding): string;
  slotLabel(finding: Finding): string | null;
  /** The session, person or room at an index. */
  sessionAt(finding: Finding, index: number): string;
  personAt(finding: Finding, index: number): string;
  roomAt(finding: Finding, index: number): string;
  /** All its sessions: “a”, “b” and “c”. */
  sessions(finding: Finding): string;
  /** The session at `index` with its date and time, for two that may be on two days. */
  dated(finding: Finding, index: 0 | 1): string;
  allRooms(finding: Finding): string;
  /** The day that a finding names in its facts. */
  dayOf(finding: Finding): string;
  track(finding: Finding): string;
  kind(finding: Finding): string;
}

/** The names of a program. */
export function namesIn(state: ProgramState, { planId, held }: Telling): Names {
  const plan = planId ?? state.program.get('program')?.currentPlanId;
  const placement = (session: SessionId) => state.placement.get(`${plan} ${session}`);
  const roomName = (id: RoomId): string => state.room.get(id)?.name ?? 'a room that is gone';
  const personName = (id: PersonId | undefined): string => state.person.get(id ?? '')?.name ?? 'Somebody';
  const roomOf = (session: SessionId | undefined): string | null => {
    if (session === undefined || session === held) return null;
    const own = placement(session);
    const room = own && own.blockId !== null ? placement(own.blockId)?.roomId : own?.roomId;
    return room ? roomName(room) : null;
  };
  const time = (f: Finding, index: 0 | 1): string =>
    index === 0
      ? spokenStretch(number(f, 'firstFrom'), number(f, 'firstTo'))
      : spokenStretch(number(f, 'secondFrom'), number(f, 'secondTo'));
  const name = (f: Finding, index: number): string => quoted(state, f.sessions[index] ?? '');
  const date = (f: Finding): string => (f.from === null ? 'a day not known yet' : spokenDate(f.from));
  return {
    session: (f) => name(f, 0),
    timed: (f, index) => `${name(f, index)} (${time(f, index)})`,
    timedIn: (f, index) => {
      const room = roomOf(f.sessions[index]);
      return `${name(f, index)} (${time(f, index)}${room === null ? '' : `, ${room}`})`;
    },
    person: (f) => personName(f.people[0]),
    rooms: (f) =>
      f.rooms.length < 2
        ? f.rooms.map(roomName).join('')
        : `${f.rooms.map(roomName).join(' and ')}, which share a room,`,
    inRoom: (session) => {
      const room = roomOf(session);
      return room === null ? '' : ` in ${room}`;
    },
    inSoManyRooms: (f) => {
      const rooms = new Set(f.sessions.map(roomOf).filter((room) => room !== null));
      return rooms.size < 2 ? '' : ` in ${rooms.size} rooms`;
    },
    date,
    slotLabel: (f) => state.slot.get(String(f.facts.slotId))?.label ?? null,
    sessionAt: name,
    personAt: (f, index) => personName(f.people[index]),
    roomAt: (f, index) => (f.rooms[index] === undefined ? 'no room' : roomName(f.rooms[index])),
    sessions: (f) => listed(f.sessions.map((id) => quoted(state, id))),
    dated: (f, index) => {
      const from = f.facts[index === 0 ? 'firstFrom' : 'secondFrom'];
      return `${name(f, index)} (${typeof from === 'number' ? `${spokenDate(from)}, ` : ''}${time(f, index)})`;
    },
    allRooms: (f) => listed(f.rooms.map(roomName)),
    dayOf: (f) => {
      const day = state.day.get(String(f.facts.dayId));
      return day ? (day.label ?? spokenDate(absoluteMinute(day.date, 0))) : 'its day';
    },
    track: (f) => state.track.get(f.tracks?.[0] ?? '')?.name ?? 'a track that is gone',
    kind: (f) => state.kind.get(state.session.get(f.sessions[0] ?? '')?.kindId ?? '')?.name ?? 'its kind',
    day: (f) => state.day.get(String(f.facts.dayId))?.label ?? spokenDate(number(f, 'dayFrom')),
  };
}

/** A fact that is a number; 0 where it is absent. */
export const number = (finding: Finding, fact: string): number => Number(finding.facts[fact] ?? 0);

/** “: 15 minutes”, and nothing where the session has no length. */
export const forMinutes = (finding: Finding): string => {
  const minutes = number(finding, 'minutes');
  return minutes === 0 ? '' : `: ${spokenMinutes(minutes)}`;
};

/** When somebody or something is away. */
export const away = (finding: Finding): string => spokenStretch(number(finding, 'awayFrom'), number(finding, 'awayTo'));

/** When the session is. */
export const ofSession = (finding: Finding): string =>
  spokenStretch(number(finding, 'sessionFrom'), number(finding, 'sessionTo'));

/** “a, b and c”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** “1 session”, “3 sessions”. */
export const counted = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** How long the pause between two sessions is, and should be. */
export function pauseOf(finding: Finding): string {
  const [gap, needed] = [number(finding, 'gap'), number(finding, 'needed')];
  return `${gap === 0 ? 'without a pause' : `with ${spokenMinutes(gap)} between`}, where ${spokenMinutes(needed)} ${needed === 1 ? 'is' : 'are'} needed`;
}

/** “3 are”, “1 is”: how many of something there may be. */
export const mostOf = (finding: Finding): string => {
  const most = number(finding, 'most');
  return `${most} ${most === 1 ? 'is' : 'are'}`;
};
