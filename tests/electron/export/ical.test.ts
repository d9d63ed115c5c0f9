import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { stateFromRows } from '../../../shared/model/state.ts';
import { buildProgram, programRows, sessionIdOf } from '../../shared/builder.ts';
import { lintCalendar } from './ical-lint.ts';
import { made, SPEC } from './programs.ts';

const events = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
const event = (text: string, summary: string) => events(text).find((one) => one.summary === summary);

describe('the rules', () => {
  const broken: readonly (readonly [what: string, from: RegExp, to: string])[] = [
    ['a line does not end with CRLF', /\r\n/, '\n'],
    ['an event without one UID', /UID:.*\r\n(?: .*\r\n)*/, ''],
    ['an event without one DTSTAMP', /DTSTAMP:.*\r\n/, ''],
    ['an event without one end', /DTEND:/, 'DURATION:PT1H\r\nDTEND:'],
    ['a time that is no UTC instant', /DTSTART:(\w+)Z/, 'DTSTART:$1'],
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
    expect(events(text).map(({ summary, startDate, endDate }) => `${startDate} ${endDate} ${summary}`)).toEqual([
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
    expect(events(text).map(({ summary, startDate }) => `${summary} ${startDate}`)).toEqual([
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
