import type { ImportedSession } from '../../../shared/contract/import.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import type { Report } from './report.ts';
import { nameOf, type RawEvent } from './schedule.ts';

/**
 * Gives every session a key of its own. An event that stands twice with all that it says is one; one that is given at
 * two places under the same id is two sessions, the later one a repeat of the first where they have one title.
 */
export function uniqueSessions(given: readonly ImportedSession[], report: Report): ImportedSession[] {
  const groups = Map.groupBy(given, ({ key }) => key);
  const keys = new Set(groups.keys());
  const renamed = new Map<ImportedSession, ImportedSession | null>();
  for (const [key, sessions] of groups) {
    if (sessions.length === 1) continue;
    const seen = new Set<string>();
    // In order of time, so that the order of the file does not decide which one has the key.
    const inOrder = [...sessions].sort((a, b) => order(a) - order(b) || (placeText(a) < placeText(b) ? -1 : 1));
    const [earliest] = inOrder;
    for (const session of inOrder) {
      const { lines } = session;
      const title = String(session.fields.title ?? key);
      if (seen.has(placeText(session))) {
        const message = `“${title}” stands twice at the same place with the id ${key}; the first one counts.`;
        report.say('id.duplicate', 'error', lines, message);
        renamed.set(session, null);
        continue;
      }
      if (seen.size > 0) {
        const isRepeat = String(earliest?.fields.title ?? '') === String(session.fields.title ?? '');
        const known = `“${title}” has the id ${key} of an earlier event at another place`;
        const message = isRepeat
          ? `${known}: it is taken as a repeat of it.`
          : `${known} with another title. Both are kept.`;
        report.say('talk.repeated', 'warning', lines, message);
        const { guid: _, ...fields } = session.fields;
        const again = { ...session, key: freeKey(key, seen.size + 1, keys), fields };
        renamed.set(session, isRepeat ? repeatOf(again, key) : again);
      }
      seen.add(placeText(session));
    }
  }
  return given.flatMap((session) => {
    const now = renamed.get(session);
    return now === null ? [] : [now ?? session];
  });
}

function freeKey(key: string, first: number, keys: Set<string>): string {
  let number = first;
  while (keys.has(`${key} #${number}`)) number++;
  keys.add(`${key} #${number}`);
  return `${key} #${number}`;
}

const order = ({ place }: ImportedSession): number =>
  place?.date && place.start !== null ? absoluteMinute(place.date, place.start) : Number.MAX_SAFE_INTEGER;

const placeText = ({ place, fields }: ImportedSession): string =>
  `${place?.date ?? ''} ${place?.start ?? ''} ${place?.roomKey ?? ''} ${String(fields.title ?? '')}`;

const repeatOf = (session: ImportedSession, otherKey: string): ImportedSession => ({
  ...session,
  relations: [...(session.relations ?? []), { kind: 'repeat', otherKey }],
});

/** Marks the sessions of each group (by keys) as repeats of its earliest one. */
export function linkRepeats(
  sessions: readonly ImportedSession[],
  groups: readonly ReadonlySet<string>[],
): ImportedSession[] {
  const byKey = new Map(sessions.map((session) => [session.key, session]));
  const first = new Map<string, string>();
  for (const group of groups) {
    const own = [...group].flatMap((key) => byKey.get(key) ?? []);
    const [earliest, ...others] = own.sort((a, b) => order(a) - order(b) || (a.key < b.key ? -1 : 1));
    for (const { key } of earliest ? others : []) first.set(key, earliest?.key ?? '');
  }
  return sessions.map((session) => {
    const otherKey = first.get(session.key);
    return otherKey === undefined ? session : repeatOf(session, otherKey);
  });
}

/**
 * Tells of talks that the source gives twice: several events with one id or code, each with a guid of its own (pretalx).
 * Answers the guids of each.
 */
export function tellRepeats(events: readonly RawEvent[], report: Report): readonly ReadonlySet<string>[] {
  const groups: ReadonlySet<string>[] = [];
  const talks = Map.groupBy(events, ({ texts }) => texts.get('code') ?? texts.get('id'));
  for (const [id, slots] of talks) {
    const [first, ...others] = slots;
    if (id === undefined || first === undefined) continue;
    const again = others.filter(({ texts }) => texts.has('guid') && texts.get('guid') !== first.texts.get('guid'));
    for (const event of again) {
      const message = `${nameOf(event)} has the id ${id} of ${nameOf(first)}: one talk given again.`;
      report.say('talk.repeated', 'info', event.lines, message);
    }
    if (again.length > 0) groups.push(new Set([first, ...again].flatMap(({ texts }) => texts.get('guid') ?? [])));
  }
  return groups;
}
