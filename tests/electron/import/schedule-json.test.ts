import { describe, expect, it } from 'vitest';
import { issuesOf, read, refusalOf } from './read.ts';

/** An event with the usual facts; `more` overrules. */
const event = (more: Record<string, unknown> = {}) => ({
  guid: '11111111-1111-4111-8111-111111111111',
  id: 7,
  date: '2031-05-01T09:30:00+02:00',
  start: '09:30',
  duration: '00:45',
  room: 'Aula',
  title: 'Roofs',
  type: 'Talk',
  track: 'Green',
  language: 'en',
  abstract: 'Short.',
  persons: [{ id: 3, name: 'Ann Lee', public_name: 'Ann Lee' }],
  ...more,
});

const day = (more: Record<string, unknown> = {}) => ({
  index: 1,
  date: '2031-05-01',
  day_start: '2031-05-01T09:00:00+02:00',
  day_end: '2031-05-02T03:00:00+02:00',
  rooms: { Aula: [event()] },
  ...more,
});

const schedule = (days: unknown[], conference: Record<string, unknown> = {}): string =>
  JSON.stringify(
    {
      generator: { name: 'anything' },
      schedule: {
        version: '3',
        base_url: 'https://example.org/',
        conference: {
          acronym: 'roofs31',
          title: 'Roofs 2031',
          start: '2031-05-01',
          end: '2031-05-01',
          daysCount: 1,
          time_zone_name: 'Europe/Berlin',
          days,
          ...conference,
        },
      },
    },
    null,
    1,
  );

const readDay = (more: Record<string, unknown>) => read(schedule([day(more)]), 'schedule.json');
const readEvent = (more: Record<string, unknown>) => readDay({ rooms: { Aula: [event(more)] } });
const first = (more: Record<string, unknown>) => readEvent(more).sessions[0];

