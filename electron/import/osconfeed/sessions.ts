import type { ImportedSession, ImportIssue } from '../../../shared/contract/import.ts';
import { fold } from '../../../shared/matching/name-key.ts';
import { absoluteMinute, parseWallTime } from '../../../shared/time/wall.ts';
import { issue } from '../issue.ts';
import { htmlToMarkdown, plainText } from '../text/html.ts';
import type { Element } from './elements.ts';
import type { FeedEvent } from './schema.ts';
import { oneLine } from './text.ts';

/** What the feed holds besides the events. */
export interface Known {
  readonly speakers: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
}

/** An event as a session; what does not fit becomes an issue and is left out of the session. */
export function sessionOf({ value, lines }: Element<FeedEvent>, known: Known, issues: ImportIssue[]): ImportedSession {
  const say = (code: string, severity: ImportIssue['severity'], message: string, raw?: string) =>
    issues.push(issue(code, severity, lines, message, raw === undefined ? {} : { raw }));
  const name = oneLine(value.name ?? '');
  if (name.text === '') say('title.missing', 'warning', `Event ${value.serial} has no name.`);
  if (name.mended) say('text.spaces', 'info', `Spaces in the name of “${name.text}” were tidied.`, value.name ?? '');
  const kind = oneLine(value.event_type ?? '').text;
  const service = isService(kind);
  const abstract = htmlToMarkdown(value.description ?? '');
  const topics = (value.categories ?? []).map((topic) => oneLine(topic).text).filter((topic) => topic !== '');
  const [track, ...tags] = service ? topics.filter((topic) => fold(topic) !== fold(kind)) : topics;
  const people: { personKey: string; role: 'speaker' }[] = [];
  for (const serial of new Set(value.speakers ?? [])) {
    if (known.speakers.has(serial)) people.push({ personKey: serial, role: 'speaker' });
    else say('speaker.dangling', 'warning', `“${name.text}” names speaker ${serial}, who is not in the feed.`, serial);
  }
  if (people.length === 0 && !service) say('speaker.missing', 'info', `“${name.text}” has no speaker in the feed.`);
  const { place, duration } = placeOf(value, known, say);
  return {
    key: value.serial,
    lines: [lines[0], lines[1]],
    fields: {
      ...(name.text === '' ? {} : { title: name.text }),
      ...(abstract === '' ? {} : { abstract }),
      ...(value.website_url ? { url: plainText(value.website_url) } : {}),
      ...(duration === null ? {} : { durationMinutes: duration }),
    },
    ...(kind === '' ? {} : { kindKey: kind }),
    ...(track === undefined ? {} : { trackKey: track }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
    // A break's missing list of speakers is no statement; an empty list is one.
    ...(value.speakers ? { people } : {}),
    place,
  };
}

/** Whether an event type is no talk but a service to the attendees. */
export const isService = (kind: string): boolean => fold(kind) === 'break';

type Say = (code: string, severity: ImportIssue['severity'], message: string, raw?: string) => void;

function placeOf(event: FeedEvent, known: Known, say: Say) {
  const start = parseWallTime(event.time_start ?? '');
  const stop = parseWallTime(event.time_stop ?? '');
  if (!start && event.time_start)
    say('time.unreadable', 'warning', `The start of event ${event.serial} is no time.`, event.time_start);
  if (!stop && event.time_stop)
    say('time.unreadable', 'warning', `The end of event ${event.serial} is no time.`, event.time_stop);
  const length =
    start && stop ? absoluteMinute(stop.date, stop.minute) - absoluteMinute(start.date, start.minute) : null;
  if (length !== null && (length < 0 || length > 1440)) {
    say(
      'duration.unusable',
      'warning',
      `Event ${event.serial} runs from ${event.time_start} to ${event.time_stop}; its length is left open.`,
    );
  }
  const room = event.venue_serial ?? null;
  const dangling = room !== null && !known.venues.has(room);
  if (dangling)
    say('room.dangling', 'warning', `Event ${event.serial} is in venue ${room}, which is not in the feed.`, room);
  return {
    place: { date: start?.date ?? null, start: start?.minute ?? null, roomKey: dangling ? null : room },
    duration: length !== null && length >= 0 && length <= 1440 ? length : null,
  };
}
