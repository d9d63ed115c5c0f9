import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../electron/export/ical/calendar.ts';
import { stateFromRows } from '../../../shared/model/state.ts';
import { buildProgram, programRows, sessionIdOf } from '../../shared/builder.ts';
import { lintCalendar } from './ical-lint.ts';
import { made, SPEC } from './programs.ts';

const events = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
/** An instant as the calendar's own VTIMEZONE makes it of a local time. */
const utc = (time: ICAL.Time): string => time.convertToZone(ICAL.Timezone.utcTimezone).toString();
const event = (text: string, summary: string) => events(text).find((one) => one.summary === summary);

describe('the rules', () => {
  const broken: readonly (readonly [what: string, from: RegExp, to: string])[] = [
    ['a line does not end with CRLF', /\r\n/, '\n'],
    ['an event without one UID', /UID:.*\r\n(?: .*\r\n)*/, ''],
    ['an event without one DTSTAMP', /DTSTAMP:.*\r\n/, ''],
    ['an event without one end', /DTEND;/, 'DURATION:PT1H\r\nDTEND;'],
    ['a time without zone that is no UTC instant', /DTSTART;TZID=[^:]*:2026/, 'DTSTART:2026'],
    ['no VTIMEZONE for Europe/Oslo', /DTSTART;TZID=Europe\/Berlin/, 'DTSTART;TZID=Europe/Oslo'],
    ['an event without one SEQUENCE', /SEQUENCE:\d+\r\n/, ''],
    ['a STATUS that events do not have', /STATUS:CONFIRMED/, 'STATUS:ACCEPTED'],
    ['an observance without TZOFFSET', /TZOFFSETTO:.*\r\n/, ''],
    ['a speaker as an invited guest', /SUMMARY:/, 'ATTENDEE:mailto:a@example.org\r\nSUMMARY:'],
    ['not escaped: LOCATION:Aula,', /Aula\\,/, 'Aula,'],
    ['longer than 75 octets', /\r\n /, ''],
    ['an empty line', /BEGIN:VEVENT/, '\r\nBEGIN:VEVENT'],
    ['REFRESH-INTERVAL without its VALUE', /REFRESH-INTERVAL;VALUE=DURATION/, 'REFRESH-INTERVAL'],
  ];
  test.each(broken)('find: %s', async (what, from, to) => {
    const { text } = await made('ical');
    expect(lintCalendar(text.replace(from, to)).join('\n')).toContain(what);
  });
});

