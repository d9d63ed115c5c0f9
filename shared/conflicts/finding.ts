import type { Conflict, Finding, IndexChange } from './rule.ts';

/** Whether a finding names a session, person or room that a change touched. */
export const concerns = (finding: Finding, change: IndexChange): boolean =>
  finding.sessions.some((id) => change.sessions.has(id)) ||
  finding.people.some((id) => change.people.has(id)) ||
  finding.rooms.some((id) => change.rooms.has(id));

/** A conflict's key: its rule and its sorted ids. A slot, which a finding names in its facts, is one of them. */
export function keyOf(finding: Finding): string {
  const { slotId } = finding.facts;
  const ids = [...finding.sessions, ...finding.people, ...finding.rooms, ...(slotId ? [String(slotId)] : [])];
  return [finding.rule, ...new Set(ids.sort())].join(' ');
}

/** Hash of what a finding rests on, 14 hexadecimal digits: when it changes, an acceptance no longer holds. */
export function factsHash(finding: Finding): string {
  const facts = Object.keys(finding.facts).sort();
  return cyrb53(JSON.stringify([finding.from, finding.to, facts.map((name) => [name, finding.facts[name] ?? null])]));
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

const RANK = { block: 0, error: 1, warning: 2, note: 3 } as const;

/** Gravest first, then by time (those without time last), then by key. */
export const byWeight = (a: Conflict, b: Conflict): number =>
  RANK[a.level] - RANK[b.level] ||
  (a.from ?? Number.POSITIVE_INFINITY) - (b.from ?? Number.POSITIVE_INFINITY) ||
  (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
