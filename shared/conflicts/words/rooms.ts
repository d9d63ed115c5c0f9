import { away, forMinutes, number, ofSession, pauseOf, type WordsOf } from './names.ts';

/** The words of the rules on rooms. */
export const ROOMS_WORDS: WordsOf = {
  'room-used-twice': {
    title: 'Room used twice',
    rule: 'A room holds one session at a time.',
    tell: (f, names) =>
      `${names.timed(f, 0)} and ${names.timed(f, 1)} are both in ${names.rooms(f)} on ${names.date(f)}${forMinutes(f)}.`,
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
  'missing-feature': {
    title: 'Something is missing in the room',
    rule: 'A room has what its sessions need.',
    tell: (f, names) => `${names.session(f)} needs ${f.facts.features}, which ${names.rooms(f)} does not have.`,
  },
  'changeover-time': {
    title: 'No time to make the room ready',
    rule: 'Between two sessions there is time to make their room ready.',
    tell: (f, names) =>
      `${names.timed(f, 0)} and ${names.timed(f, 1)} follow each other in ${names.roomAt(f, 0)} on ${names.date(f)} ${pauseOf(f)}.`,
  },
};