describe('the calendar', () => {
  test('breaks none of the rules that calendar programs need', async () => {
    expect(lintCalendar((await made('ical')).text)).toEqual([]);
  });

  test('has an event for each session and each talk of a block, none for what is not placed', async () => {
    const { text } = await made('ical');
    expect(
      events(text).map(({ summary, startDate, endDate }) => `${utc(startDate)} ${utc(endDate)} ${summary}`),
    ).toEqual([
      '2026-06-01T07:00:00Z 2026-06-01T08:00:00Z Opening',
      '2026-06-01T08:30:00Z 2026-06-01T09:00:00Z Schedulers that admit defeat',
      '2026-06-01T10:30:00Z 2026-06-01T11:30:00Z Lunch',
      '2026-06-01T12:00:00Z 2026-06-01T12:30:00Z Paper one',
      '2026-06-01T12:30:00Z 2026-06-01T13:00:00Z Paper two',
      '2026-06-02T08:00:00Z 2026-06-02T08:30:00Z A talk whose title nobody has told us… (title to come)',
      '2026-06-02T21:30:00Z 2026-06-02T23:30:00Z Party',
    ]);
  });

  test('tells room and venue, speakers, abstract, track and kind', async () => {
    const found = event((await made('ical')).text, 'Schedulers that admit defeat');
    const categories = found?.component.getFirstProperty('categories')?.getValues();
    expect([found?.location, found?.description, categories]).toEqual([
      'Aula, Old Mill, Kiel',
      'Ada Okafor (Northgate, Grid; & Co)\nBo Lind\n\n' +
        'First line; with emphasis, commas.\n\nSecond paragraph with https://example.org/a?b=1&c=2.',
      ['Ops, mostly', 'Talk'],
    ]);
  });

  test('stamps every event with the time of the release, and names it by what never changes', async () => {
    const [first] = events((await made('ical')).text);
    expect(first?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-05-12T16:40:00Z');
    expect(first?.uid).toMatch(new RegExp(`^${sessionIdOf('Opening')}@lectern`));
  });

  test('tells the second of a repeated hour from the first', async () => {
    const at = { at: 'sun 02:30', room: 'Aula' };
    const rows = programRows({ days: { sun: '2026-10-25' }, rooms: { Aula: 1 }, sessions: { first: at, second: at } });
    const again = sessionIdOf('second');
    const placement = (rows.placement ?? []).map((row) => ({ ...row, fold: row.sessionId === again ? 1 : 0 }));
    const { text } = await made('ical', {}, stateFromRows({ ...rows, placement }));
    expect(events(text).map(({ summary, startDate }) => `${summary} ${utc(startDate)}`)).toEqual([
      'first 2026-10-25T00:30:00Z',
      'second 2026-10-25T01:30:00Z',
    ]);
  });

  test('of one day holds that day alone, with the same names for its events', async () => {
    const [all, one] = [await made('ical'), await made('ical', { day: '2026-06-02' })];
    const uids = (text: string) => events(text).map(({ uid }) => uid);
    expect(uids(all.text).slice(-2)).toEqual(uids(one.text));
  });
});

test.each(['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'])(
  'on a machine in %s the calendar is the same bytes',
  async (zone) => {
    const program = join(import.meta.dirname, 'print-calendar.ts');
    const text = execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(text).toBe((await made('ical', {}, buildProgram(SPEC))).text);
  },
);

describe('from release to release', () => {
  const spec = (changes: NonNullable<typeof SPEC.sessions>) =>
    buildProgram({ ...SPEC, sessions: { ...SPEC.sessions, ...changes } });
  const first = buildProgram(SPEC);
  const moved = spec({ Party: { at: 'tue 22:00', room: 'Aula', length: 120 } });
  const retitled = spec({ Party: { at: 'tue 22:00', room: 'Aula', length: 120, title: 'Feast' } });
  const gone = spec({ Party: { at: 'tue 22:00', room: 'Aula', length: 120, status: 'withdrawn' } });
  const releases = [
    { name: 'v1', publishedAt: '2026-05-01T00:00:00Z', state: first },
    { name: 'v2', publishedAt: '2026-05-02T00:00:00Z', state: moved },
    { name: 'v3', publishedAt: '2026-05-03T00:00:00Z', state: retitled },
  ];
  const party = (state: typeof first, release: string | null, known: typeof releases) => {
    const { text } = calendarOf(
      { state, revision: 1, release, asOf: '2026-05-12T16:40:00.000Z', releases: known },
      { days: null, rooms: null, tracks: null, people: null, abstracts: true, times: 'zone' },
    );
    expect(lintCalendar(text)).toEqual([]);
    const found = events(text).find(({ uid }) => uid.startsWith(sessionIdOf('Party')));
    return [found?.sequence, found?.component.getFirstPropertyValue('status'), found?.summary];
  };

  test('a new time raises the number, a new title does not, and a release keeps its own', () => {
    expect(party(first, 'v1', releases.slice(0, 1))).toEqual([0, 'CONFIRMED', 'Party']);
    expect(party(moved, 'v2', releases.slice(0, 2))).toEqual([1, 'CONFIRMED', 'Party']);
    expect(party(retitled, 'v3', releases)).toEqual([1, 'CONFIRMED', 'Feast']);
    expect(party(first, null, releases)).toEqual([2, 'CONFIRMED', 'Party']);
  });

  test('what was told and is gone stays as a cancelled event', () => {
    expect(party(gone, null, releases)).toEqual([2, 'CANCELLED', 'Feast']);
    expect(party(gone, null, [])).toEqual([undefined, undefined, undefined]);
  });
});

describe('of a part of the program', () => {
  const titles = async (options: Record<string, unknown>) =>
    events((await made('ical', options)).text).map(({ summary }) => summary);

  test('only what is in a room, on a track, or of a person is in it', async () => {
    expect(await titles({ rooms: 'Linden' })).toEqual([
      'Lunch',
      'Paper one',
      'Paper two',
      'A talk whose title nobody has told us… (title to come)',
    ]);
    expect(await titles({ tracks: 'Ops, mostly' })).toEqual(['Schedulers that admit defeat']);
    expect(await titles({ people: 'Bo Lind' })).toEqual(['Schedulers that admit defeat', 'Paper one']);
    expect(await titles({ people: 'Cy Moreau' })).toEqual(['Paper one', 'Paper two']);
  });

  test('times can be in UTC, for programs that know no zones', async () => {
    const { text } = await made('ical', { times: 'utc' });
    expect(text).not.toContain('TZID');
    expect(lintCalendar(text)).toEqual([]);
    expect(text).toContain('DTSTART:20260601T070000Z');
  });
});
