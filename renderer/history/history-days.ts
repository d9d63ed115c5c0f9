import type { HistoryEntry } from '../../shared/contract/queries.ts';

/** The changes of one day, as the reader's own calendar has it. */
export interface HistoryDay {
  readonly date: string;
  readonly entries: readonly HistoryEntry[];
}

/** The entries by the day they were made on, in the order they come (newest first); `wanted` are words of their labels. */
export function byDay(entries: readonly HistoryEntry[], wanted: string): readonly HistoryDay[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const days: { date: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const label = entry.label.toLowerCase();
    if (!words.every((word) => label.includes(word))) continue;
    const date = new Date(entry.at).toLocaleDateString(undefined, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

/** Who made a change: the name of a profile, or the beginning of its id. */
export const actorName = (actor: string): string =>
  /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(actor) ? actor.slice(0, 8) : actor;
