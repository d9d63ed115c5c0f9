import { describe, expect, it } from 'vitest';
import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { sharedData } from '../../shared/merging/memory-tx.ts';
import { read } from './read.ts';

function countsOf(schedule: ImportedProgram) {
  const issues: Record<string, number> = {};
  for (const { code } of schedule.issues) issues[code] = (issues[code] ?? 0) + 1;
  const { sessions, people, rooms, days, tracks, kinds } = schedule;
  const used = new Set(sessions.map(({ place }) => place?.roomKey));
  return {
    sessions: sessions.length,
    appearances: sessions.reduce((sum, session) => sum + (session.people?.length ?? 0), 0),
    people: people.length,
    rooms: rooms.length,
    used: used.size,
    days: days.length,
    tracks: tracks.length,
    kinds: kinds.length,
    issues,
  };
}

const isPlaced = ({ place }: ImportedProgram['sessions'][number]): boolean =>
  place !== undefined && place.date !== null && place.start !== null && place.roomKey !== null;

const fosdem = sharedData('fosdem-2024/schedule.xml');
describe.skipIf(fosdem === null)('FOSDEM 2024 (needs ../shared/data)', () => {
  const schedule = read(fosdem ?? '', 'schedule.xml');

  it('is read whole: 874 events, 948 people, 35 rooms of which 29 are used', () => {
    expect(countsOf(schedule)).toEqual({
      sessions: 874,
      appearances: 1128,
      people: 948,
      rooms: 35,
      used: 29,
      days: 2,
      tracks: 67,
      kinds: 6,
      issues: {
        'facts.unused': 1,
        'event.zone': 1,
        'speaker.missing': 5,
        'person.namesake': 3,
        'value.unused': 4,
        'text.invisible': 1,
      },
    });
    expect(schedule.sessions.every(isPlaced)).toBe(true);
  });

  it('has no HTML left in its texts but in code', () => {
    const texts = schedule.sessions.map(({ fields }) => String(fields.abstract ?? ''));
    expect(texts.filter((text) => /<\/?(?:p|ul|li|em|strong)>/.test(text.replace(/`[^`]*`/g, '')))).toEqual([]);
  });
});

const congress = sharedData('c3-38/everything.schedule.xml');
describe.skipIf(congress === null)('38C3 (needs ../shared/data)', () => {
  const schedule = read(congress ?? '', 'schedule.xml');

  it('is read whole: 1,007 events in 72 rooms on 4 days', () => {
    expect(countsOf(schedule)).toEqual({
      sessions: 1007,
      appearances: 1032,
      people: 571,
      rooms: 72,
      used: 72,
      days: 4,
      tracks: 7,
      kinds: 24,
      issues: {
        'facts.unused': 1,
        'event.zone': 1,
        'speaker.missing': 118,
        'person.namesake': 8,
        'value.unused': 3,
        'day.hours': 2,
      },
    });
    expect(schedule.sessions.every(isPlaced)).toBe(true);
  });

  it('keeps 58 events after midnight in the night of their day', () => {
    expect(schedule.sessions.filter(({ place }) => (place?.start ?? 0) >= 1440)).toHaveLength(58);
  });
});
