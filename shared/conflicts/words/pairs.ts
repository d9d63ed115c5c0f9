import { spokenMinutes } from '../../time/spoken.ts';
import { forMinutes, number, type WordsOf } from './names.ts';

/** The words of the rules on pairs of sessions. */
export const PAIRS_WORDS: WordsOf = {
  'in-the-wrong-order': {
    title: 'In the wrong order',
    rule: 'A session that must come before another one ends before it begins.',
    tell: (f, names) => `${names.dated(f, 0)} must come before ${names.dated(f, 1)}, but does not.`,
  },
  'should-be-apart': {
    title: 'Should be apart',
    rule: 'Sessions that must be apart are not at the same time.',
    tell: (f, names) =>
      `${names.timed(f, 0)} and ${names.timed(f, 1)} must be apart, but are at the same time on ${names.date(f)}${forMinutes(f)}.`,
  },
  'should-be-together': {
    title: 'Should be together',
    rule: 'Sessions that belong together follow each other closely.',
    tell: (f, names) =>
      `${names.dated(f, 0)} and ${names.dated(f, 1)} belong together, but lie ${spokenMinutes(number(f, 'between'))} from each other.`,
  },
  'audience-overlap': {
    title: 'Audience overlap',
    rule: 'Sessions that many of the same people would attend are not at the same time.',
    tell: (f, names) =>
      `${names.timedIn(f, 0)} and ${names.timedIn(f, 1)} are at the same time on ${names.date(f)}${forMinutes(f)}; ${wouldAttend(number(f, 'audience'))} both.`,
  },
  'should-share-a-room': {
    title: 'Should share a room',
    rule: 'Sessions that must be in the same room are.',
    tell: (f, names) =>
      `${names.sessionAt(f, 0)} and ${names.sessionAt(f, 1)} must be in the same room, but are in ${names.roomAt(f, 0)} and in ${names.roomAt(f, 1)}.`,
  },
};

const wouldAttend = (people: number): string => `${people} ${people === 1 ? 'person' : 'people'} would attend`;
