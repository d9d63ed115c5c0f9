import { expect, it } from 'vitest';
import { speakersJson } from './examples/frab-speakers.ts';
import { issuesOf, read, refusalOf } from './read.ts';

const readJson = (value: unknown) => read(JSON.stringify(value, null, 1), 'speakers.json');

it('gives people with their names, texts, links and contacts; other names help to find them', () => {
  const [ann, bo] = readJson(speakersJson).people;
  expect(ann).toMatchObject({
    key: '2d2d2d2d-0000-4000-8000-000000000001',
    fields: {
      name: 'Ann Lee',
      guid: '2d2d2d2d-0000-4000-8000-000000000001',
      email: 'ann@example.org',
      biography: 'Builds *roofs*.',
      'custom:Abstract': 'Builds.',
      'custom:Image': '/system/ann.png',
      'custom:Links': 'Home: https://ann.example.org',
      'custom:Contacts': 'xmpp: ann@chat.example.org',
    },
    others: ['annlee', 'Ann Katharina Lee'],
  });
  expect([bo?.key, bo?.fields, bo?.others]).toEqual(['2', { name: 'Bo Quist', 'custom:Hat': 'green' }, undefined]);
});

it('gives the events of all speakers, each once with its people, and without statement on time and place', () => {
  const { sessions, kinds } = readJson(speakersJson);
  expect(sessions.map(({ lines: _, ...session }) => session)).toEqual([
    {
      key: '1c1c1c1c-0000-4000-8000-000000000001',
      fields: { title: 'Roofs of glass', guid: '1c1c1c1c-0000-4000-8000-000000000001' },
      kindKey: 'lecture',
      people: [
        { personKey: '2d2d2d2d-0000-4000-8000-000000000001', role: 'speaker' },
        { personKey: '2', role: 'speaker' },
      ],
    },
    { key: '12', fields: { title: 'Bread' }, kindKey: 'workshop', people: [{ personKey: '2', role: 'speaker' }] },
  ]);
  expect(kinds.map(({ key }) => key)).toEqual(['lecture', 'workshop']);
});

it('what is broken costs only itself', () => {
  const { speakers } = speakersJson.schedule_speakers;
  const program = readJson({ schedule_speakers: { speakers: [3, {}, { id: 9 }, ...speakers, speakers[0]] } });
  expect(program.people.map(({ fields }) => fields.name)).toEqual(['Speaker 9', 'Ann Lee', 'Bo Quist']);
  expect(program.issues.map(({ code }) => code)).toEqual([
    'record.unusable',
    'person.unusable',
    'person.unnamed',
    'id.duplicate',
  ]);
  expect(issuesOf(program, 'record.unusable')).toHaveLength(1);
});

it('JSON of another shape is refused', () => {
  expect(refusalOf('{"schedule_speakers": []}', 'x.json').message).toBe(
    'The file is JSON, but not frab’s speakers.json: it has no list schedule_speakers.speakers. It is an object with “schedule_speakers”.',
  );
});
