import { spokenMinutes } from '../../time/spoken.ts';
import { counted, number, pauseOf, type WordsOf } from './names.ts';

/** The words of the rules on blocks. */
export const BLOCKS_WORDS: WordsOf = {
  'block-too-full': {
    title: 'Block too full',
    rule: 'The talks of a block end with it at the latest.',
    tell: (f, names) =>
      `The talks of ${names.session(f)} end ${spokenMinutes(number(f, 'minutes'))} after the block, which takes ${spokenMinutes(number(f, 'length'))}.`,
  },
  'block-with-spare-time': {
    title: 'Block with spare time',
    rule: 'The talks of a block fill it.',
    tell: (f, names) =>
      `After the last talk of ${names.session(f)} ${spokenMinutes(number(f, 'minutes'))} of the block are left.`,
  },
  'block-without-chair': {
    title: 'Block without chair',
    rule: 'A block of talks has somebody who chairs it.',
    tell: (f, names) => `Nobody chairs ${names.session(f)}, a block of ${counted(number(f, 'talks'), 'talk')}.`,
  },
  'chair-speaks-elsewhere': {
    title: 'Chair speaks elsewhere',
    rule: 'Who chairs a block does not speak elsewhere shortly before or after it.',
    tell: (f, names) =>
      `${names.person(f)} chairs a block and speaks elsewhere, ${names.timedIn(f, 0)} and ${names.timedIn(f, 1)} on ${names.date(f)}, ${pauseOf(f)}.`,
  },
};
