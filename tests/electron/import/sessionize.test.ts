import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import { sharedData } from '../../shared/merging/memory-tx.ts';
import { ANN, all, BO, grid, sessions, speakers } from './examples/sessionize.ts';
import { issuesOf, read, refusalOf } from './read.ts';

const readJson = (value: unknown, options: Record<string, unknown> = {}) =>
  read(JSON.stringify(value, null, 1), 'sessionize.json', options);

describe('the view “All”', () => {
  const program = readJson(all);
  const session = (key: string) => program.sessions.find((one) => one.key === key);

  it('gives sessions with track, kind, tags, level, answers, place and length', () => {
    expect(session('101')).toEqual({
      key: '101',
      lines: [3, 35],
      fields: {
        title: 'Roofs of glass',
        abstract: 'First line.\n\nSecond line.',
        durationMinutes: 45,
        plenary: false,
        status: 'confirmed',
        level: 'Beginner',
        'custom:Informed': 'yes',
        'custom:Live Link': 'https://live.example.org/101',
        'custom:What do you bring?': 'bricks',
      },
      trackKey: 'building',
      kindKey: 'talk',
      tags: ['Glass', 'roof', 'light'],
      people: [
        { personKey: ANN, role: 'speaker' },
        { personKey: BO, role: 'speaker' },
      ],
      place: { date: '2031-05-02', start: 540, roomKey: '7' },
    });
  });

  it('takes service sessions, whatever their id, as sessions of a service kind without statement on people or status', () => {
    const lunch = session('5e5e5e5e-0000-4000-8000-000000000009');
    expect([lunch?.fields, lunch?.people, lunch?.kindKey]).toEqual([
      { title: 'Lunch', plenary: true },
      undefined,
      'service session',
    ]);
    expect(session('service-0800-doors')?.place).toEqual({ date: '2031-05-02', start: 480, roomKey: null });
    expect(program.kinds.map(({ key, fields }) => [key, fields.service])).toEqual([
      ['talk', undefined],
      ['service session', true],
    ]);
  });

  it('leaves what is not placed open, and puts the small hours into the night of the day before', () => {
    expect([session('102')?.place, session('102')?.fields.status]).toEqual([
      { date: null, start: null, roomKey: null },
      'reserve',
    ]);
    expect(session('103')?.place).toEqual({ date: '2031-05-02', start: 1470, roomKey: '8' });
  });

  it('gives rooms in their order, and speakers with links, answers and a mononym', () => {
    expect(program.rooms.map(({ key, fields }) => [key, fields.name])).toEqual([
      ['7', 'Great hall'],
      ['8', 'Cellar'],
    ]);
    expect(program.people.map(({ fields }) => fields)).toEqual([
      {
        name: 'Ann Lee',
        jobTitle: 'Roofer at Acme Glass',
        biography: 'Builds.\nMore.',
        url: 'https://ann.example.org',
        pronouns: 'she/her',
        'custom:Profile Picture': 'https://example.org/ann.jpg',
        'custom:Top Speaker': 'yes',
        'custom:Twitter': 'https://twitter.example/ann',
        'custom:First time?': 'Yes',
      },
      { name: 'Bo' },
    ]);
  });

  it('tells what is odd: a speaker nobody knows, one whom a session does not list (ids of two types), the missing zone once', () => {
    expect(issuesOf(program, 'speaker.dangling').map(([, message]) => message)).toEqual([
      '“Not yet placed” names speaker ffffffff-0000-4000-8000-00000000000f, who is not in the file.',
    ]);
    expect(issuesOf(program, 'speaker.disagrees').map(([, message]) => message)).toEqual([
      'Bo is said to be in “Late songs”, which does not list them; the session’s own list counts.',
    ]);
    expect(issuesOf(program, 'event.zone.missing')).toHaveLength(1);
    expect(issuesOf(readJson(all, { zone: 'Europe/Berlin' }), 'event.zone.missing')).toEqual([]);
  });

  it('offers the organisation that a tag line names, and takes it from where a person says', () => {
    const [offer] = program.issues.filter(({ code }) => code === 'affiliation.in-tag-line');
    expect(offer?.suggestion).toMatchObject({
      label: 'Take “Acme Glass” as affiliation, “Roofer” as position',
      value: { do: 'set-fields', changes: [{ field: 'affiliation', value: 'Acme Glass' }, { value: 'Roofer' }] },
    });
    expect(readJson(all, { affiliation: 'tagLine' }).people[0]?.fields.affiliation).toBe('Roofer at Acme Glass');
    expect(readJson(all, { affiliation: 'First time?' }).people[0]?.fields.affiliation).toBe('Yes');
  });
});

