import { describe, expect, it } from 'vitest';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { effectivePlacements } from '../../../shared/schedule/effective.ts';
import { emptyProgram, importInto } from '../../shared/merging/memory-tx.ts';
import { issuesOf, read, refusalOf } from './read.ts';

const at = (date: string, time: string, tz = 'Europe/Zurich') => ({ date, time: `${time}:00`, tz });
const person = (firstName: string, familyName: string, more: Record<string, unknown> = {}) => ({
  _type: 'ContributionParticipation',
  firstName,
  familyName,
  name: `${familyName}, ${firstName}`,
  affiliation: 'Acme',
  emailHash: '',
  displayOrderKey: [0, familyName],
  ...more,
});

const talk = (number: number, time: string, end: string, more: Record<string, unknown> = {}) => ({
  id: `c${number}`,
  contributionId: 100 + number,
  friendlyId: number,
  entryType: 'Contribution',
  title: `Talk ${number}`,
  description: '<p>About <em>it</em>.</p>',
  startDate: at('2031-05-01', time),
  endDate: at('2031-05-01', end),
  duration: 20,
  location: 'Main building',
  room: 'Aula',
  inheritRoom: true,
  url: `https://indico.example.org/event/77/contributions/${number}/`,
  presenters: [person('Ann', 'Lee', { emailHash: 'hash-ann' })],
  ...more,
});

const block = (entries: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  id: 's1',
  entryType: 'Session',
  title: 'Roofs',
  slotTitle: 'Part I',
  sessionId: 5,
  sessionCode: 'R-1',
  isPoster: false,
  color: '#ff0000',
  startDate: at('2031-05-01', '10:00'),
  endDate: at('2031-05-01', '11:30'),
  duration: 90,
  location: 'Main building',
  room: 'Aula',
  conveners: [person('Cy', 'Marsh', { emailHash: 'hash-cy' })],
  entries,
  ...more,
});

const BREAK = {
  id: 'b9',
  entryType: 'Break',
  title: 'Coffee',
  startDate: at('2031-05-01', '11:30'),
  endDate: at('2031-05-01', '12:00'),
  duration: 30,
  room: '',
  location: '',
};

const timetable = (days: Record<string, unknown>): string =>
  JSON.stringify({ count: 1, _type: 'HTTPAPIResult', additionalInfo: {}, results: { 77: days } }, null, 1);
const oneDay = (entries: Record<string, unknown>): string => timetable({ 20310501: entries });
const readTimetable = (text: string, options = {}): ImportedProgram => read(text, 'timetable.json', options);
const blocksOf = ({ sessions }: ImportedProgram) => sessions.map(({ key, block: own }) => [key, own]);

const WHOLE = oneDay({
  // A JSON object has its members in any order; the talks are in the order of their times.
  s1: block({
    c3: talk(3, '10:50', '11:10'),
    c2: talk(2, '10:20', '10:40', { presenters: [], authors: [person('Bo', 'Quist')] }),
    c1: talk(1, '10:00', '10:20'),
  }),
  b9: BREAK,
  c4: talk(4, '12:00', '13:00', { room: 'Lab' }),
});

