import { describe, expect, test } from 'vitest';
import type { Agenda, AgendaEntry } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { buildProgram, dayIdOf, type ProgramSpec } from '../builder.ts';

const rooms = { Aula: 420, Linden: 180 };

/** What an agenda shows, a line each: "2026-06-01 09:00–09:30 Aula: a"; talks stand behind their block. */
function lines(agenda: Agenda): string[] {
  const line = ({ time, room, name, talks }: AgendaEntry): string[] => [
    `${time} ${room.name}: ${name}`,
    ...talks.flatMap(line).map((talk) => `- ${talk}`),
  ];
  return agenda.days.flatMap(({ date, entries }) => [date, ...entries.flatMap(line)]);
}
const linesOf = (spec: ProgramSpec): string[] =>
  lines(agendaOf(buildProgram({ program: { locale: 'de' }, rooms, ...spec })));

describe('the agenda shows', () => {
  test('sessions by time, then by the order of the rooms', () => {
    const sessions = {
      late: { at: 'mon 11:00', room: 'Aula' },
      right: { at: 'mon 09:00', room: 'Linden' },
      left: { at: 'mon 09:00', room: 'Aula' },
    };
    expect(linesOf({ sessions })).toEqual([
      '2026-06-01',
      '09:00–09:30 Aula: left',
      '09:00–09:30 Linden: right',
      '11:00–11:30 Aula: late',
    ]);
  });

  test('a block with its talks, in their order, at the times that follow from it', () => {
    const sessions = {
      papers: { at: 'mon 10:00', room: 'Aula', block: true, length: 90 },
      second: { in: 'papers', position: 1, length: 20 },
      first: { in: 'papers', position: 0, length: 25 },
    };
    expect(linesOf({ sessions })).toEqual([
      '2026-06-01',
      '10:00–11:30 Aula: papers',
      '- 10:00–10:25 Aula: first',
      '- 10:25–10:45 Aula: second',
    ]);
  });

  test('days by their date, with what lies after midnight on the evening before', () => {
    const days = { tue: '2026-06-02 09:00-18:00', mon: '2026-06-01 09:00-26:00' };
    const sessions = {
      party: { at: 'mon 23:30', room: 'Aula', length: 120 },
      morning: { at: 'tue 09:00', room: 'Aula' },
    };
    expect(linesOf({ days, sessions })).toEqual([
      '2026-06-01',
      '23:30–01:30 Aula: party',
      '2026-06-02',
      '09:00–09:30 Aula: morning',
    ]);
  });

  test('one day alone when one is asked for', () => {
    const state = buildProgram({
      days: { mon: '2026-06-01', tue: '2026-06-02' },
      rooms,
      sessions: { a: { at: 'mon 09:00', room: 'Aula' }, b: { at: 'tue 09:00', room: 'Aula' } },
    });
    expect(agendaOf(state, { days: [dayIdOf('tue')] }).days.map(({ date }) => date)).toEqual(['2026-06-02']);
  });

  test('breaks, but not the slots that sessions go into', () => {
    const { days } = agendaOf(
      buildProgram({
        slots: [
          { day: 'mon', time: '12:00-13:00', label: 'Lunch' },
          { day: 'mon', time: '09:00-10:00', kind: 'sessions' },
        ],
      }),
    );
    expect(days[0]?.bands.map(({ label, start, end, roomIds }) => ({ label, start, end, roomIds }))).toEqual([
      { label: 'Lunch', start: 720, end: 780, roomIds: null },
    ]);
  });

  test('the first words of the abstract where there is no title, and says so', () => {
    const sessions = {
      a: { at: 'mon 09:00', room: 'Aula', title: null, abstract: 'We show how one two three four five six.' },
    };
    const entry = agendaOf(buildProgram({ rooms, sessions })).days[0]?.entries[0];
    expect([entry?.name, entry?.isTitle]).toEqual(['We show how one two three four five…', false]);
  });

  test('only the rooms and tracks that are in use', () => {
    const agenda = agendaOf(
      buildProgram({
        rooms,
        tracks: ['unused', 'used'],
        sessions: { a: { at: 'mon 09:00', room: 'Linden', track: 'used' } },
      }),
    );
    expect(agenda.days[0]?.rooms.map(({ name }) => name)).toEqual(['Linden']);
    expect(agenda.tracks.map(({ name }) => name)).toEqual(['used']);
  });
});

describe('the agenda leaves out', () => {
  test('what is half placed, and lists what it lacks', () => {
    const sessions = {
      nowhere: {},
      noTime: { at: 'mon', room: 'Aula' },
      noRoom: { at: 'mon 09:00' },
      whole: { at: 'mon 09:00', room: 'Aula' },
    };
    const agenda = agendaOf(buildProgram({ rooms, sessions }));
    expect(agenda.days[0]?.entries.map(({ name }) => name)).toEqual(['whole']);
    expect(agenda.unplaced).toEqual([
      { name: 'nowhere', lacks: ['day', 'time', 'room'] },
      { name: 'noTime', lacks: ['time'] },
      { name: 'noRoom', lacks: ['room'] },
    ]);
  });

  test('what is withdrawn; the talks of a withdrawn block are listed as not placed', () => {
    const sessions = {
      gone: { at: 'mon 09:00', room: 'Aula', status: 'withdrawn' as const },
      block: { at: 'mon 10:00', room: 'Aula', block: true, length: 60, status: 'withdrawn' as const },
      talk: { in: 'block' },
    };
    expect(linesOf({ sessions })).toEqual(['2026-06-01']);
    expect(agendaOf(buildProgram({ rooms, sessions })).unplaced).toEqual([
      { name: 'talk', lacks: ['day', 'time', 'room'] },
    ]);
  });

  test('every field that is not public', () => {
    const state = buildProgram({
      rooms: { Aula: { capacity: 1, notes: 'CANARY room' } },
      people: { Ada: { email: 'CANARY@example.org', notes: 'CANARY', pronunciation: 'CANARY', timeZone: 'CANARY' } },
      sessions: { a: { at: 'mon 09:00', room: 'Aula', speakers: ['Ada'], notes: 'CANARY', expectedAudience: 4711 } },
      away: [{ person: 'Ada', date: '2026-06-01', time: '12:00-13:00', reason: 'CANARY' }],
    });
    expect(JSON.stringify(agendaOf(state))).not.toMatch(/CANARY|4711/);
  });
});

describe('times of the agenda', () => {
  const at = (locale: string): string | undefined => {
    const sessions = { a: { at: 'mon 13:00', room: 'Aula', length: 45 } };
    return agendaOf(buildProgram({ program: { locale }, rooms, sessions })).days[0]?.entries[0]?.time.replace(
      /\s/g,
      ' ',
    );
  };
  test('are said as the locale says them', () => {
    expect([at('en-US'), at('en-GB'), at('de'), at('not a locale!')]).toEqual([
      '1:00 – 1:45 PM',
      '13:00–13:45',
      '13:00–13:45',
      '1:00 – 1:45 PM',
    ]);
  });

  test('carry the offset that the zone has then', () => {
    const state = buildProgram({
      program: { timeZone: 'Europe/Berlin' },
      days: { sun: '2026-10-25' },
      rooms,
      sessions: { a: { at: 'sun 01:30', room: 'Aula', length: 120 } },
    });
    const entry = agendaOf(state).days[0]?.entries[0];
    expect([entry?.startIso, entry?.endIso]).toEqual(['2026-10-25T01:30:00+02:00', '2026-10-25T03:30:00+01:00']);
  });
});
