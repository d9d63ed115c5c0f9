import type { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';
import { isObject, type JsonObject, objectOf, textOf } from '../records/values.ts';
import type { JsonPlaces } from '../text/json-places.ts';

/** An entry of a timetable with what stands in it. */
export interface Entry {
  readonly id: string;
  readonly type: 'block' | 'contribution' | 'break';
  readonly value: JsonObject;
  readonly lines: Lines;
  readonly entries: readonly Entry[];
}

const TYPES: Readonly<Record<string, Entry['type']>> = {
  session: 'block',
  contribution: 'contribution',
  break: 'break',
};

/**
 * The entries of all events and days, each once: what crosses midnight stands under both days, with the same id, and
 * its parts are joined.
 */
export function entriesOf(results: JsonObject, places: JsonPlaces, report: Report): readonly Entry[] {
  const found = new Map<string, Entry>();
  for (const [event, days] of Object.entries(results)) {
    for (const [day, entries] of Object.entries(objectOf(days))) {
      const path = `results.${event}.${day}`;
      if (!isObject(entries)) {
        if (Array.isArray(entries) && entries.length === 0) continue;
        report.say('record.unusable', 'error', places.linesAt(path), `${path} holds no entries; it is left out.`);
        continue;
      }
      for (const entry of readEntries(entries, path, places, report, false)) join(found, entry, report);
    }
  }
  return [...found.values()];
}

function readEntries(
  entries: JsonObject,
  path: string,
  places: JsonPlaces,
  report: Report,
  isInBlock: boolean,
): readonly Entry[] {
  return Object.entries(entries).flatMap(([key, value]): Entry[] => {
    const lines = places.linesAt(`${path}.${key}`);
    const type = isObject(value) ? typeOf(key, textOf(value.entryType)) : null;
    if (!isObject(value) || type === null || (isInBlock && type === 'block')) {
      const message = `${path}.${key} is no entry of a timetable; it is left out.`;
      report.say('record.unusable', 'error', lines, message, JSON.stringify(value));
      return [];
    }
    const own = isObject(value.entries) ? value.entries : {};
    const parts = new Map<string, Entry>();
    for (const part of readEntries(own, `${path}.${key}.entries`, places, report, true)) join(parts, part, report);
    return [{ id: idOf(key, type, value), type, value, lines, entries: [...parts.values()] }];
  });
}

/** The entry's own id; the key it stands under where it has none. A contribution is the same in each of its places. */
function idOf(key: string, type: Entry['type'], { id, contributionId }: JsonObject): string {
  if (type === 'contribution' && textOf(contributionId) !== '') return `contribution:${textOf(contributionId)}`;
  return textOf(id) || key;
}

function typeOf(key: string, said: string): Entry['type'] | null {
  const known = TYPES[said.toLowerCase()];
  if (known) return known;
  if (/^s\d/.test(key)) return 'block';
  if (/^[cl]\d/.test(key)) return 'contribution';
  return /^b\d/.test(key) ? 'break' : null;
}

function join(found: Map<string, Entry>, entry: Entry, report: Report): void {
  const known = found.get(entry.id);
  if (!known) {
    found.set(entry.id, entry);
    return;
  }
  const parts = new Map(known.entries.map((part) => [part.id, part]));
  for (const part of entry.entries) if (!parts.has(part.id)) parts.set(part.id, part);
  found.set(entry.id, { ...known, entries: [...parts.values()] });
  const title = textOf(known.value.title) || entry.id;
  const message = `“${title}” (${entry.id}) stands under two days, as what crosses midnight does; it is taken once.`;
  report.say('entry.repeated', 'info', entry.lines, message);
}
