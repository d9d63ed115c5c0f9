import { emailKey } from '../../../shared/matching/name-key.ts';
import { oneLine } from '../frab/prose.ts';
import type { Lines } from '../issue.ts';
import type { People } from '../records/people.ts';
import { readingOrder } from '../records/person-name.ts';
import { type Property, textValue } from './content-lines.ts';

/** An attendee as a person of the session; null for rooms, devices and groups, and for who has neither name nor address. */
export function attendeeOf({ params, value }: Property, lines: Lines, people: People) {
  if (/^(?:ROOM|RESOURCE|GROUP)$/i.test(params.get('CUTYPE') ?? '')) return null;
  const address = /^mailto:\s*([^\s@]+@[^\s@]+)$/i.exec(value.trim())?.[1] ?? '';
  const name = readingOrder(oneLine(textValue(params.get('CN') ?? ''))) || address;
  if (name === '') return null;
  const personKey = people.meet(
    {
      id: null,
      mail: address === '' ? null : emailKey(address),
      fields: { name, ...(address === '' ? {} : { email: address }) },
    },
    lines,
  );
  return { personKey, role: /^CHAIR$/i.test(params.get('ROLE') ?? '') ? ('chair' as const) : ('speaker' as const) };
}
