import { quoted } from '../model/names.ts';
import type { ProgramState } from '../model/state.ts';
import type { PersonId, PlanId, RoomId, SessionId } from '../model/tables.ts';
import { spokenDate, spokenMinutes, spokenStretch } from '../time/spoken.ts';
import { clock } from '../time/wall.ts';
import type { Finding } from './rule.ts';

/** A conflict in plain English: a heading, and a sentence that says who, where, when and by how much. */
export interface Explanation {
  readonly title: string;
  readonly sentence: string;
}

/** What an explanation stands on, where it is not the current plan, or where a session is held over the board. */
export interface Telling {
  readonly planId?: PlanId;
  /** A held session has no room yet: the one that it was taken from is not told. */
  readonly held?: SessionId;
}

/** The words for one rule. */
interface RuleWords {
  readonly title: string;
  /** What the rule asks, for the settings. */
  readonly rule: string;
  tell(finding: Finding, names: Names): string;
}

const RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  'room-used-twice': {
    title: 'Room used twice',
    rule: 'A room holds one session at a time.',
    tell: (f, names) =>
      `${names.timed(f, 0)} and ${names.timed(f, 1)} are both in ${names.rooms(f)} on ${names.date(f)}${forMinutes(f)}.`,
  },
  'person-in-two-places': {
    title: 'Person in two places',
    rule: 'Nobody is in two sessions at the same time.',
    tell: (f, names) =>
      `${names.person(f)} is in ${names.timedIn(f, 0)} and in ${names.timedIn(f, 1)} on ${names.date(f)}${forMinutes(f)}.`,
  },
  'person-unavailable': {
    title: 'Person away',
    rule: 'Nobody has a session while away.',
    tell: (f, names) =>
      `${names.person(f)} is away ${away(f)} on ${names.date(f)}, but is in ${names.session(f)} ${ofSession(f)}${forMinutes(f)}.`,
  },
  'room-unavailable': {
    title: 'Room not available',
    rule: 'No session is in a room that is not to be had.',
    tell: (f, names) =>
      `${names.rooms(f)} is not available ${away(f)} on ${names.date(f)}, but ${names.session(f)} is there ${ofSession(f)}${forMinutes(f)}.`,
  },
  'room-too-small': {
    title: 'Room too small',
    rule: 'A room has a seat for everybody who is expected.',
    tell: (f, names) => {
      const [expected, capacity] = [number(f, 'expected'), number(f, 'capacity')];
      const people = expected === 1 ? '1 person is' : `${expected} people are`;
      const seats = capacity === 1 ? '1 seat' : `${capacity} seats`;
      return `${people} expected at ${names.session(f)}, but ${names.rooms(f)} has ${seats}: ${expected - capacity} too few.`;
    },
  },
  'over-a-break': {
    title: 'Over a break',
    rule: 'No session runs into a break, or into a time when its room is closed.',
    tell: (f, names) => {
      const name = names.slotLabel(f) || (f.facts.kind === 'closed' ? 'a time when the room is closed' : 'a break');
      const slot = spokenStretch(number(f, 'slotFrom'), number(f, 'slotTo'));
      return `${names.session(f)} (${ofSession(f)}) runs into ${name} (${slot}) on ${names.date(f)}${forMinutes(f)}.`;
    },
  },
  'outside-the-day': {
    title: 'Outside the day',
    rule: 'Sessions lie between the opening and the closing of their day.',
    tell: (f, names) => {
      const [before, after] = [number(f, 'minutesBefore'), number(f, 'minutesAfter')];
      const opening = `starts ${spokenMinutes(before)} before ${names.day(f)} opens at ${clock(number(f, 'dayFrom'))}`;
      const closing = `ends ${spokenMinutes(after)} after ${names.day(f)} closes at ${clock(number(f, 'dayTo'))}`;
      const how = [before > 0 ? opening : null, after > 0 ? closing : null].filter((part) => part !== null);
      return `${names.session(f)} (${spokenStretch(f.from ?? 0, f.to ?? 0)}) ${how.join(' and ')}.`;
    },
  },
  'withdrawn-but-placed': {
    title: 'Withdrawn but placed',
    rule: 'A withdrawn session has no place in the schedule.',
    tell: (f, names) => {
      const time = f.from === null ? '' : ` on ${names.date(f)} at ${clock(f.from)}`;
      return `${names.session(f)} is withdrawn, but still has a place${time}${names.inRoom(f.sessions[0])}.`;
    },
  },
};

/** Explains what a rule found. All words on conflicts are made here. */
export function explain(finding: Finding, state: ProgramState, telling: Telling = {}): Explanation {
  const words = RULE_WORDS[finding.rule];
  if (!words) return { title: finding.rule, sentence: 'This version does not know the rule.' };
  return { title: words.title, sentence: capitalized(words.tell(finding, namesIn(state, telling))) };
}

/** What to call a rule, and what it asks, in one sentence. */
export const ruleWords = (rule: string): { readonly title: string; readonly rule: string } => {
  const words = RULE_WORDS[rule];
  return { title: words?.title ?? rule, rule: words?.rule ?? '' };
};

interface Names {
  session(finding: Finding): string;
  /** The session at `index`, with its time. */
  timed(finding: Finding, index: 0 | 1): string;
  /** The session at `index`, with its time and its room. */
  timedIn(finding: Finding, index: 0 | 1): string;
  person(finding: Finding): string;
  rooms(finding: Finding): string;
  inRoom(session: SessionId | undefined): string;
  date(finding: Finding): string;
  day(finding: Finding): string;
  slotLabel(finding: Finding): string | null;
}

function namesIn(state: ProgramState, { planId, held }: Telling): Names {
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
    date,
    slotLabel: (f) => state.slot.get(String(f.facts.slotId))?.label ?? null,
    day: (f) => state.day.get(String(f.facts.dayId))?.label ?? spokenDate(number(f, 'dayFrom')),
  };
}

const number = (finding: Finding, fact: string): number => Number(finding.facts[fact] ?? 0);

/** ": 15 minutes", and nothing where the session has no length. */
const forMinutes = (finding: Finding): string => {
  const minutes = number(finding, 'minutes');
  return minutes === 0 ? '' : `: ${spokenMinutes(minutes)}`;
};

const away = (finding: Finding): string => spokenStretch(number(finding, 'awayFrom'), number(finding, 'awayTo'));

const ofSession = (finding: Finding): string =>
  spokenStretch(number(finding, 'sessionFrom'), number(finding, 'sessionTo'));

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
