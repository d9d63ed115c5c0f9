import { type CheckId, isReady, type Readiness } from './readiness.ts';

/** The words for a check: a heading, and what it means for print. */
interface CheckWords {
  readonly title: string;
  readonly why: string;
  /** “8 sessions without a place”, for the verdict. */
  counted(count: number): string;
}

const sessions = (count: number): string => (count === 1 ? '1 session' : `${count} sessions`);

export const CHECK_WORDS: Readonly<Record<CheckId, CheckWords>> = {
  unplaced: {
    title: 'Without a place',
    why: 'They are in the program, but nobody can find them in it.',
    counted: (count) => `${sessions(count)} without a place`,
  },
  'half-placed': {
    title: 'Half placed',
    why: 'A day, a time or a room is missing, so they are printed as not scheduled.',
    counted: (count) => `${sessions(count)} half placed`,
  },
  unconfirmed: {
    title: 'Not confirmed',
    why: 'The speakers have not said that they will come.',
    counted: (count) => `${count} not confirmed`,
  },
  'no-title': {
    title: 'Without a title',
    why: 'The first words of the abstract stand in for it.',
    counted: (count) => `${count} without a title`,
  },
  'no-speaker': {
    title: 'Without a speaker',
    why: 'Nobody is named as speaker, panelist or moderator.',
    counted: (count) => `${count} without a speaker`,
  },
  'no-abstract': {
    title: 'Without an abstract',
    why: 'The booklet and the web page have nothing to tell of them.',
    counted: (count) => `${count} without an abstract`,
  },
  'no-slides': {
    title: 'Without slides',
    why: 'The slides were not received, and nobody said that they will not be shared.',
    counted: (count) => `${count} without slides`,
  },
};

/** The answer in one sentence: “Not yet: 3 errors, 8 sessions without a place.” */
export function verdict(readiness: Readiness): string {
  if (readiness.expected === 0) return 'Not yet: there are no sessions to print.';
  const told = (blocks: boolean): string[] =>
    readiness.checks
      .filter((check) => check.blocks === blocks && check.sessions.length > 0)
      .map(({ id, sessions }) => CHECK_WORDS[id].counted(sessions.length));
  const errors = readiness.grave.length;
  if (!isReady(readiness)) {
    const conflicts = errors === 0 ? [] : [errors === 1 ? '1 error' : `${errors} errors`];
    return `Not yet: ${[...conflicts, ...told(true)].join(', ')}.`;
  }
  const open = told(false);
  return open.length === 0 ? 'Yes: nothing is missing.' : `Yes. Still open: ${open.join(', ')}.`;
}
