import { type AtRelease, isNewSinceRelease } from './at-release.ts';
import type { ConflictItem } from './conflict-item.ts';
import { isNewSince, type Seen } from './seen.ts';

/** What the list is narrowed to; '' is all. */
export interface Filter {
  readonly text: string;
  readonly level: string;
  readonly rule: string;
  readonly track: string;
  readonly day: string;
  /** 'new': only what came since the list was marked as seen. */
  readonly news: string;
  /** 'new': only what the last release did not have; where there is none, everything. */
  readonly released: string;
}

export const NO_FILTER: Filter = { text: '', level: '', rule: '', track: '', day: '', news: '', released: '' };

/** Whether a filter leaves anything out. */
export const isNarrowing = (filter: Filter): boolean => Object.values(filter).some((value) => value.trim() !== '');

/** The conflicts that a filter leaves, in their order. A text holds where each of its words does, whatever the case or accents. */
export function filterItems(
  items: readonly ConflictItem[],
  filter: Filter,
  seen: Seen | null = null,
  release: AtRelease | null | undefined = null,
): ConflictItem[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return items.filter(({ conflict, title, sentence, tracks, days }) => {
    if (filter.level !== '' && conflict.level !== filter.level) return false;
    if (filter.rule !== '' && conflict.rule !== filter.rule) return false;
    if (filter.track !== '' && !tracks.some((id) => id === filter.track)) return false;
    if (filter.day !== '' && !days.some((id) => id === filter.day)) return false;
    if (filter.news !== '' && !isNewSince(seen, conflict)) return false;
    if (filter.released !== '' && release && !isNewSinceRelease(release, conflict)) return false;
    if (words.length === 0) return true;
    const told = plain(`${title} ${sentence}`);
    return words.every((word) => told.includes(word));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
