import { describe, expect, it } from 'vitest';
import { unfoldBytes } from '../../../electron/import/ical/fold.ts';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { issuesOf, read, refusalOf } from './read.ts';

const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...lines: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-WR-CALNAME:Conf 2031',
    'X-WR-TIMEZONE:Europe/Berlin',
    ...lines,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const readCalendar = (text: string | Uint8Array, options: Record<string, unknown> = {}): ImportedProgram =>
  read(text, 'schedule.ics', options);
const BASIC = ['UID:1@example.org', 'SUMMARY:Roofs', 'DTSTART:20310501T093000'];
const ROOFS = event(
  'UID:1@example.org',
  'DTSTAMP:20310101T000000Z',
  'DTSTART;TZID=Europe/Berlin:20310501T093000',
  'DTEND;TZID=Europe/Berlin:20310501T101500',
  'SUMMARY:Roofs\\, gardens\\; and Gär',
  ' ten',
  'DESCRIPTION:First.\\nSecond\\\\third.',
  'LOCATION:Aula',
  'CATEGORIES:Green,Short\\, talk',
  'URL:https://example.org/1',
);
const EXPECTED = {
  key: '1@example.org',
  lines: [5, 16],
  fields: {
    title: 'Roofs, gardens; and Gärten',
    abstract: 'First.\nSecond\\third.',
    durationMinutes: 45,
    url: 'https://example.org/1',
  },
  tags: ['Green', 'Short, talk'],
  place: { date: '2031-05-01', start: 570, roomKey: 'aula' },
};

describe('a calendar is read alike', () => {
  const TEXT = calendar(...ROOFS);
  const unfolded = TEXT.replace('\r\n ', '').replace('\r\nLOCATION', '\r\n\r\nLOCATION');
  it.each([
    ['as the standard says', TEXT],
    ['with Unix line ends', TEXT.replaceAll('\r\n', '\n')],
    ['with a byte order mark', `\ufeff${TEXT}`],
    ['not folded at all', unfolded],
    ['with names in small letters', TEXT.replace('BEGIN:VEVENT', 'begin:vevent').replace('SUMMARY:', 'summary:')],
    ['with a quoted zone', TEXT.replaceAll('TZID=Europe/Berlin', 'TZID="Europe/Berlin"')],
    ['with a length for an end', TEXT.replace(/DTEND.*/, 'DURATION:PT45M')],
    [
      'with instants in UTC',
      TEXT.replaceAll(';TZID=Europe/Berlin', '').replace('T093000', 'T073000Z').replace('T101500', 'T081500Z'),
    ],
    [
      'as FOSDEM does',
      TEXT.replaceAll(';TZID=Europe/Berlin', '')
        .replace('DTSTAMP:20310101T000000Z', 'TZID:Europe-Berlin')
        .replace('X-WR-TIMEZONE:', 'X-WR-TIMEZONE;VALUE=TEXT:')
        .replace('https://', 'https:/')
        .replace('DESCRIPTION:', 'DESCRIPTION: '),
    ],
    ['with floating times', TEXT.replaceAll(';TZID=Europe/Berlin', '')],
    [
      'with the zone as a property of the event',
      TEXT.replaceAll(';TZID=Europe/Berlin', '').replace('DTSTAMP:20310101T000000Z', 'TZID:Europe/Berlin'),
    ],
    [
      'with times of another zone',
      TEXT.replaceAll('Europe/Berlin:2031', 'Europe/London:2031')
        .replace('T093000', 'T083000')
        .replace('T101500', 'T091500'),
    ],
    ['with a zone behind a path', TEXT.replaceAll('TZID=Europe/Berlin', 'TZID=/example.org/20310101/Europe/Berlin')],
    ['with the zone that Outlook names', TEXT.replaceAll('TZID=Europe/Berlin', 'TZID=W. Europe Standard Time')],
    ['with hyphens in times', TEXT.replace('20310501T093000', '2031-05-01T09:30:00')],
    ['without a stamp of time', TEXT.replace('DTSTAMP:20310101T000000Z', 'X-NOTHING:')],
  ])('%s', (_how, text) => {
    expect(readCalendar(text).sessions).toEqual([EXPECTED]);
  });

  it('folded in the middle of a letter', () => {
    const bytes = new TextEncoder().encode(calendar(...event(...BASIC, 'LOCATION:Sääl')));
    const at = bytes.indexOf(0xc3);
    const broken = Uint8Array.from([...bytes.slice(0, at + 1), 13, 10, 32, ...bytes.slice(at + 1)]);
    const imported = readCalendar(broken);
    expect(imported.rooms.map(({ fields }) => fields.name)).toEqual(['Sääl']);
    expect(imported.sessions.map(({ lines }) => lines)).toEqual([[5, 11]]);
  });

  it('with a zone that its VTIMEZONE says', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Custom', 'X-LIC-LOCATION:America/New_York', 'END:VTIMEZONE'];
    const text = calendar(...zone, ...event('UID:1', 'SUMMARY:A', 'DTSTART;TZID=Custom:20310501T093000'));
    expect(readCalendar(text).sessions[0]?.place?.start).toBe(15 * 60 + 30);
  });
});

