import { foldedText } from './name-keys.ts';
import type { Conflict, Finding, IndexChange } from './rule.ts';

/** Whether a finding names something that a change touched; one of rows, something whose row was. */
export const concerns = (finding: Finding, change: IndexChange): boolean =>
  finding.ofRows ? concernsRows(finding, change) : concernsAny(finding, change);

const concernsRows = ({ sessions, people, titles }: Finding, change: IndexChange): boolean =>
  change.rows.size > 0 &&
  (sessions.some((id) => change.rows.has(id)) ||
    people.some((id) => change.rows.has(id)) ||
    titles?.some((title) => titlesIn(change).has(title)) === true);

const folded = new WeakMap<IndexChange, ReadonlySet<string>>();

/** The titles of a change as findings name them: folded. */
export function titlesIn(change: IndexChange): ReadonlySet<string> {
  const known = folded.get(change) ?? new Set([...change.titles].map(foldedText));
  folded.set(change, known);
  return known;
}

const concernsAny = (finding: Finding, change: IndexChange): boolean =>
  finding.sessions.some((id) => change.sessions.has(id)) ||
  finding.people.some((id) => change.people.has(id)) ||
  finding.rooms.some((id) => change.rooms.has(id)) ||
  finding.tracks?.some((id) => change.tracks.has(id)) === true ||
  finding.days?.some((id) => change.days.has(id)) === true;

/** A conflict's key: its rule and its sorted ids. A slot, which a finding names in its facts, is one of them. */
export function keyOf(finding: Finding): string {
  const { slotId } = finding.facts;
  const named = finding.about ?? [...finding.sessions, ...finding.people, ...finding.rooms];
  return [finding.rule, ...new Set([...named, ...(slotId ? [String(slotId)] : [])].sort())].join(' ');
}

/** The day that a finding's times are counted from: an acceptance lives on when the whole day moves to another date. */
export interface Base {
  readonly dayId: string;
  /** Its midnight, as an absolute wall minute. */
  readonly midnight: number;
}

const IS_TIME = /(From|To)$/;

/** Hash of what a finding rests on, 14 hexadecimal digits: when it changes, an acceptance no longer holds. */
export function factsHash(finding: Finding, base: Base | null): string {
  const fromMidnight = (minute: number | null): number | null =>
    minute === null || base === null ? minute : minute - base.midnight;
  const facts = Object.keys(finding.facts)
    .sort()
    .map((name) => {
      const fact = finding.facts[name] ?? null;
      return [name, typeof fact === 'number' && IS_TIME.test(name) ? fromMidnight(fact) : fact];
    });
  const named = finding.about ? [...finding.sessions, ...finding.people, ...finding.rooms].sort() : [];
  const when = [base?.dayId ?? null, fromMidnight(finding.from), fromMidnight(finding.to)];
  return cyrb53(JSON.stringify([when, facts, named]));
}

// cyrb53 by bryc (public domain): 53 bits, fast, no library. It tells a changed text, it guards no secret.
function cyrb53(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  const high = (h2 >>> 0) & 0x1fffff;
  return (high * 2 ** 32 + (h1 >>> 0)).toString(16).padStart(14, '0');
}

// Not infinity: two of them have no difference.
const LAST = Number.MAX_SAFE_INTEGER;

const RANK = { block: 0, error: 1, warning: 2, note: 3 } as const;

/** Gravest first, then the heaviest, then by time (those without time last), then by key. */
export const byWeight = (a: Conflict, b: Conflict): number =>
  RANK[a.level] - RANK[b.level] ||
  b.weight - a.weight ||
  (a.from ?? LAST) - (b.from ?? LAST) ||
  (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Whether a conflict asks for something to be done; notes are told where one looks, and not counted. */
export const isPressing = ({ level, accepted }: Pick<Conflict, 'level' | 'accepted'>): boolean =>
  !accepted && level !== 'note';