describe('a timetable', () => {
  const imported = readTimetable(WHOLE);
  it('gives a block with its talks in order, an offset only where there is a gap', () => {
    expect(blocksOf(imported)).toEqual([
      ['s1', undefined],
      ['contribution:101', { key: 's1', position: 0 }],
      ['contribution:102', { key: 's1', position: 1 }],
      ['contribution:103', { key: 's1', position: 2, offset: 50 }],
      ['b9', undefined],
      ['contribution:104', undefined],
    ]);
  });

  it('gives the facts of a block: title and part, code, conveners as chairs, place', () => {
    expect(imported.sessions[0]).toEqual({
      key: 's1',
      lines: [8, 158],
      fields: { title: 'Roofs: Part I', durationMinutes: 90, 'custom:Session code': 'R-1', block: true },
      people: [{ personKey: 'hash-cy', role: 'chair' }],
      place: { date: '2031-05-01', start: 600, roomKey: 'aula' },
    });
  });

  it('gives the facts of a talk: abstract from HTML, address, number, presenters as speakers', () => {
    expect(imported.sessions[1]?.fields).toEqual({
      title: 'Talk 1',
      durationMinutes: 20,
      abstract: 'About *it*.',
      url: 'https://indico.example.org/event/77/contributions/1/',
      'custom:Number': '1',
    });
    expect(imported.sessions.map(({ people }) => people)).toEqual([
      [{ personKey: 'hash-cy', role: 'chair' }],
      [{ personKey: 'hash-ann', role: 'speaker' }],
      [{ personKey: 'bo quist', role: 'author' }],
      [{ personKey: 'hash-ann', role: 'speaker' }],
      undefined,
      [{ personKey: 'hash-ann', role: 'speaker' }],
    ]);
  });

  it('takes a break as a session of a service kind', () => {
    expect(imported.sessions[4]?.kindKey).toBe('break');
    expect(imported.kinds).toEqual([
      { key: 'break', lines: expect.anything(), fields: { name: 'Break', service: true } },
    ]);
  });

  it('keeps the building of a room, and says which event of Indico it is', () => {
    expect(imported.rooms.map(({ fields }) => fields)).toEqual([
      { name: 'Aula', building: 'Main building' },
      { name: 'Lab', building: 'Main building' },
    ]);
    expect(imported.from).toEqual({ system: 'indico', event: '77' });
  });

  it('suggests the zone of its times', () => {
    expect(
      imported.issues.filter(({ code }) => code === 'event.zone').map(({ suggestion }) => suggestion?.label),
    ).toEqual(['Use Europe/Zurich']);
  });

  it('tells once of what has no place in a program', () => {
    expect(issuesOf(imported, 'value.unused').map(([, message]) => message)).toContain(
      '“entry color” stands in the file once; it has no place in a program and stays in the file only.',
    );
  });

  it('stands on the schedule as it did in Indico', () => {
    const state = emptyProgram();
    importInto(state, imported, 'timetable.json');
    const planId = state.program.get('program')?.currentPlanId;
    if (planId === undefined) throw new Error('no plan');
    const starts = [...effectivePlacements(state, planId).values()].map((place) => [
      state.session.get(place.sessionId)?.title,
      place.start,
      place.end,
    ]);
    expect(starts.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual([
      ['Coffee', 690, 720],
      ['Roofs: Part I', 600, 690],
      ['Talk 1', 600, 620],
      ['Talk 2', 620, 640],
      ['Talk 3', 650, 670],
      ['Talk 4', 720, 780],
    ]);
  });
});

describe('traps', () => {
  it('what crosses midnight stands under both days and is taken once, with all its talks', () => {
    const night = { startDate: at('2031-05-01', '23:00'), endDate: at('2031-05-02', '01:00') };
    const early = talk(1, '23:00', '23:30', { endDate: at('2031-05-01', '23:30') });
    const late = talk(2, '00:10', '00:40', {
      startDate: at('2031-05-02', '00:10'),
      endDate: at('2031-05-02', '00:40'),
    });
    const imported = readTimetable(
      timetable({
        20310501: { s1: block({ c1: early }, night) },
        20310502: { s1: block({ c1: early, c2: late }, night) },
      }),
    );
    expect(blocksOf(imported)).toEqual([
      ['s1', undefined],
      ['contribution:101', { key: 's1', position: 0 }],
      ['contribution:102', { key: 's1', position: 1, offset: 70 }],
    ]);
    expect(imported.sessions.map(({ fields }) => fields.durationMinutes)).toEqual([120, 30, 30]);
    expect(issuesOf(imported, 'entry.repeated').map(([, message]) => message)).toEqual([
      '“Roofs” (s1) stands under two days, as what crosses midnight does; it is taken once.',
    ]);
  });

  it('a duration of 24 hours or more is wrapped in the file: start and end count', () => {
    const long = talk(1, '10:00', '10:00', { endDate: at('2031-05-02', '10:00'), duration: 0 });
    expect(readTimetable(oneDay({ c1: long })).sessions[0]?.fields.durationMinutes).toBe(1440);
    const longer = talk(1, '10:00', '10:00', { endDate: at('2031-05-03', '12:00'), duration: 120 });
    const imported = readTimetable(oneDay({ c1: longer }));
    expect(imported.sessions[0]?.fields.durationMinutes).toBeUndefined();
    expect(issuesOf(imported, 'duration.unusable').length).toBe(1);
  });

  it('a talk of a block that is in another room or at another time stands beside the block', () => {
    const imported = readTimetable(
      oneDay({
        s1: block({
          c1: talk(1, '10:00', '10:20'),
          c2: talk(2, '10:20', '10:40', { room: 'Lab' }),
          c3: talk(3, '09:00', '09:20'),
          c4: talk(4, '10:20', '10:40', { room: '', location: '' }),
        }),
      }),
    );
    expect(blocksOf(imported)).toEqual([
      ['s1', undefined],
      ['contribution:103', undefined],
      ['contribution:101', { key: 's1', position: 0 }],
      ['contribution:102', undefined],
      ['contribution:104', { key: 's1', position: 1 }],
    ]);
    expect(issuesOf(imported, 'block.left').map(([, message]) => message)).toEqual([
      '“Talk 3” is a talk of “Roofs”, but does not begin within it; it stands beside the block.',
      '“Talk 2” is a talk of “Roofs”, but has another room; it stands beside the block.',
    ]);
  });

  it('posters of a session stand in their block at its start, and a break in a block is a break there', () => {
    const imported = readTimetable(
      oneDay({
        s1: block(
          {
            c1: talk(1, '10:00', '11:30', { board_number: 'P1' }),
            c2: talk(2, '10:00', '11:30', { board_number: 'P2' }),
            b3: { ...BREAK, id: 'b3', room: 'Aula' },
          },
          { isPoster: true },
        ),
      }),
    );
    expect(imported.sessions.map(({ kindKey, block: own }) => [kindKey, own])).toEqual([
      ['poster session', undefined],
      [undefined, { key: 's1', position: 0 }],
      [undefined, { key: 's1', position: 1, offset: 0 }],
      ['break', { key: 's1', position: 2 }],
    ]);
    expect(imported.sessions[1]?.fields['custom:Board number']).toBe('P1');
  });

  it('a session without talks is no block', () => {
    expect(readTimetable(oneDay({ s1: block({}) })).sessions[0]?.fields).not.toHaveProperty('block');
  });

  it('one person in two talks is one by the hash of the address; unlike names with one hash are two', () => {
    const imported = readTimetable(
      oneDay({
        c1: talk(1, '10:00', '10:20', { presenters: [person('Ann', 'Lee', { emailHash: 'x' })] }),
        c2: talk(2, '10:20', '10:40', { presenters: [person('A.', 'Lee', { emailHash: 'x', affiliation: 'Hooli' })] }),
        c3: talk(3, '10:40', '11:00', { presenters: [person('Bo', 'Quist', { emailHash: 'x' })] }),
      }),
    );
    expect(imported.people.map(({ key, fields }) => [key, fields.name, fields.affiliation])).toEqual([
      ['x', 'Ann Lee', 'Acme'],
      ['x #2', 'Bo Quist', 'Acme'],
    ]);
    expect(issuesOf(imported, 'email.shared').length).toBe(1);
    expect(issuesOf(imported, 'person.differs').length).toBe(2);
  });

  it('presenters stand in the order that the display has, not in that of the list', () => {
    const imported = readTimetable(
      oneDay({
        c1: talk(1, '10:00', '10:20', {
          presenters: [
            person('Bo', 'Quist', { displayOrderKey: [2, 'Quist'] }),
            person('Ann', 'Lee', { displayOrderKey: [1, 'Lee'], email: 'ann@example.org' }),
          ],
        }),
      }),
    );
    expect(imported.people.map(({ key, fields }) => [key, fields.email])).toEqual([
      ['ann@example.org', 'ann@example.org'],
      ['bo quist', undefined],
    ]);
  });

  it('times of another zone than most are converted; the option overrules', () => {
    const entries = {
      c1: talk(1, '10:00', '10:20'),
      c2: talk(2, '10:20', '10:40'),
      c3: talk(3, '10:00', '10:20', {
        startDate: at('2031-05-01', '10:00', 'UTC'),
        endDate: at('2031-05-01', '10:20', 'UTC'),
      }),
    };
    const starts = (options = {}) => readTimetable(oneDay(entries), options).sessions.map(({ place }) => place?.start);
    expect(starts()).toEqual([600, 620, 720]);
    expect(starts({ zone: 'UTC' })).toEqual([480, 500, 600]);
  });

  it('an entry that is none is left out and told, an unreadable time is left open', () => {
    const imported = readTimetable(
      oneDay({
        x: 5,
        c1: talk(1, '10:00', '10:20', { startDate: { date: '2031-02-30', time: '10:00:00', tz: 'UTC' } }),
      }),
    );
    expect(imported.sessions.map(({ place, fields }) => [place, fields.durationMinutes])).toEqual([
      [{ date: null, start: null, roomKey: 'aula' }, 20],
    ]);
    expect(issuesOf(imported, 'record.unusable')).toEqual([
      [expect.anything(), 'results.77.20310501.x is no entry of a timetable; it is left out.'],
    ]);
    expect(issuesOf(imported, 'time.unreadable').length).toBe(1);
  });

  it('an empty timetable is refused', () => {
    const empty = '{"_type": "HTTPAPIResult", "results": {"77": {"20310501": []}}}';
    expect(refusalOf(empty, 'timetable.json').message).toBe('The timetable has no entry: there is nothing to import.');
  });
});