describe('the other views', () => {
  it('a grid has each session twice and gives it once; a slot start may be a clock time alone', () => {
    const program = readJson(grid);
    expect(program.sessions.map(({ key, place }) => [key, place])).toEqual([
      ['101', { date: '2031-05-02', start: 540, roomKey: '7' }],
      ['104', { date: '2031-05-02', start: 1290, roomKey: '9' }],
    ]);
    expect(program.days.map(({ key }) => key)).toEqual(['2031-05-02']);
    expect(program.rooms.map(({ fields }) => fields.name)).toEqual(['Great hall', 'Attic']);
    expect(program.sessions.map(({ fields }) => fields.plenary)).toEqual([false, true]);
    expect(program.people.map(({ key, fields }) => [key, fields.name])).toEqual([[ANN, 'Ann Lee']]);
  });

  it('groups of sessions have categories, answers and rooms written out', () => {
    const [session] = readJson(sessions).sessions;
    expect([session?.trackKey, session?.fields['custom:What do you bring?'], session?.place?.roomKey]).toEqual([
      'building',
      'bricks',
      '7',
    ]);
  });

  it('speakers alone bring the titles of their sessions, and their company where a question asks for it', () => {
    const program = readJson(speakers);
    expect(program.people[0]?.fields).toEqual({
      name: 'Ann Lee',
      jobTitle: 'Roofer',
      biography: 'Builds.',
      affiliation: 'Acme',
    });
    expect(program.sessions).toEqual([
      { key: '101', lines: [2, 28], fields: { title: 'Roofs' }, people: [{ personKey: ANN, role: 'speaker' }] },
    ]);
  });

  it('several at once are one program', () => {
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const more = [{ fileName: 'speakers.json', bytes: bytes(speakers) }];
    const both = readSource(bytes(grid), 'grid.json', undefined, {}, more);
    if (!both.ok) throw new Error(both.problem.message);
    expect(both.value.sessions.map(({ key }) => key)).toEqual(['101', '104']);
    expect(both.value.people.map(({ fields }) => fields.affiliation)).toEqual(['Acme']);
    const broken = readSource(bytes(grid), 'grid.json', undefined, {}, [
      { fileName: 'speakers.json', bytes: new TextEncoder().encode('{"a":') },
    ]);
    expect(broken.ok || broken.problem.message).toMatch(/^speakers\.json: The file is no valid JSON/);
  });
});

describe('what is broken costs only itself', () => {
  it('a record that is none, one without id and title, an id that means two talks', () => {
    const program = readJson({
      ...all,
      sessions: [7, {}, all.sessions[0], { ...all.sessions[0], title: 'Another' }],
      speakers: [null, ...all.speakers, all.speakers[0]],
    });
    expect(program.sessions).toHaveLength(1);
    expect(program.people).toHaveLength(2);
    expect(program.issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([
      'record.unusable',
      'record.unusable',
      'id.duplicate',
      'record.unusable',
      'id.duplicate',
      'event.zone.missing',
    ]);
  });

  it('a time that is none and an end before the start are told and left open', () => {
    const [first] = all.sessions;
    const program = readJson({
      ...all,
      sessions: [
        { ...first, startsAt: 'soon' },
        { ...first, id: '2', endsAt: '2031-05-02T08:00:00' },
      ],
    });
    expect(program.sessions.map(({ place, fields }) => [place?.start, fields.durationMinutes])).toEqual([
      [null, undefined],
      [540, undefined],
    ]);
    expect(issuesOf(program, 'time.unreadable').map(([, message]) => message)).toEqual([
      'The start of “Roofs of glass”, “soon”, is no time.',
    ]);
    expect(issuesOf(program, 'duration.unusable')).toHaveLength(1);
  });

  it('members that are not known here are kept', () => {
    const [first] = all.sessions;
    const program = readJson({ ...all, sessions: [{ ...first, moderator: 'Cy' }], sponsors: ['Acme'] });
    expect(program.sessions[0]?.fields['custom:Moderator']).toBe('Cy');
    expect(issuesOf(program, 'value.unused').map(([, message]) => message)).toEqual([
      '“sponsors” stands in the file once; it has no place in a program and stays in the file only.',
    ]);
  });

  it('JSON of another shape is refused', () => {
    expect(refusalOf('{"talks": 3}', 'x.json', 'sessionize').message).toBe(
      'The file is JSON, but none of Sessionize’s views (All, Sessions, Speakers, GridSmart). It is an object with “talks”.',
    );
  });
});

const real = sharedData('sessionize-2020/sessionize.json');
it.skipIf(real === null)('the real file: 29 sessions, 28 speakers, 6 rooms, one day (needs ../shared/data)', () => {
  const program = read(real ?? '', 'sessionize.json');
  expect([program.format, program.sessions.length, program.people.length, program.rooms.length]).toEqual([
    'sessionize',
    29,
    28,
    6,
  ]);
  expect(new Set(program.sessions.map(({ place }) => place?.date))).toEqual(new Set(['2020-04-24']));
  expect(program.sessions.every(({ place }) => place?.start !== null && place?.roomKey !== null)).toBe(true);
  const plenary = program.sessions.filter(({ fields }) => fields.plenary === true);
  expect(plenary.map(({ kindKey }) => kindKey)).toEqual(['service session']);
  expect(program.issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([
    'event.zone.missing',
  ]);
});
