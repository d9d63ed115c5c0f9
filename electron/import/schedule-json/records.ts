import type { z } from 'zod';
import type { Report } from '../frab/report.ts';
import type { RawEvent, RawLink, RawRecord, Texts } from '../frab/schedule.ts';
import type { Lines } from '../issue.ts';
import type { eventSchema } from './schema.ts';

const GROUPS = new Set(['persons', 'speakers', 'links', 'attachments', 'recording']);

/** The members of an object that say something, as texts; what is nested is kept as JSON. */
export function textsOf(object: Readonly<Record<string, unknown>>, without: ReadonlySet<string> = new Set()): Texts {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(object)) {
    if (without.has(name)) continue;
    const text = textOf(value);
    if (text.trim() !== '') texts.set(name, text);
  }
  return texts;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined || isEmpty(value)) return '';
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A person: an object, or only a name; what is neither is told. */
export function personOf(value: unknown, lines: Lines, report: Report): RawRecord[] {
  if (typeof value === 'string' && value.trim() !== '') return [{ texts: new Map([['name', value]]), lines }];
  if (isObject(value)) return [{ texts: textsOf(value), lines }];
  report.say(
    'person.unusable',
    'warning',
    lines,
    'A person is neither an object nor a name and is left out.',
    raw(value),
  );
  return [];
}

/** An event in the common shape. */
export function eventOf(event: z.infer<typeof eventSchema>, lines: Lines, report: Report): RawEvent {
  const texts = new Map(textsOf(event, GROUPS));
  if (isObject(event.recording)) {
    for (const [name, value] of textsOf(event.recording)) texts.set(`recording_${name}`, value);
  } else if (event.recording) report.count('event recording', lines, raw(event.recording));
  const people = event.persons ?? event.speakers;
  if (event.persons && event.speakers) report.count('event speakers', lines, raw(event.speakers));
  return {
    texts,
    lines,
    people: people ? people.flatMap((person) => personOf(person, lines, report)) : null,
    links: (['link', 'attachment'] as const).flatMap((kind) => linksOf(event[`${kind}s`] ?? [], kind, lines, report)),
  };
}

function linksOf(values: readonly unknown[], kind: RawLink['kind'], lines: Lines, report: Report): RawLink[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return [{ kind, href: value, label: '' }];
    const texts = isObject(value) ? textsOf(value) : new Map<string, string>();
    const href = texts.get('url') ?? texts.get('href') ?? '';
    const label = texts.get('title') ?? texts.get('name') ?? '';
    if (href === '' && label === '') {
      report.say('link.unusable', 'info', lines, `A${kind === 'link' ? '' : 'n'} ${kind} says nothing.`, raw(value));
      return [];
    }
    for (const [name, text] of texts) {
      if (!['url', 'href', 'title', 'name'].includes(name)) report.count(`${kind} ${name}`, lines, text);
    }
    return [{ kind, href, label }];
  });
}

const raw = (value: unknown): string => JSON.stringify(value) ?? '';
