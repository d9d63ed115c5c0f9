import type { Entry, ScheduleIndex } from '../schedule/schedule-index.ts';

/** The minutes from a block's start to the end of its last talk, and their number; null for what is no block with talks. */
export function talksIn(index: ScheduleIndex, block: Entry): { readonly end: number; readonly talks: number } | null {
  if (!block.active || block.service) return null;
  const talks = (index.talksOf.get(block.id) ?? [])
    .map((id) => index.entries.get(id))
    .filter((talk) => talk?.active === true);
  if (talks.length === 0) return null;
  const ends = talks.map((talk) => (talk?.place?.offset ?? 0) + (talk?.session.durationMinutes ?? 0));
  return { end: Math.max(...ends), talks: talks.length };
}
