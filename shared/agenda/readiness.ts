import { isHalfPlaced, isNowhere, isTaken } from '../conflicts/fact-finding.ts';
import type { Conflict } from '../conflicts/rule.ts';
import type { SessionId } from '../model/tables.ts';
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
  /** Whether it is asked of lunch and other services, too. */
  readonly ofServices?: true;
  lacks(entry: Entry, index: ScheduleIndex): boolean;
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

const CHECKS: readonly CheckRule[] = [
  { id: 'unplaced', blocks: true, lacks: isNowhere },
  { id: 'half-placed', blocks: true, ofServices: true, lacks: isHalfPlaced },
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

/** What stands between a plan and its release; sessions in their order in the program, those without a time last. */
export function readinessOf(index: ScheduleIndex, conflicts: readonly Conflict[]): Readiness {
  const all = [...index.entries.values()].sort(byTimeThenNumber);
  const entries = all.filter(isTaken);
  return {
    grave: conflicts.filter(({ level, accepted }) => !accepted && (level === 'error' || level === 'block')),
    checks: CHECKS.map(({ id, blocks, ofServices, lacks }) => ({
      id,
      blocks,
      sessions: (ofServices ? all : entries).filter((entry) => lacks(entry, index)).map((entry) => entry.id),
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
