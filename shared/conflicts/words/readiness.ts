import { spokenMinutes } from '../../time/spoken.ts';
import { clock } from '../../time/wall.ts';
import { listed, number, type WordsOf } from './names.ts';

/** The words of the rules on readiness. */
export const READINESS_WORDS: WordsOf = {
  'withdrawn-but-placed': {
    title: 'Withdrawn but placed',
    rule: 'A withdrawn session has no place in the schedule.',
    tell: (f, names) => {
      const time = f.from === null ? '' : ` on ${names.date(f)} at ${clock(f.from)}`;
      return `${names.session(f)} is withdrawn, but still has a place${time}${names.inRoom(f.sessions[0])}.`;
    },
  },
  'not-confirmed-but-placed': {
    title: 'Placed but not confirmed',
    rule: 'A session that has its place is confirmed.',
    tell: (f, names) => `${names.session(f)} has its place, but is only ${f.facts.status}.`,
  },
  'accepted-but-unplaced': {
    title: 'Not placed yet',
    rule: 'An accepted session has a place in the schedule.',
    tell: (f, names) => `${names.session(f)} is accepted, but has no place yet.`,
  },
  'half-placed': {
    title: 'Half placed',
    rule: 'A session has a day, a time and a room, or none of them.',
    tell: (f, names) => {
      const lacks = [f.facts.day ? null : 'day', f.facts.start ? null : 'time', f.facts.room ? null : 'room'].filter(
        (part) => part !== null,
      );
      return `${names.session(f)} is placed in part: it has no ${listed(lacks).replace(' and ', ' and no ')} yet.`;
    },
  },
  'no-speaker': {
    title: 'Nobody speaks',
    rule: 'A session of the program has somebody who speaks.',
    tell: (f, names) => `${names.session(f)} has no speaker.`,
  },
  'no-title': {
    title: 'No title',
    rule: 'A session of the program has a title.',
    tell: (f, names) => `${names.session(f)} has no title.`,
  },
  'no-abstract': {
    title: 'No abstract',
    rule: 'A session of the program has an abstract.',
    tell: (f, names) => `${names.session(f)} has no abstract.`,
  },
  'duration-unlike-kind': {
    title: 'Unusual length',
    rule: 'A session is as long as its kind usually is.',
    tell: (f, names) =>
      `${names.session(f)} takes ${spokenMinutes(number(f, 'length'))}, where ${names.kind(f)} usually takes ${spokenMinutes(number(f, 'usual'))}.`,
  },
};
