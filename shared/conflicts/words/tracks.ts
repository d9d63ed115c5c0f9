import { spokenStretch } from '../../time/spoken.ts';
import { forMinutes, mostOf, number, type WordsOf } from './names.ts';

/** The words of the rules on tracks and on what runs in parallel. */
export const TRACKS_WORDS: WordsOf = {
  'same-track-in-parallel': {
    title: 'One track in parallel',
    rule: 'Two sessions of a track are not at the same time.',
    tell: (f, names) =>
      `${names.timed(f, 0)} and ${names.timed(f, 1)} are of one track and at the same time on ${names.date(f)}${forMinutes(f)}.`,
  },
  'track-changes-rooms': {
    title: 'Track changes rooms',
    rule: 'A track stays in its room for a day.',
    tell: (f, names) =>
      `${names.track(f)} is in ${number(f, 'count')} rooms on ${names.date(f)}, where ${mostOf(f)} the most: ${names.allRooms(f)}.`,
  },
  'unrecorded-beside-unrecorded': {
    title: 'Unrecorded beside unrecorded',
    rule: 'Two sessions that are not recorded are not at the same time.',
    tell: (f, names) =>
      `${names.timed(f, 0)} and ${names.timed(f, 1)} are at the same time on ${names.date(f)}, and neither is recorded${forMinutes(f)}.`,
  },
  'no-choice-of-language': {
    title: 'No choice of language',
    rule: 'While many sessions run in parallel, they are not all in one language.',
    tell: (f, names) =>
      `All ${number(f, 'count')} sessions at ${spokenStretch(f.from ?? 0, f.to ?? 0)} on ${names.date(f)} are in one language (${f.facts.value}): ${names.sessions(f)}.`,
  },
  'no-choice-of-level': {
    title: 'No choice of level',
    rule: 'While many sessions run in parallel, they are not all for one level.',
    tell: (f, names) =>
      `All ${number(f, 'count')} sessions at ${spokenStretch(f.from ?? 0, f.to ?? 0)} on ${names.date(f)} are for one level (${f.facts.value}): ${names.sessions(f)}.`,
  },
};
