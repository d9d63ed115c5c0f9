import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildProgram } from '../../shared/builder.ts';
import { made, mixedProgram, SPEC } from './programs.ts';

// What search engines ask of an event: a name, where, and when with an offset.
const dated = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const place = z.object({ '@type': z.literal('Place'), name: z.string().min(1) });
const person = z.strictObject({
  '@type': z.literal('Person'),
  '@id': z.string().startsWith('urn:uuid:'),
  name: z.string().min(1),
  jobTitle: z.string().optional(),
  affiliation: z.strictObject({ '@type': z.literal('Organization'), name: z.string() }).optional(),
  url: z.url().optional(),
});
const event = z.object({
  '@type': z.literal('Event'),
  '@id': z.string().optional(),
  name: z.string().min(1),
  description: z.string().optional(),
  startDate: dated,
  endDate: dated,
  location: place,
  performer: z.array(person).optional(),
  organizer: z.array(person).optional(),
  get subEvent() {
    return z.array(event).optional();
  },
});
const document = event.extend({ '@context': z.literal('https://schema.org') });

describe('the program as linked data', () => {
  test('is an event with its sessions in it, talks in their blocks, and no lunch', async () => {
    const told = document.parse(JSON.parse((await made('jsonld')).text));
    expect([told.name, told.startDate, told.endDate, told.location.name]).toEqual([
      'Nordlicht 2026',
      '2026-06-01',
      '2026-06-02',
      'Old Mill',
    ]);
    expect(told.subEvent?.map(({ name, startDate }) => `${startDate} ${name}`)).toEqual([
      '2026-06-01T09:00:00+02:00 Opening',
      '2026-06-01T10:30:00+02:00 Schedulers that admit defeat',
      '2026-06-01T14:00:00+02:00 Papers',
      '2026-06-02T10:00:00+02:00 A talk whose title nobody has told us…',
      '2026-06-02T23:30:00+02:00 Party',
    ]);
    const papers = told.subEvent?.[2];
    expect(papers?.subEvent?.map(({ name }) => name)).toEqual(['Paper one', 'Paper two']);
    expect(papers?.organizer?.map(({ name }) => name)).toEqual(['Cy Moreau']);
    expect(papers?.subEvent?.[0]?.performer?.map(({ name }) => name)).toEqual(['Bo Lind']);
  });

  test('knows a person or a session by the same id wherever it stands', async () => {
    const { text } = await made('jsonld', {}, mixedProgram());
    const names = new Map<string, Set<string>>();
    const look = (value: unknown): void => {
      const parsed = z.record(z.string(), z.unknown()).safeParse(value);
      if (!parsed.success) return;
      const { '@id': id, name } = parsed.data;
      if (typeof id === 'string' && typeof name === 'string') names.set(id, (names.get(id) ?? new Set()).add(name));
      Object.values(parsed.data).flat().forEach(look);
    };
    look(JSON.parse(text));
    expect([...names.values()].filter((those) => those.size !== 1)).toEqual([]);
    expect(names.size).toBe(10 + 8 + 3);
  });

  test('as a script element cannot be ended by a text', async () => {
    const state = buildProgram({ ...SPEC, program: { title: '</script><script>alert(1)</script><!--' } });
    const { text } = await made('jsonld', { form: 'script' }, state);
    const inner = /^<script type="application\/ld\+json">\n([^<]*)<\/script>\n$/.exec(text)?.[1] ?? '';
    expect(document.parse(JSON.parse(inner)).name).toBe('</script><script>alert(1)</script><!--');
  });
});