describe('an event', () => {
  it('is a session with its facts, people and place', () => {
    const imported = read(schedule([day()]), 'anything.txt');
    expect(imported.format).toBe('schedule-json');
    expect(imported.sessions).toEqual([
      {
        key: '11111111-1111-4111-8111-111111111111',
        lines: [23, 42],
        fields: {
          title: 'Roofs',
          abstract: 'Short.',
          durationMinutes: 45,
          guid: '11111111-1111-4111-8111-111111111111',
          language: 'en',
        },
        kindKey: 'Talk',
        trackKey: 'Green',
        people: [{ personKey: '3', role: 'speaker' }],
        place: { date: '2031-05-01', start: 570, roomKey: 'aula' },
      },
    ]);
    expect(imported.program).toEqual({
      title: 'Roofs 2031',
      acronym: 'roofs31',
      url: 'https://example.org/',
    });
    expect(imported.days.map(({ fields }) => fields)).toEqual([{ date: '2031-05-01', opening: 540, closing: 1620 }]);
  });

  it.each([
    ['0:45', 45],
    ['01:30', 90],
    ['01:30:00', 90],
    ['1:02:30:00', 1440],
    ['26:30', 1440],
    ['PT1H30M', 90],
    ['P1D', 1440],
    ['50', 50],
    [50, 50],
  ])('of length %s has %i minutes', (duration, minutes) => {
    expect(first({ duration })?.fields.durationMinutes).toBe(minutes);
  });

  it('longer than a day is told of, and so is a length that is none', () => {
    expect(issuesOf(readEvent({ duration: '26:30' }), 'duration.too-long')).toEqual([
      [[23, 42], '“Roofs” is 26 hours long; 24 hours is the most that a session can be.'],
    ]);
    const odd = readEvent({ duration: 'long' });
    expect([odd.sessions[0]?.fields.durationMinutes, issuesOf(odd, 'duration.unreadable')]).toEqual([
      undefined,
      [[[23, 42], 'The length of “Roofs”, “long”, is no length.']],
    ]);
  });

  it('without a duration is as long as from its date to its end', () => {
    const end = '2031-05-01T08:15:00Z';
    expect(first({ duration: undefined, end })?.fields.durationMinutes).toBe(45);
  });

  it('keeps its description beside the abstract, unless both are the same', () => {
    expect(first({ description: 'Long.' })?.fields['custom:Description']).toBe('Long.');
    expect(first({ description: 'Short.' })?.fields['custom:Description']).toBe(undefined);
    expect(first({ abstract: '', description: 'Long.' })?.fields.abstract).toBe('Long.');
  });

  it('with HTML becomes Markdown; Markdown stays', () => {
    expect(first({ abstract: '<p>Roofs &amp; <strong>more</strong></p>' })?.fields.abstract).toBe('Roofs & **more**');
    expect(first({ abstract: 'Roofs & *more*,\r\n\r\n- a < b' })?.fields.abstract).toBe('Roofs & *more*,\n\n- a < b');
  });

  it('with HTML that nests beyond reason is taken by its words', () => {
    expect(first({ abstract: `${'<div>'.repeat(30_000)}Roofs &amp; owls` })?.fields.abstract).toBe('Roofs & owls');
  });

  it('keeps links, attachments and facts that have no field of their own', () => {
    const fields = first({
      links: [{ url: 'https://example.org/a', title: 'Paper' }, 'https://example.org/b'],
      attachments: [{ url: '/media/slides.pdf', title: 'Slides', type: 'slides' }],
      feedback_url: 'https://example.org/f',
      logo: null,
      do_not_stream: true,
      mood: { today: 'good' },
    })?.fields;
    expect(fields).toMatchObject({
      'custom:Links': 'Paper: https://example.org/a\nhttps://example.org/b',
      'custom:Attachments': 'Slides: /media/slides.pdf',
      'custom:Feedback url': 'https://example.org/f',
      'custom:Do not stream': 'true',
      'custom:Mood': '{"today":"good"}',
    });
  });

  it.each([
    [{ do_not_record: true }, 'refused'],
    [{ do_not_record: false }, undefined],
    [{ recording_optout: 'true' }, 'refused'],
    [{ recording: { license: '', optout: true } }, 'refused'],
  ])('%j: its recording is %s', (more, recording) => {
    expect(first(more)?.fields.recording).toBe(recording);
  });

  it('of type lunch is a service', () => {
    expect(readEvent({ type: 'Lunch' }).kinds.map(({ fields }) => fields)).toEqual([{ name: 'Lunch', service: true }]);
  });

  it('that is no event is left out with its path, and the others are kept', () => {
    const imported = readDay({ rooms: { Aula: ['lunch', event({ persons: 'Ann' }), event()] } });
    expect(imported.sessions).toHaveLength(1);
    expect(issuesOf(imported, 'record.unusable').map(([, message]) => String(message).split(':')[0])).toEqual([
      'schedule.conference.days[0].rooms.Aula[0]',
      'schedule.conference.days[0].rooms.Aula[1].persons',
    ]);
  });
});

