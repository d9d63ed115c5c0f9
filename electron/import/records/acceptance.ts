import { fold } from '../../../shared/matching/name-key.ts';
import type { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';

/** How a submission's decision is taken: into the program, into it as not decided, or not into it. */
export type Outcome = 'accepted' | 'undecided' | 'left-out';

/** A submission, as the decision on it stands in the source. */
export interface Decided {
  /** '' where there is none. */
  readonly decision: string;
  /** What a person knows it by: “12 Roofs”. */
  readonly label: string;
  readonly lines: Lines;
  /** What the source's own signs say, where it has any. */
  readonly sign?: Outcome;
  /** Other words for the decision, which the option may name too. */
  readonly also?: readonly string[];
}

const OPEN = /^(?:|none|open|new|submitted|pending|unspecified|undecided|tentative|no decision|(?:in|under) review)$/;
const REFUSED =
  /\b(?:not|no|reject|rejected|rejection|decline|declined|refused|desk|withdraw|withdrawn|retracted|draft)\b/;
const TAKEN =
  /\b(?:accept|accepted|acceptance|yes|confirmed|oral|spotlight|poster|demo|keynote|invited|plenary|talk|presentation|paper|panel|tutorial|workshop|lightning)\b/;

/**
 * Which submissions are in the program. A committee words its decisions freely, so the option `accepted` (a list, or a
 * text with semicolons between) names those that count; without it they are guessed, and what was guessed is told.
 */
export function outcomesOf(
  submissions: readonly Decided[],
  wanted: unknown,
  report: Report,
  what = 'decision',
): readonly Outcome[] {
  const named = wantedDecisions(wanted);
  const outcomes = submissions.map((submission) => outcomeOf(submission, named));
  const groups = Map.groupBy(submissions.keys(), (at) => `${outcomes[at]} ${fold(submissions[at]?.decision ?? '')}`);
  const taken: string[] = [];
  const left: string[] = [];
  for (const indexes of groups.values()) {
    const members = indexes.flatMap((at) => submissions[at] ?? []);
    const outcome = outcomes[indexes[0] ?? 0];
    const name = members[0]?.decision || `no ${what}`;
    (outcome === 'left-out' ? left : taken).push(
      `“${name}” (${members.length}${outcome === 'undecided' ? ', as proposed' : ''})`,
    );
    if (outcome === 'left-out') tellLeftOut(name, members, report, what);
    if (outcome === 'undecided' && members[0] && isUnclear(members[0])) {
      const message = `It is not clear whether the ${what} “${name}” means accepted; ${countOf(members)} taken as proposed.`;
      report.say(`${what}.unclear`, 'warning', spanOf(members), message, labelsOf(members));
    }
  }
  const isSaid = submissions.some(({ decision }) => decision !== '');
  if (isSaid) {
    const rest = left.length === 0 ? 'Nothing is left out.' : `Left out: ${left.join(', ')}.`;
    const how =
      named === null
        ? ` If that is wrong, name those that count in the option “accepted”, with semicolons between.`
        : '';
    const message = `In the program by their ${what}: ${taken.join(', ') || 'none'}. ${rest}${how}`;
    report.say(`${what}.counted`, named === null ? 'warning' : 'info', spanOf(submissions), message);
  }
  return outcomes;
}

/** The status of a session of this outcome; nothing where the source has no decisions at all. */
export const statusOf = (outcome: Outcome, isSaid: boolean): { readonly status?: 'accepted' | 'proposed' } => {
  if (!isSaid) return {};
  return { status: outcome === 'accepted' ? 'accepted' : 'proposed' };
};

/** The decisions that the option names, folded; null where it names none. */
function wantedDecisions(wanted: unknown): ReadonlySet<string> | null {
  const words = Array.isArray(wanted) ? wanted : typeof wanted === 'string' ? wanted.split(/[;\n]/) : [];
  const named = words.flatMap((word) => (typeof word === 'string' && word.trim() !== '' ? [fold(word)] : []));
  return named.length === 0 ? null : new Set(named);
}

function outcomeOf({ decision, sign, also = [] }: Decided, named: ReadonlySet<string> | null): Outcome {
  const folded = fold(decision);
  if (named && [decision, ...also].some((word) => named.has(fold(word)))) return 'accepted';
  if (named) return sign === 'undecided' || OPEN.test(folded) ? 'undecided' : 'left-out';
  if (sign) return sign;
  if (OPEN.test(folded)) return 'undecided';
  if (REFUSED.test(folded)) return 'left-out';
  return TAKEN.test(folded) ? 'accepted' : 'undecided';
}

const isUnclear = ({ decision, sign }: Decided): boolean => sign === undefined && !OPEN.test(fold(decision));

/** Tells of submissions that do not come into the program, and which they are. */
export function tellLeftOut(why: string, members: readonly Decided[], report: Report, what = 'decision'): void {
  const message = `${countOf(members)} left out of the program: ${what} “${why}”.`;
  report.say('submission.left-out', 'info', spanOf(members), message, labelsOf(members));
}

const countOf = ({ length }: readonly unknown[]): string =>
  length === 1 ? 'one submission is' : `${length} submissions are`;
const labelsOf = (members: readonly Decided[]): string => members.map(({ label }) => label).join('\n');

function spanOf(members: readonly Decided[]): Lines {
  let first = Number.POSITIVE_INFINITY;
  let last = 1;
  for (const { lines } of members) {
    first = Math.min(first, lines[0]);
    last = Math.max(last, lines[1]);
  }
  return [Math.min(first, last), last];
}
