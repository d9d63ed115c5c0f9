import { spokenMinutes, spokenStretch } from '../../time/spoken.ts';
import { clock } from '../../time/wall.ts';
import type { Finding } from '../rule.ts';
import { forMinutes, number, ofSession, type WordsOf } from './names.ts';

/** The words of the rules on time. */
export const TIME_WORDS: WordsOf = {
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
  'wrong-slot-kind': {
    title: 'In another kind of slot',
    rule: 'Plenary sessions lie in plenary slots, and the others beside them.',
    tell: (f, names) => {
      const name =
        names.slotLabel(f) ?? (f.facts.kind === 'plenary' ? 'a plenary slot' : 'a slot for parallel sessions');
      const slot = spokenStretch(number(f, 'slotFrom'), number(f, 'slotTo'));
      const what = f.facts.kind === 'plenary' ? 'for a plenary session' : 'for parallel sessions';
      return `${names.session(f)} (${ofSession(f)}) runs into ${name} (${slot}), ${what}, on ${names.date(f)}${forMinutes(f)}.`;
    },
  },
  'wrong-day-kind': {
    title: 'On another kind of day',
    rule: 'Tutorials, trainings and workshops lie on the days for them.',
    tell: (f, names) => {
      const day = f.facts.dayKind === 'other' ? 'no day for it' : `a ${f.facts.dayKind} day`;
      return `${names.session(f)} is a ${names.kind(f)}, but ${names.dayOf(f)} is ${day}.`;
    },
  },
  'skipped-wall-time': {
    title: 'A time that does not exist',
    rule: 'No session starts or ends in the hour that the clocks skip.',
    tell: (f, names) =>
      `${names.session(f)} (${spokenStretch(f.from ?? 0, f.to ?? 0)}) starts or ends at a time that the clocks skip on ${names.date(f)}: ${shiftOf(f)}.`,
  },
  'repeated-wall-time': {
    title: 'A time that comes twice',
    rule: 'A session in the hour that the clocks repeat tells which of the two is meant.',
    tell: (f, names) =>
      `${names.session(f)} starts at ${clock(f.from ?? 0)} on ${names.date(f)}, which comes twice: the clocks repeat ${shiftOf(f)}.`,
  },
  'over-a-clock-change': {
    title: 'The clocks change meanwhile',
    rule: 'No session lasts over a change of the clocks.',
    tell: (f, names) => {
      const how = f.facts.shift === 'skipped' ? 'shorter' : 'longer';
      return `${names.session(f)} (${spokenStretch(f.from ?? 0, f.to ?? 0)} on ${names.date(f)}) may be ${spokenMinutes(number(f, 'minutes'))} ${how} than it looks: the clocks ${f.facts.shift === 'skipped' ? 'skip' : 'repeat'} ${shiftOf(f)}.`;
    },
  },
  'quiet-hours': {
    title: 'In the quiet hours',
    rule: 'No session lies in the hours in which the venue wants quiet.',
    tell: (f, names) =>
      `${names.session(f)} (${spokenStretch(f.from ?? 0, f.to ?? 0)}) lies in the quiet hours (${spokenStretch(number(f, 'quietFrom'), number(f, 'quietTo'))}) on ${names.date(f)}${forMinutes(f)}.`,
  },
};

const shiftOf = (f: Finding): string => spokenStretch(number(f, 'shiftFrom'), number(f, 'shiftTo'));
