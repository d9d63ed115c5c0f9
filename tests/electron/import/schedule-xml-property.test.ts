import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import { importedProgramSchema } from '../../../shared/contract/import.ts';
import { damaged } from './damage.ts';
import { read } from './read.ts';
import { eventsIn, expectedOf, foundIn, hoursOf, type MadeSchedule, madeSchedule, timesOf } from './schedule-maker.ts';

const runs = process.env.LECTERN_LONG ? 2000 : 150;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function asXml(made: MadeSchedule): string {
  const { rooms, people, days } = made;
  const eventXml = (date: string, room: string, event: ReturnType<typeof eventsIn>[number]): string => {
    const times = timesOf(date, event);
    const persons = event.speakers.map(
      (number) => `<person guid="${people[number]?.guid}">${escaped(people[number]?.name ?? '')}</person>`,
    );
    return `<event guid="${event.guid}"><room>${escaped(room)}</room><title>${escaped(event.title)}</title>
      <date>${times.date}</date><start>${times.start}</start><duration>${times.duration}</duration>
      <abstract>${escaped(event.abstract)}</abstract><persons>${persons.join('')}</persons></event>`;
  };
  const dayXml = ({ date }: MadeSchedule['days'][number], day: number): string =>
    `<day date="${date}" start="${hoursOf(date).start}" end="${hoursOf(date).end}">${rooms
      .map(({ name, guid }, room) => {
        const events = eventsIn(made, day, room).map((event) => eventXml(date, name, event));
        return `<room name="${escaped(name)}" guid="${guid}">${events.join('\n')}</room>`;
      })
      .join('\n')}</day>`;
  return `<?xml version="1.0"?><schedule><conference><title>Made</title><time_zone_name>Europe/Berlin</time_zone_name></conference>
${days.map(dayXml).join('\n')}</schedule>`;
}

it('every event, person and room of a schedule.xml is there, with its facts', () => {
  fc.assert(
    fc.property(madeSchedule, (made) => {
      expect(foundIn(read(asXml(made), 'made.xml'))).toEqual(expectedOf(made));
    }),
    { seed: 20310505, numRuns: runs },
  );
});

it('a damaged schedule.xml is read or refused with a message, never more', () => {
  const texts = fc.sample(madeSchedule, { seed: 4, numRuns: 30 }).map(asXml);
  const original = new TextEncoder().encode(texts.sort((a, b) => b.length - a.length)[0]);
  fc.assert(
    fc.property(damaged(original), fc.constantFrom(undefined, 'schedule-xml'), (bytes, wanted) => {
      const result = readSource(bytes, 'file', wanted);
      if (result.ok) expect(importedProgramSchema.safeParse(result.value).success).toBe(true);
      else expect(result.problem.message.length).toBeGreaterThan(20);
    }),
    { seed: 20310505, numRuns: runs },
  );
});
