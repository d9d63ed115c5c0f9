import { describe, expect, test } from 'vitest';
import { type Notice, type NoticeItem, noticesOf } from '../../../shared/agenda/notice.ts';
import { noticeText } from '../../../shared/agenda/notice-text.ts';
import { sessionsToTell, type Told } from '../../../shared/agenda/told.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import { buildProgram, type ProgramSpec, type SessionSpec } from '../builder.ts';

const VENUE: ProgramSpec = {
  days: { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 09:00-26:00' },
  rooms: { Aula: 100, Cellar: 20 },
  people: ['Ada', 'Bob', 'Cy', 'Eve'],
};
type Sessions = Readonly<Record<string, SessionSpec>>;
const program = (sessions: Sessions) => buildProgram({ ...VENUE, sessions });
const at = (place: string, room: string, speakers: string[], more: SessionSpec = {}): SessionSpec => ({
  ...{ at: place, room, speakers },
  ...more,
});

/** As if everybody had been told of a program. */
const everybodyTold = (state: ProgramState, release = 'v1'): Map<string, Told> =>
  new Map(
    [...sessionsToTell(state)].map(([personId, sessions]) => [
      personId,
      { personId, release, at: '2026-03-01T12:00:00.000Z', sessions: [...sessions] },
    ]),
  );

const facts = (item: NoticeItem): string => {
  switch (item.kind) {
    case 'moved':
      return `moved ${item.title}${item.time ? ' time' : ''}${item.room ? ' room' : ''}${item.swappedWith ? ` with ${item.swappedWith}` : ''}`;
    case 'retitled':
      return `retitled ${item.before} > ${item.title}`;
    case 'others':
      return `others ${item.title} +${item.joined} -${item.left}`;
    case 'roles':
      return `roles ${item.title} ${item.session.roles}`;
    case 'room-renamed':
      return `room ${item.before} > ${item.after}`;
    default:
      return `${item.kind} ${item.title}`;
  }
};
const said = (notices: readonly Notice[]) =>
  Object.fromEntries(notices.map(({ name, items }) => [name, items.map(facts)]));

/** What each is told of `after` who knew `before`. */
const told = (before: Sessions, after: Sessions) => said(noticesOf(program(after), everybodyTold(program(before))));

describe('what each person is told', () => {
  const Ants = at('mon 10:00', 'Aula', ['Ada', 'Bob']);
  const Bees = at('mon 11:00', 'Cellar', ['Cy']);

  test('is nothing where nothing is different for them', () => {
    expect(told({ Ants, Bees }, { Ants, Bees })).toEqual({});
  });

  test('is all that they have, when nobody told them anything', () => {
    expect(said(noticesOf(program({ Ants, Bees }), new Map()))).toEqual({
      Ada: ['new Ants'],
      Bob: ['new Ants'],
      Cy: ['new Bees'],
    });
  });

  test('is the move of their own session, to its speakers and its chair, and to nobody else', () => {
    const chaired = { ...Ants, chair: 'Dee' };
    expect(told({ Ants: chaired, Bees }, { Ants: { ...chaired, at: 'tue 10:00' }, Bees })).toEqual({
      Ada: ['moved Ants time'],
      Bob: ['moved Ants time'],
      Dee: ['moved Ants time'],
    });
  });

  test('names the session that theirs changed places with', () => {
    const swapped = {
      Ants: { ...Ants, at: 'mon 11:00', room: 'Cellar' },
      Bees: { ...Bees, at: 'mon 10:00', room: 'Aula' },
    };
    expect(told({ Ants, Bees }, swapped)).toEqual({
      Ada: ['moved Ants time room with Bees'],
      Bob: ['moved Ants time room with Bees'],
      Cy: ['moved Bees time room with Ants'],
    });
  });

  test('names no partner where another session only took the place', () => {
    const after = { Ants: { ...Ants, at: 'tue 10:00' }, Bees: { ...Bees, at: 'mon 10:00', room: 'Aula' } };
    expect(told({ Ants, Bees }, after).Cy).toEqual(['moved Bees time room']);
  });

  test.each<[string, Sessions, Readonly<Record<string, string[]>>]>([
    [
      'a session that is withdrawn',
      { Ants: { ...Ants, status: 'withdrawn' }, Bees },
      { Ada: ['cancelled Ants'], Bob: ['cancelled Ants'] },
    ],
    [
      'who speaks in it',
      { Ants: { ...Ants, speakers: ['Ada', 'Eve'] }, Bees },
      { Ada: ['others Ants +Eve -Bob'], Bob: ['left Ants'], Eve: ['new Ants'] },
    ],
    [
      'another title',
      { Ants: { ...Ants, title: 'All on ants' }, Bees },
      { Ada: ['retitled Ants > All on ants'], Bob: ['retitled Ants > All on ants'] },
    ],
    ['another room', { Ants, Bees: { ...Bees, room: 'Aula' } }, { Cy: ['moved Bees room'] }],
  ])('tells %s', (_, after, expected) => {
    const before = program({ Ants, Bees });
    expect(said(noticesOf(program(after), everybodyTold(before)))).toEqual(expected);
  });

  test('is what moved since they were told themselves, not since others were', () => {
    const [first, second, third] = ['mon 10:00', 'mon 12:00', 'mon 14:00'].map((time) =>
      program({ Ants: { ...Ants, at: time } }),
    );
    if (!first || !second || !third) throw new Error('there are three');
    const known = everybodyTold(first);
    for (const [id, row] of everybodyTold(second, 'v2'))
      if (third.person.get(id as never)?.name === 'Bob') known.set(id, row);
    const notices = noticesOf(third, known);
    expect(notices.map(({ name, told: last }) => [name, last?.release])).toEqual([
      ['Ada', 'v1'],
      ['Bob', 'v2'],
    ]);
    expect(noticesOf(second, known).map(({ name }) => name)).toEqual(['Ada']);
  });
});

describe('the text of a notice', () => {
  const before = program({ Ants: at('mon 10:00', 'Aula', ['Ada', 'Bob']) });
  const after = program({ Ants: at('tue 11:00', 'Cellar', ['Ada', 'Bob']) });
  const textFor = (timeZone: string | null, locale: string, known = everybodyTold(before)) => {
    const [notice] = noticesOf(after, known);
    if (!notice) throw new Error('there is a notice');
    return noticeText(
      notice,
      { timeZone },
      {
        program: { title: 'Insects 2026', locale, timeZone: 'Europe/Berlin' },
        release: 'v2',
        asOf: '2026-04-01T08:00:00.000Z',
      },
    );
  };

  test('tells what was and what is, then all that they have', () => {
    expect(textFor(null, 'en-GB')).toEqual({
      subject: 'Insects 2026: what has changed for you',
      body: `Dear Ada,

since we told you on 1 March 2026 at 13:00, this has changed for you on the program of Insects 2026.

- “Ants” has moved.
  Before: Monday, 1 June 2026, 10:00–10:30, Aula
  Now: Tuesday, 2 June 2026, 11:00–11:30, Cellar

All your sessions as they are now:

- Tuesday, 2 June 2026, 11:00–11:30, Cellar
  Ants, with Bob

Times are those of Europe/Berlin. Release v2, as of 1 April 2026 at 10:00
`,
    });
  });

  test('tells whoever is far away the times by their own clocks too', () => {
    expect(textFor('Asia/Tokyo', 'en-GB').body).toContain('  In your zone (Asia/Tokyo): 2 June 2026 at 18:00\n');
    expect(textFor('Nowhere/None', 'en-GB').body).not.toContain('In your zone');
  });

  test.each([
    ['de-DE', 'Insects 2026: was sich für Sie geändert hat', '„Ants“ wurde verlegt.'],
    ['fr', 'Insects 2026 : ce qui a changé pour vous', '« Ants » a été déplacée.'],
    ['es', 'Insects 2026: lo que ha cambiado para usted', '«Ants» se ha trasladado.'],
    ['ja', 'Insects 2026: what has changed for you', 'Tuesday, June 2, 2026'],
  ])('speaks the language of the program, %s', (locale, subject, line) => {
    const text = textFor(null, locale);
    expect(text.subject).toBe(subject);
    expect(text.body).toContain(line);
  });

  test('is a first one where nothing was told before', () => {
    const { subject, body } = textFor(null, 'en-GB', new Map());
    expect(subject).toBe('Insects 2026: your sessions');
    expect(body).toContain('this is when and where you are on the program of Insects 2026.');
    expect(body.match(/Ants/g)).toHaveLength(1);
  });
});
