import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { expanded, older, page, rest, rooms, slots, speakers, submissions } from './examples/pretalx-api.ts';
import { issuesOf, refusalOf } from './read.ts';

const file = (name: string, value: unknown) => ({
  fileName: `${name}.json`,
  bytes: new TextEncoder().encode(JSON.stringify(value, null, 1)),
});

function readAll(values: Readonly<Record<string, unknown>>, options: Record<string, unknown> = {}): ImportedProgram {
  const [first, ...more] = Object.entries(values).map(([name, value]) => file(name, value));
  if (!first) throw new Error('no file');
  const result = readSource(first.bytes, first.fileName, undefined, options, more);
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.value.format).toBe('pretalx-api');
  return result.value;
}

const everything = {
  submissions: page(submissions, {
    next: null,
    previous: 'https://talks.example.org/api/events/roofs-2031/submissions/?limit=4',
  }),
  speakers: page(speakers),
  slots: page(slots),
  rooms: page(rooms),
  rest,
};

describe('lists with ids, in several files', () => {
  const program = readAll(everything);
  const session = (key: string) => program.sessions.find((one) => one.key === key);

  it('gives submissions with what they refer to', () => {
    expect(session('ABCDEF')).toEqual({
      key: 'ABCDEF',
      lines: [6, 40],
      fields: {
        title: 'Roofs of glass',
        abstract: '**Short.**',
        'custom:Description': 'Long.',
        notes: 'Ask about shoes.',
        language: 'en',
        status: 'confirmed',
        recording: 'refused',
        durationMinutes: 30,
        'custom:Resources': 'Slides: https://example.org/a.pdf',
        'custom:Shoe size?': '42',
      },
      kindKey: 'talk',
      trackKey: 'building',
      tags: ['roof'],
      people: [
        { personKey: 'ANNANN', role: 'speaker' },
        { personKey: 'BOBOBO', role: 'speaker' },
      ],
      place: { date: '2031-05-02', start: 540, roomKey: '1' },
    });
    expect(program.from).toEqual({ system: 'pretalx', event: 'roofs-2031' });
    expect(program.tracks).toEqual([
      { key: 'building', lines: [7, 14], fields: { name: 'Building', colour: '#00ff00' } },
    ]);
  });

  it('a submission of two slots is two sessions in order of time, the second a repeat of the first', () => {
    const repeated = session('GHIJKL #2');
    expect([
      session('GHIJKL')?.place?.start,
      repeated?.place,
      repeated?.fields.durationMinutes,
      repeated?.relations,
    ]).toEqual([660, { date: '2031-05-02', start: 900, roomKey: '2' }, 40, [{ kind: 'repeat', otherKey: 'GHIJKL' }]]);
    expect(issuesOf(program, 'talk.repeated')).toHaveLength(1);
  });

  it('a slot of no submission is a session of a service kind; what begins before 3:00 belongs to the night before', () => {
    expect(session('slot 24')).toMatchObject({ fields: { title: 'Lunch', durationMinutes: 60 }, kindKey: 'break' });
    expect(program.kinds.map(({ fields }) => fields)).toEqual([
      { name: 'Talk', durationMinutes: 30 },
      { name: 'Break', service: true },
    ]);
    expect(session('STUVWX')?.place).toEqual({ date: '2031-05-02', start: 1470, roomKey: '1' });
  });

  it('keeps pretalx’s own word for what is not in the program', () => {
    expect([session('MNOPQR')?.fields.status, session('MNOPQR')?.fields['custom:State']]).toEqual([
      'withdrawn',
      'rejected',
    ]);
  });

  it('gives rooms in their order, with guid, capacity and notes', () => {
    expect(program.rooms.map(({ key, fields }) => [key, fields])).toEqual([
      ['1', { name: 'Great hall', guid: '0a0a0a0a-0000-5000-8000-000000000001', capacity: 200, notes: 'Upstairs' }],
      ['2', { name: 'Cellar' }],
    ]);
  });

  it('turns the hours in which a speaker can come into those in which not', () => {
    expect(program.people[0]).toMatchObject({
      key: 'ANNANN',
      fields: {
        name: 'Ann Lee',
        email: 'ann@example.org',
        biography: 'Builds.',
        timeZone: 'Europe/Vienna',
        'custom:Picture': 'https://example.org/ann.png',
        'custom:Diet': 'none',
      },
      away: [
        { date: '2031-05-02', start: 0, end: 480 },
        { date: '2031-05-02', start: 720, end: 840 },
      ],
    });
    expect(program.people[1]).not.toHaveProperty('away');
  });

  it('tells of a speaker who is not there, of the languages and of the zone, each once and with the file', () => {
    expect(program.issues.map(({ code, file: name }) => [code, name])).toEqual([
      ['text.languages', 'submissions.json'],
      ['talk.repeated', 'submissions.json'],
      ['speaker.dangling', 'submissions.json'],
      ['event.zone.missing', 'submissions.json'],
    ]);
    const german = readAll(everything, { language: 'de', zone: 'Europe/Berlin' });
    expect(german.rooms.map(({ fields }) => fields.name)).toEqual(['Großer Saal', 'Keller']);
    expect(issuesOf(german, 'event.zone.missing')).toEqual([]);
  });

  it('reads times in the zone that a person names, whatever the offset', () => {
    const london = readAll(everything, { zone: 'Europe/London' });
    expect(london.sessions[0]?.place).toEqual({ date: '2031-05-02', start: 480, roomKey: '1' });
  });
});