it('bytes without folds are what they were', () => {
  expect(unfoldBytes(new TextEncoder().encode('a\r\nb\n'))).toBe('a\nb\n');
  expect(unfoldBytes(Uint8Array.from([0xc3, 65]))).toBeNull();
});

describe('zones', () => {
  const bare = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n');
  it('are suggested from the calendar, or from most events', () => {
    const suggested = (text: string) =>
      readCalendar(text).issues.flatMap(({ suggestion }) => (suggestion ? [suggestion.label] : []));
    expect(suggested(calendar(...ROOFS))).toEqual(['Use Europe/Berlin']);
    expect(suggested(bare(...event(...BASIC.slice(0, 2), 'DTSTART;TZID=Asia/Tokyo:20310501T093000')))).toEqual([
      'Use Asia/Tokyo',
    ]);
  });

  it('where nothing says one, floating times stand as written and instants are left open and told once', () => {
    const text = bare(
      ...event(...BASIC),
      ...event('UID:2', 'SUMMARY:B', 'DTSTART:20310501T093000Z', 'DTEND:20310501T100000Z'),
      ...event('UID:3', 'SUMMARY:C', 'DTSTART:20310501T093000Z'),
    );
    const imported = readCalendar(text);
    expect(imported.sessions.map(({ place, fields }) => [place?.date, place?.start, fields.durationMinutes])).toEqual([
      ['2031-05-01', 570, undefined],
      [null, null, 30],
      [null, null, undefined],
    ]);
    expect(issuesOf(imported, 'time.instant').map(([, message]) => message)).toEqual([
      '2 events have their times in UTC, and nothing says in which zone the conference is: left open. Name it in the option “zone”, such as Europe/Berlin.',
    ]);
    expect(readCalendar(text, { zone: 'Europe/Berlin' }).sessions[1]?.place?.start).toBe(690);
  });

  it('that nobody knows are told, and their times stand as written', () => {
    const imported = readCalendar(calendar(...event(...BASIC.slice(0, 2), 'DTSTART;TZID=Mars/Base:20310501T093000')));
    expect(imported.sessions[0]?.place?.start).toBe(570);
    expect(issuesOf(imported, 'zone.unknown').map(([, message]) => message)).toEqual([
      '“Mars/Base” is no time zone that is known here; times in it are taken as written.',
    ]);
  });
});

