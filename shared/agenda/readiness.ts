import type { Conflict } from '../conflicts/rule.ts';
import type { SessionId } from '../model/tables.ts';
import { isPlaced } from '../schedule/effective.ts';
import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';

export type CheckId =
  | 'unplaced'
  | 'half-placed'
  | 'unconfirmed'
  | 'no-title'
  | 'no-speaker'
  | 'no-abstract'
  | 'no-slides';

/** One thing that a release asks of every session, and the sessions that lack it. */
export interface Check {
  readonly id: CheckId;
  /** Whether a release waits for it; the others are told. */
  readonly blocks: boolean;
  readonly sessions: readonly SessionId[];
}

/** What stands between a plan and its release. */
export interface Readiness {
  /** Conflicts of level error and block that nobody accepted. */
  readonly grave: readonly Conflict[];
  readonly checks: readonly Check[];
  /** How many sessions are looked at: those that the program is to have. */
  readonly expected: number;
}

interface CheckRule {
  readonly id: CheckId;
  readonly blocks: boolean;
  lacks(entry: Entry, index: ScheduleIndex): boolean;
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Posters and notices hang on their day and take no time: a day is all the place that they need. */
const hangsOnDay = ({ session, place }: Entry): boolean => session.durationMinutes === 0 && place?.day != null;

/** A talk of a block has the block's place: where that is lacking, the block is named and not its talks beside it. */
const ownPlace = (entry: Entry): boolean => entry.blockId === null;

const CHECKS: readonly CheckRule[] = [
  { id: 'unplaced', blocks: true, lacks: (entry) => entry.place === null },
  {
    id: 'half-placed',
    blocks: true,
    lacks: (entry) => entry.place !== null && ownPlace(entry) && !isPlaced(entry.place) && !hangsOnDay(entry),
  },
  { id: 'unconfirmed', blocks: false, lacks: ({ session }) => session.status !== 'confirmed' },
  { id: 'no-title', blocks: false, lacks: ({ session }) => isBlank(session.title) },
  { id: 'no-speaker', blocks: false, lacks: ({ session, speakers }) => !session.block && speakers.length === 0 },
  { id: 'no-abstract', blocks: false, lacks: ({ session }) => !session.block && isBlank(session.abstract) },
  { id: 'no-slides', blocks: false, lacks: ({ session, id }, index) => !session.block && lacksSlides(index, id) },
];

/** Slides are there once received, and are not waited for where the speaker will not share them. */
function lacksSlides(index: ScheduleIndex, id: SessionId): boolean {
  const state = index.state.slides.get(id)?.state ?? 'not-asked';
  return state === 'not-asked' || state === 'asked';
}

/**
 * Whether a session belongs to the program that is to be released: accepted or confirmed, or placed while it is still
 * proposed or in reserve. Breaks and other services ask for nothing.
 */
const isExpected = ({ session, service, active, place }: Entry): boolean =>
  active && !service && (session.status === 'accepted' || session.status === 'confirmed' || place !== null);

/** What stands between a plan and its release; sessions in their order in the program, those without a time last. */
export function readinessOf(index: ScheduleIndex, conflicts: readonly Conflict[]): Readiness {
  const entries = [...index.entries.values()].filter(isExpected).sort(byTimeThenNumber);
  return {
    grave: conflicts.filter(({ level, accepted }) => !accepted && (level === 'error' || level === 'block')),
    checks: CHECKS.map(({ id, blocks, lacks }) => ({
      id,
      blocks,
      sessions: entries.filter((entry) => lacks(entry, index)).map((entry) => entry.id),
    })),
    expected: entries.length,
  };
}

const LAST = Number.MAX_SAFE_INTEGER;

const byTimeThenNumber = (a: Entry, b: Entry): number =>
  (a.from ?? LAST) - (b.from ?? LAST) || a.session.number - b.session.number;

/** Whether nothing holds the release up; what is only told does not. */
export const isReady = ({ grave, checks, expected }: Readiness): boolean =>
  expected > 0 && grave.length === 0 && checks.every(({ blocks, sessions }) => !blocks || sessions.length === 0);