describe('other shapes', () => {
  it('everything written out in one file is the same talk', () => {
    const [session] = readAll({ expanded }).sessions;
    const [whole] = readAll(everything).sessions;
    expect({ ...session, lines: [], people: session?.people?.slice(0, 1) }).toEqual({
      ...whole,
      lines: [],
      people: [{ personKey: 'ANNANN', role: 'speaker' }],
    });
  });

  it('the older interface gives names instead of ids and one slot', () => {
    const program = readAll({ older });
    expect(program.sessions[0]).toMatchObject({
      fields: { title: 'Roofs', language: 'de', 'custom:Featured': 'yes' },
      kindKey: 'talk',
      trackKey: 'building',
      tags: ['roof'],
      place: { date: '2031-05-02', start: 540, roomKey: '1' },
    });
    expect(program.rooms.map(({ key, fields }) => [key, fields.name])).toEqual([['1', 'Great hall']]);
  });

  it('the event itself names its zone and its facts', () => {
    const event = {
      name: { en: 'Roofs 2031' },
      slug: 'roofs',
      date_from: '2031-05-02',
      date_to: '2031-05-03',
      timezone: 'Europe/Berlin',
    };
    const program = readAll({ submissions: { submissions, event }, slots, rooms, speakers });
    expect(program.program).toEqual({ title: 'Roofs 2031', acronym: 'roofs' });
    expect(issuesOf(program, 'event.zone')).toHaveLength(1);
    expect(issuesOf(program, 'event.zone.missing')).toEqual([]);
    expect(program.people[0]?.away?.at(-1)).toEqual({ date: '2031-05-03', start: 0, end: 1440 });
  });
});

describe('what is missing is told', () => {
  it('submissions alone: speakers, tracks, types and slots are ids that nothing explains', () => {
    const program = readAll({ submissions: page(submissions) });
    expect(program.sessions).toHaveLength(4);
    expect(program.sessions.some(({ people }) => people)).toBe(false);
    expect(new Set(program.issues.map(({ code }) => code))).toEqual(
      new Set(['type.dangling', 'track.dangling', 'tag.dangling', 'slot.dangling', 'value.unused', 'speakers.missing']),
    );
  });

  it('the other pages of a list', () => {
    const program = readAll({
      submissions: page(submissions.slice(0, 1), {
        count: 4,
        next: 'https://x.example/api/events/roofs/submissions/?page=2',
      }),
    });
    expect(issuesOf(program, 'pages.missing').map(([, message]) => message)).toEqual([
      'Only 1 of 4 records (submission) are here: the list has more pages. Import all of its pages at once.',
    ]);
    const both = readAll({
      one: page(submissions.slice(0, 2), { count: 4 }),
      two: page(submissions.slice(2), { count: 4 }),
    });
    expect([both.sessions.length, issuesOf(both, 'pages.missing')]).toEqual([4, []]);
  });

  it('slots of submissions that are not there, rooms known by id alone, slots of an older version', () => {
    const program = readAll({
      slots: page([...slots, { ...slots[0], id: 11, schedule: 3, start: '2031-05-01T09:00:00+02:00', end: null }]),
      submissions: [submissions[0]],
    });
    expect(program.rooms.map(({ fields }) => fields.name)).toEqual(['Room 1', 'Room 2']);
    expect(issuesOf(program, 'session.dangling')).toHaveLength(2);
    expect(issuesOf(program, 'schedule.older')).toHaveLength(1);
    expect(program.sessions.find(({ key }) => key === 'ABCDEF')?.place?.date).toBe('2031-05-02');
  });

  it('records that are none, unknown members and states', () => {
    const program = readAll({
      submissions: page([7, { code: 'ABCDEF' }, { ...submissions[0], state: 'odd', mood: 'good' }, submissions[0]]),
    });
    expect(issuesOf(program, 'record.unusable').map(([, message]) => message)).toEqual([
      'results[0] is no record that is known here; it is left out.',
      'results[1] is no record that is known here; it is left out.',
    ]);
    expect(program.sessions.map(({ fields }) => [fields.status, fields['custom:Mood']])).toEqual([[undefined, 'good']]);
    expect(issuesOf(program, 'value.unknown')).toHaveLength(1);
    expect(issuesOf(program, 'id.duplicate')).toHaveLength(1);
  });

  it('JSON of another shape is refused', () => {
    expect(refusalOf('{"talks": 3}', 'x.json', 'pretalx-api').message).toBe(
      'The file is JSON, but holds no submissions, speakers, slots or rooms as pretalx gives them. It is an object with “talks”.',
    );
  });
});