describe('the time of an event', () => {
  it.each([
    ['with an offset of the zone', { date: '2031-05-01T09:30:00+02:00', start: '09:30' }, '2031-05-01', 570],
    ['in UTC', { date: '2031-05-01T07:30:00Z', start: '09:30' }, '2031-05-01', 570],
    ['without an offset', { date: '2031-05-01T09:30:00', start: '09:30' }, '2031-05-01', 570],
    ['only the clock', { date: undefined, start: '09:30' }, '2031-05-01', 570],
    ['after midnight', { date: '2031-05-02T00:30:00+02:00', start: '00:30' }, '2031-05-01', 1470],
    ['after midnight, only the clock', { date: undefined, start: '00:30' }, '2031-05-01', 1470],
    ['before the doors open', { date: '2031-05-01T08:00:00+02:00', start: '08:00' }, '2031-05-01', 480],
    ['none', { date: undefined, start: undefined }, '2031-05-01', null],
  ])('%s', (_name, more, date, start) => {
    expect(first(more)?.place).toEqual({ date, start, roomKey: 'aula' });
  });

  it('under the wrong day is placed on its own date, and told', () => {
    const imported = readEvent({ date: '2031-05-03T10:00:00+02:00', start: '10:00' });
    expect(imported.sessions[0]?.place).toEqual({ date: '2031-05-03', start: 600, roomKey: 'aula' });
    expect(issuesOf(imported, 'day.disagrees')).toHaveLength(1);
  });

  it('that says two things counts by its date, and is told', () => {
    const imported = readEvent({ start: '10:30' });
    expect([imported.sessions[0]?.place?.start, issuesOf(imported, 'time.disagrees').length]).toEqual([570, 1]);
  });

  it('in the hour that clocks repeat is told', () => {
    const own = { date: '2031-10-26', day_start: undefined, day_end: undefined };
    const late = event({ date: '2031-10-26T02:30:00+01:00', start: '02:30' });
    expect(issuesOf(readDay({ ...own, rooms: { Aula: [late] } }), 'time.repeated')).toHaveLength(1);
  });

  it('is what is written where no zone is known', () => {
    const at = (more: Record<string, unknown>) =>
      read(schedule([day({ rooms: { Aula: [event(more)] } })], { time_zone_name: undefined }), 'a.json');
    const imported = at({ date: '2031-05-01T09:30:00-04:00' });
    expect(imported.sessions[0]?.place?.start).toBe(570);
    expect(issuesOf(imported, 'event.zone.missing')).toHaveLength(1);
    expect(at({ date: '2031-05-01T07:30:00Z' }).sessions[0]?.place?.start).toBe(570);
  });

  it('is read in the zone that the option names', () => {
    const imported = read(schedule([day()]), 'a.json', { zone: 'America/New_York' });
    expect(imported.sessions[0]?.place?.start).toBe(210);
  });
});

describe('days', () => {
  it('that run around the clock have no opening hours of their own', () => {
    const around = { day_start: '2031-05-01T06:00:00+02:00', day_end: '2031-05-02T06:00:00+02:00' };
    const night = event({ date: '2031-05-02T04:00:00+02:00', start: '04:00' });
    const imported = readDay({ ...around, rooms: { Aula: [night] } });
    expect(imported.days.map(({ fields }) => fields)).toEqual([{ date: '2031-05-01' }]);
    expect(imported.sessions[0]?.place).toMatchObject({ date: '2031-05-01', start: 1680 });
  });

  it('whose own events lie outside take their hours from them', () => {
    const imported = readEvent({ date: '2031-05-01T08:00:00+02:00', start: '08:00' });
    expect(imported.days.map(({ fields }) => fields)).toEqual([{ date: '2031-05-01' }]);
    expect(issuesOf(imported, 'day.hours')).toHaveLength(1);
  });

  it('that are more or fewer than the conference says are told', () => {
    expect(issuesOf(read(schedule([day()], { daysCount: 3 }), 'a.json'), 'days.disagree')).toEqual([
      [[1, 49], 'The conference says it has 3 days; the schedule has 1.'],
    ]);
  });
});

describe('rooms and people', () => {
  it('rooms of the conference give guid and capacity to those of the days; unused ones are kept', () => {
    const rooms = [
      { name: 'Aula', guid: '22222222-2222-4222-8222-222222222222', capacity: 300 },
      { name: 'Lab', guid: '33333333-3333-4333-8333-333333333333' },
    ];
    const imported = read(schedule([day()], { rooms }), 'a.json');
    expect(imported.rooms.map(({ fields }) => fields)).toEqual([
      { name: 'Aula', guid: '22222222-2222-4222-8222-222222222222', capacity: 300 },
      { name: 'Lab', guid: '33333333-3333-4333-8333-333333333333' },
    ]);
    expect(imported.sessions[0]?.place?.roomKey).toBe('22222222-2222-4222-8222-222222222222');
  });

  it('rooms whose names differ by an accent are two', () => {
    const rooms = { 'Saal Ä': [event()], 'Saal A': [event({ guid: 'e2', id: 8, room: 'Saal A' })] };
    expect(readDay({ rooms }).sessions.map(({ place }) => place?.roomKey)).toEqual(['saal ä', 'saal a']);
  });

  it('a person met twice is one; what is written in two ways is told', () => {
    const persons = [{ guid: 'p1', name: 'Ann Lee', biography: 'Bakes.' }];
    const again = [{ guid: 'p1', name: 'Ann B. Lee', email: 'ann@example.org' }];
    const imported = readDay({ rooms: { Aula: [event({ persons }), event({ guid: 'e2', id: 8, persons: again })] } });
    expect(imported.people.map(({ key, fields }) => [key, fields])).toEqual([
      ['p1', { name: 'Ann Lee', guid: 'p1', biography: 'Bakes.', email: 'ann@example.org' }],
    ]);
    expect(issuesOf(imported, 'person.differs').map(([, message]) => message)).toEqual([
      'The name of Ann Lee is written in two ways; the first one counts.',
    ]);
  });

  it('people without ids are one by their name, which is told; people of one name with two ids are two', () => {
    const nameless = readDay({
      rooms: { Aula: [event({ persons: ['Ann Lee'] }), event({ guid: 'e2', persons: [{ name: 'Lee, Ann' }] })] },
    });
    expect([nameless.people.length, issuesOf(nameless, 'person.assumed-same').length]).toEqual([1, 1]);
    const two = readEvent({
      persons: [
        { id: 1, name: 'Ann Lee' },
        { id: 2, name: 'Ann Lee' },
      ],
    });
    expect([two.people.length, issuesOf(two, 'person.namesake').length]).toEqual([2, 1]);
  });
});

