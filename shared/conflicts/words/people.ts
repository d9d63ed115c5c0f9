import { spokenDate, spokenStretch } from '../../time/spoken.ts';
import { clock } from '../../time/wall.ts';
import type { Finding } from '../rule.ts';
import { away, counted, forMinutes, mostOf, number, ofSession, pauseOf, type WordsOf } from './names.ts';

/** The words of the rules on people. */
export const PEOPLE_WORDS: WordsOf = {
  'person-in-two-places': {
    title: 'Person in two places',
    rule: 'Nobody is in two sessions at the same time.',
    tell: (f, names) =>
      `${names.person(f)} is in ${names.timedIn(f, 0)} and in ${names.timedIn(f, 1)} on ${names.date(f)}${forMinutes(f)}.`,
  },
  'shared-account': {
    title: 'Looks like a shared account',
    rule: 'Everybody is one person, and no account or placeholder for many.',
    tell: (f, names) =>
      `${names.person(f)} looks like a shared account or a placeholder: ${number(f, 'count')} of ${counted(number(f, 'of'), 'session')} overlap${names.inSoManyRooms(f)}, up to ${number(f, 'atOnce')} at once. They are not told one by one.`,
  },
  'person-unavailable': {
    title: 'Person away',
    rule: 'Nobody has a session while away, before arriving or after leaving.',
    tell: (f, names) =>
      stayOf(f) === null
        ? `${names.person(f)} is away ${away(f)} on ${names.date(f)}, but is in ${names.session(f)} ${ofSession(f)}${forMinutes(f)}.`
        : `${names.person(f)} ${stayOf(f)}, but is in ${names.session(f)} ${ofSession(f)} on ${names.date(f)}${forMinutes(f)}.`,
  },
  'too-little-time-to-change-room': {
    title: 'Too little time to change room',
    rule: 'Everybody has time to walk to the next room.',
    tell: (f, names) =>
      `${names.person(f)} goes from ${names.timedIn(f, 0)} to ${names.timedIn(f, 1)} on ${names.date(f)} ${pauseOf(f)}.`,
  },
  'back-to-back': {
    title: 'Back to back',
    rule: 'Everybody has a pause between two sessions.',
    tell: (f, names) =>
      `${names.person(f)} goes from ${names.timed(f, 0)} to ${names.timed(f, 1)} on ${names.date(f)} ${pauseOf(f)}.`,
  },
  'three-in-a-row': {
    title: 'Many sessions in a row',
    rule: 'Nobody has many sessions without a pause.',
    tell: (f, names) =>
      `${names.person(f)} has ${f.sessions.length} sessions without a pause on ${names.date(f)}, ${spokenStretch(f.from ?? 0, f.to ?? 0)}: ${names.sessions(f)}.`,
  },
  'too-many-a-day': {
    title: 'Many sessions on one day',
    rule: 'Nobody has many sessions on one day.',
    tell: (f, names) =>
      `${names.person(f)} has ${f.sessions.length} sessions on ${names.date(f)}, where ${mostOf(f)} the most: ${names.sessions(f)}.`,
  },
  'spread-over-days': {
    title: 'Spread over many days',
    rule: 'Nobody has to come on many days.',
    tell: (f, names) =>
      `${names.person(f)} has sessions on ${number(f, 'days')} days, where ${mostOf(f)} the most: ${names.sessions(f)}.`,
  },
  'remote-night': {
    title: 'At night where somebody is',
    rule: 'Nobody who takes part from another time zone has a session in the night there.',
    tell: (f, names) => {
      const there = [number(f, 'sessionFrom'), number(f, 'sessionTo')].map((at) => at + number(f, 'ahead'));
      return `${names.session(f)} (${ofSession(f)} on ${names.date(f)}) is at ${spokenStretch(there[0] ?? 0, there[1] ?? 0)} by the clock of ${names.person(f)}.`;
    },
  },
};

/** “arrives on Tue 2 June at 14:30”, “leaves on …”; null where it is an absence in between. */
function stayOf({ facts: { arrives, leaves } }: Finding): string | null {
  const told = [
    typeof arrives === 'number' ? `arrives on ${spokenDate(arrives)}${at(arrives)}` : null,
    // Who leaves at midnight leaves on the day before.
    typeof leaves === 'number' ? `leaves on ${spokenDate(leaves - 1)}${at(leaves)}` : null,
  ].filter((part) => part !== null);
  return told.length === 0 ? null : told.join(' and ');
}

const at = (minute: number): string => (minute % 1440 === 0 ? '' : ` at ${clock(minute)}`);