describe('traps', () => {
  const messages = (imported: ImportedProgram, code: string) => issuesOf(imported, code).map(([, message]) => message);

  it('what recurs is taken once and told', () => {
    const imported = readCalendar(calendar(...event(...BASIC, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20310502T093000')));
    expect(imported.sessions.length).toBe(1);
    expect(issuesOf(imported, 'event.recurring')).toEqual([
      [
        [9, 9],
        '“Roofs” recurs (RRULE:FREQ=DAILY;COUNT=3). Only its first date is taken; add the others by hand where they are sessions of their own.',
      ],
    ]);
  });

  it('one time of what recurs that was moved is a session of its own', () => {
    const imported = readCalendar(
      calendar(
        ...event(...BASIC),
        ...event(...BASIC.slice(0, 2), 'RECURRENCE-ID:20310502T093000', 'DTSTART:20310502T110000'),
      ),
    );
    expect(imported.sessions.map(({ key }) => key)).toEqual(['1@example.org', '1@example.org 20310502T093000']);
  });

  it('unescaped commas are part of a text; a venue behind all rooms is the venue', () => {
    const at = (uid: string, location: string) =>
      event(`UID:${uid}`, `SUMMARY:Roofs, ${uid}`, 'DTSTART:20310501T093000', `LOCATION:${location}`);
    const imported = readCalendar(
      calendar(...at('1', 'Aula, Town Hall\\, Bern'), ...at('2', 'Lab, Town Hall\\, Bern'), ...at('3', 'Foyer')),
    );
    expect(imported.sessions.map(({ fields, place }) => [fields.title, place?.roomKey])).toEqual([
      ['Roofs, 1', 'aula'],
      ['Roofs, 2', 'lab'],
      ['Roofs, 3', 'foyer'],
    ]);
    expect(imported.program).toEqual({ title: 'Conf 2031', venue: 'Town Hall, Bern' });
    expect(
      readCalendar(calendar(...at('1', 'Room 1, left'), ...at('2', 'Room 2, right'))).rooms.map(({ key }) => key),
    ).toEqual(['room 1, left', 'room 2, right']);
  });

  it('people come as attendees, also with no address; rooms and devices are none', () => {
    const imported = readCalendar(
      calendar(
        ...event(
          ...BASIC,
          'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;CN="Lee, Ann":invalid:nomail',
          'ATTENDEE;CN=Bo Quist;ROLE=CHAIR:mailto:Bo@example.org',
          'ATTENDEE;CUTYPE=ROOM;CN=Aula:invalid:nomail',
          'ATTENDEE;CN=Ann Lee:invalid:nomail',
        ),
      ),
    );
    expect(imported.people.map(({ key, fields }) => [key, fields])).toEqual([
      ['ann lee', { name: 'Ann Lee' }],
      ['bo@example.org', { name: 'Bo Quist', email: 'Bo@example.org' }],
    ]);
    expect(imported.sessions[0]?.people).toEqual([
      { personKey: 'ann lee', role: 'speaker' },
      { personKey: 'bo@example.org', role: 'chair' },
    ]);
  });

  it('what is cancelled is withdrawn, what is tentative proposed', () => {
    const statuses = ['CANCELLED', 'TENTATIVE', 'CONFIRMED'].map(
      (status) => readCalendar(calendar(...event(...BASIC, `STATUS:${status}`))).sessions[0]?.fields.status,
    );
    expect(statuses).toEqual(['withdrawn', 'proposed', undefined]);
  });

  it('an id that holds a public id is that id', () => {
    const uuid = '11111111-1111-4111-8111-111111111111';
    const imported = readCalendar(calendar(...event(`UID:${uuid.toUpperCase()}@lectern`, ...BASIC.slice(1))));
    expect(imported.sessions[0]?.fields.guid).toBe(uuid);
  });

  it('a text broken over lines without folds is put together and told', () => {
    const text = calendar(...event(...BASIC, 'DESCRIPTION:First', 'second: with a colon', 'third'));
    const imported = readCalendar(text);
    expect(imported.sessions[0]?.fields.abstract).toBe('First\nsecond: with a colon\nthird');
    expect(issuesOf(imported, 'line.joined')).toEqual([
      [[10, 11], '2 lines are no property and not folded; each is taken as a line of the text before it.'],
    ]);
  });

  it('a day without a clock time is that day; several are told', () => {
    const imported = readCalendar(
      calendar(...event('UID:1', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20310501', 'DTEND;VALUE=DATE:20310504')),
    );
    expect(imported.sessions[0]?.place).toEqual({ date: '2031-05-01', start: null, roomKey: null });
    expect(messages(imported, 'event.all-day')).toEqual([
      '“Fair” has a date but no clock time and lasts 3 days; it is put on the first.',
    ]);
  });

  it('odd times and lengths are told and left open', () => {
    const imported = readCalendar(
      calendar(
        ...event('UID:1', 'SUMMARY:A', 'DTSTART:20310230T093000'),
        ...event('UID:2', 'SUMMARY:B', 'DTSTART:20310501T093000', 'DTEND:20310501T090000'),
        ...event('UID:3', 'SUMMARY:C', 'DTSTART:20310501T093000', 'DTEND:20310501T100000', 'DURATION:PT1H'),
        ...event('UID:4', 'SUMMARY:D', 'DTSTART:20310501T233000', 'DURATION:PT1H30M'),
        ...event('UID:5', 'SUMMARY:E', 'DURATION:soon'),
        ...event('UID:6', 'DTSTART:20310501T093000'),
      ),
    );
    expect(imported.sessions.map(({ fields }) => fields.durationMinutes)).toEqual([
      undefined,
      undefined,
      30,
      90,
      undefined,
      undefined,
    ]);
    const codes = [
      'time.unreadable',
      'duration.unusable',
      'duration.disagrees',
      'duration.unreadable',
      'time.missing',
      'title.missing',
    ];
    expect(codes.map((code) => issuesOf(imported, code).length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('one id on two events is two sessions, told; no id is told too', () => {
    const imported = readCalendar(calendar(...event(...BASIC), ...event(...BASIC), ...event(...BASIC.slice(1))));
    expect(imported.sessions.map(({ key }) => key)).toEqual([
      '1@example.org',
      '1@example.org #2',
      'Roofs 20310501T093000',
    ]);
    expect([issuesOf(imported, 'id.duplicate').length, issuesOf(imported, 'id.missing').length]).toEqual([1, 1]);
  });

  it('a file that breaks off is read as far as it goes; other components are told', () => {
    const text = calendar('BEGIN:VTODO', 'SUMMARY:x', 'END:VTODO', 'END:VALARM', ...ROOFS).split('URL:')[0] ?? '';
    const imported = readCalendar(text);
    expect(imported.sessions.length).toBe(1);
    expect(messages(imported, 'component.open')).toEqual([
      'The file breaks off: VCALENDAR of line 1, VEVENT of line 9 is not ended.',
    ]);
    expect(messages(imported, 'component.end')).toEqual(['END:VALARM ends nothing that began.']);
    expect(messages(imported, 'value.unused')).toContain(
      '“component VTODO” stands in the file once; it has no place in a program and stays in the file only.',
    );
  });

  it('a calendar of pretalx has its speakers in the titles, which is told', () => {
    const imported = readCalendar(
      calendar(...event('UID:pretalx-conf-ABC@example.org', 'SUMMARY:Roofs - Ann Lee', 'DTSTART:20310501T093000')),
    );
    expect(imported.sessions[0]?.fields.title).toBe('Roofs - Ann Lee');
    expect(messages(imported, 'people.in-title').length).toBe(1);
  });

  it('addresses that lack a slash are mended and told once; zones with a hyphen are known', () => {
    const bare = ['TZID:Europe-Brussels', 'URL:https:/example.org/a', 'METHOD:PUBLISH'];
    const text = calendar(...event(...BASIC, ...bare), ...event('UID:2', ...BASIC.slice(1), ...bare));
    const imported = readCalendar(text.replace(/X-WR-TIMEZONE.*\r\n/, ''));
    expect(imported.sessions.map(({ fields }) => fields.url)).toEqual([
      'https://example.org/a',
      'https://example.org/a',
    ]);
    expect(messages(imported, 'url.mended').length).toBe(1);
    expect(imported.issues.flatMap(({ suggestion }) => suggestion?.label ?? [])).toEqual(['Use Europe/Brussels']);
  });

  it('a calendar without an event is refused', () => {
    expect(refusalOf(calendar(), 'a.ics').message).toBe(
      'The calendar has no event (VEVENT): there is nothing to import.',
    );
    expect(refusalOf('nothing here', 'a.ics', 'ical').message).toBe(
      'The file is no calendar: it has no BEGIN:VCALENDAR and no BEGIN:VEVENT.',
    );
  });
});

describe('hostile calendars', () => {
  it('a line of millions of characters is cut and told', () => {
    const imported = readCalendar(calendar(...event(...BASIC, `COMMENT:${'a\\,'.repeat(1_000_000)}`)));
    expect(issuesOf(imported, 'line.long').map(([lines]) => lines)).toEqual([[9, 9]]);
  });

  it('components that nest without end are read ten deep; ends without a beginning are told once', () => {
    const deep = readCalendar(`${'BEGIN:VEVENT\n'.repeat(100_000)}SUMMARY:A\n`, {});
    expect(issuesOf(deep, 'component.deep').length).toBe(1);
    const ends = readCalendar(calendar(...'END:X\n'.repeat(50_000).trim().split('\n'), ...ROOFS));
    expect([ends.sessions.length, issuesOf(ends, 'component.end').length]).toEqual([1, 1]);
  });
});