describe('a talk given twice', () => {
  const later = { date: '2031-05-01T15:00:00+02:00', start: '15:00' };

  it('under one guid at two places is two sessions, and told', () => {
    const imported = readDay({ rooms: { Aula: [event(later), event()] } });
    expect(imported.sessions.map(({ key, place }) => [key.slice(-4), place?.start])).toEqual([
      ['1 #2', 900],
      ['1111', 570],
    ]);
    expect(issuesOf(imported, 'talk.repeated')).toHaveLength(1);
    const [repeat, first] = imported.sessions;
    expect([repeat?.relations, first?.relations]).toEqual([[{ kind: 'repeat', otherKey: first?.key }], undefined]);
  });

  it('under one guid with another title is no repeat', () => {
    const imported = readDay({ rooms: { Aula: [event({ ...later, title: 'Rivers' }), event()] } });
    expect(imported.sessions.map(({ relations }) => relations)).toEqual([undefined, undefined]);
  });

  it('twenty thousand times is told, and soon', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => event({ title: `Roofs ${at}`, persons: [] }));
    expect(new Set(readDay({ rooms: { Aula: many } }).sessions.map(({ key }) => key)).size).toBe(20_000);
  });

  it('at the same place is one', () => {
    const imported = readDay({ rooms: { Aula: [event(), event()] } });
    expect([imported.sessions.length, issuesOf(imported, 'id.duplicate').length]).toEqual([1, 1]);
  });

  it('under one id with guids of its own is told', () => {
    const imported = readDay({
      rooms: { Aula: [event(), event({ ...later, guid: '44444444-4444-4444-8444-444444444444' })] },
    });
    expect([imported.sessions.length, issuesOf(imported, 'talk.repeated').length]).toEqual([2, 1]);
    const [first, repeat] = imported.sessions;
    expect([repeat?.relations, first?.relations]).toEqual([[{ kind: 'repeat', otherKey: first?.key }], undefined]);
  });
});

describe('what is no schedule is refused with its path', () => {
  it.each([
    [schedule([day({ rooms: 'none' })]), 'schedule.conference.days.0.rooms'],
    [schedule([5]), 'schedule.conference.days.0'],
    ['{"schedule": {"conference": {"title": "x"}}}', 'schedule.conference.days'],
    ['{"schedule": {"conference": []}}', 'schedule.conference'],
  ])('%#', (text, path) => {
    const { code, message } = refusalOf(text, 'a.json', 'schedule-json');
    expect([code, message.includes(`“${path}”`)]).toEqual(['unknown-format', true]);
  });

  it('and broken JSON with its line', () => {
    const broken = schedule([day()]).replace('"title": "Roofs"', '"title": Roofs"');
    expect(refusalOf(broken, 'a.json').message).toContain('line 30, column ');
  });
});
