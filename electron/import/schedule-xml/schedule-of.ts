import type { Report } from '../frab/report.ts';
import type { RawDay, RawEvent, RawLink, RawRecord, RawRoom } from '../frab/schedule.ts';
import type { XmlElement } from './elements.ts';

const GROUPS = new Set(['persons', 'links', 'attachments', 'recording']);

/** An event element in the common shape. */
export function eventOf(element: XmlElement, report: Report): RawEvent {
  const texts = new Map(textsOfAttributes(element));
  for (const child of element.children) {
    if (GROUPS.has(child.name) && child.text.trim() === '') continue;
    const value = contentOf(child);
    if (value.trim() !== '' && texts.has(child.name)) {
      const message = `An event has <${child.name}> twice; the first one counts.`;
      report.say('field.repeated', 'warning', child.lines, message, value);
    } else if (value.trim() !== '') texts.set(child.name, value);
    for (const [name, of] of otherAttributes(child)) report.count(`${child.name} ${name}`, child.lines, of);
  }
  for (const part of childrenOf(element, 'recording').flatMap(({ children }) => children)) {
    if (part.text.trim() !== '') texts.set(`recording_${part.name}`, part.text);
  }
  const groups = childrenOf(element, 'persons');
  const people = groups.flatMap(({ children }) => children).map(personOf);
  return { texts, lines: element.lines, people: groups.length > 0 ? people : null, links: linksOf(element, report) };
}

/** A person element: its text is the name; attributes and child elements say more. */
export function personOf(element: XmlElement): RawRecord {
  const texts = new Map(textsOfAttributes(element));
  if (element.text.trim() !== '') texts.set('name', element.text);
  for (const child of element.children) {
    const value = contentOf(child);
    if (value.trim() !== '') texts.set(child.name, value);
  }
  return { texts, lines: element.lines };
}

function linksOf(element: XmlElement, report: Report): RawLink[] {
  const all = [
    ...childrenOf(element, 'links').map((list) => ({ kind: 'link' as const, list })),
    ...childrenOf(element, 'attachments').map((list) => ({ kind: 'attachment' as const, list })),
  ];
  return all.flatMap(({ kind, list }) =>
    list.children.flatMap(({ text, attributes, lines }) => {
      for (const [name, value] of attributes) if (name !== 'href') report.count(`${kind} ${name}`, lines, value);
      const link = { kind, href: attributes.get('href')?.trim() ?? '', label: text.trim() };
      return link.href === '' && link.label === '' ? [] : [link];
    }),
  );
}

/** A room under a day, with the events that were read in it. */
export const roomOf = (element: XmlElement, events: readonly RawEvent[], report: Report): RawRoom => ({
  ...recordOf(element, report),
  events,
});

/** A day with its rooms, and the events that stand in none. */
export const dayOf = (element: XmlElement, inside: Pick<RawDay, 'rooms' | 'loose'>, report: Report): RawDay => ({
  ...recordOf(element, report),
  ...inside,
});

/** An element's attributes and the texts of its children, by name. */
export function recordOf(element: XmlElement, report: Report): RawRecord {
  const texts = new Map(textsOfAttributes(element));
  for (const child of element.children) {
    const value = contentOf(child) || (child.attributes.get('primary') ?? '');
    if (value.trim() === '') continue;
    if (texts.has(child.name)) report.count(`${element.name} ${child.name} again`, child.lines, value);
    else texts.set(child.name, value.trim());
  }
  return { texts, lines: element.lines };
}

/** A track: an element with a name (c3voc), or with its name as text (FOSDEM). */
export function trackOf(element: XmlElement): RawRecord {
  const texts = new Map(textsOfAttributes(element));
  if (element.text.trim() !== '' && !texts.has('name')) texts.set('name', element.text);
  return { texts, lines: element.lines };
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

const isNamespace = (name: string): boolean => name === 'xmlns' || name.includes(':');

const textsOfAttributes = ({ attributes }: XmlElement): [string, string][] =>
  [...attributes].filter(([name, value]) => !isNamespace(name) && value.trim() !== '').map(([k, v]) => [k, v.trim()]);

// The slug of an event's track says nothing that its name does not.
const otherAttributes = ({ name, attributes }: XmlElement): [string, string][] =>
  [...attributes].filter(([key]) => !isNamespace(key) && !(name === 'track' && key === 'slug'));

const contentOf = (element: XmlElement): string => (element.children.length > 0 ? outline(element) : element.text);

/** What stands in a nested element for which there is no field, line by line. */
function outline({ text, children, attributes }: XmlElement): string {
  const own = [...[...attributes].map(([name, value]) => `${name}: ${value}`), text.trim()].filter(
    (part) => part !== '',
  );
  return [own.join(', '), ...children.map(outline)].filter((line) => line !== '').join('\n');
}
