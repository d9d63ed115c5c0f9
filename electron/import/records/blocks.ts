import type { ImportedSession } from '../../../shared/contract/import.ts';

/** A talk of a block: when it starts (absolute wall minute; null: after the one before it) and how long it is. */
export interface BlockTalk {
  readonly session: ImportedSession;
  readonly from: number | null;
  readonly minutes: number | null;
}

const LONGEST = 1440;

/**
 * Puts talks into their block in the order given; an offset is said only where a talk does not start at the end of the
 * one before. A talk that does not begin within the block is given back as it is, in `outside` too.
 */
export function inBlock(key: string, from: number | null, talks: readonly BlockTalk[]) {
  const outside: ImportedSession[] = [];
  let next = from;
  let position = 0;
  const sessions = talks.map(({ session, from: at, minutes }): ImportedSession => {
    const offset = at === null || from === null ? null : at - from;
    if (offset !== null && (offset < 0 || offset > LONGEST)) {
      outside.push(session);
      return session;
    }
    const follows = at === null || at === next;
    if (next !== null) next = (at ?? next) + (minutes ?? 0);
    const more = follows || offset === null ? {} : { offset };
    return { ...session, block: { key, position: position++, ...more } };
  });
  return { sessions, outside };
}
