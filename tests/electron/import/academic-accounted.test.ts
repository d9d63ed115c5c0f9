import fc from 'fast-check';
import { expect, it } from 'vitest';
import { read } from './read.ts';

/** Members that no format knows, with a value each that stands nowhere else. */
const unknown = fc
  .uniqueArray(fc.stringMatching(/^x[a-z]{3,8}$/), { minLength: 1, maxLength: 6 })
  .map((names) => names.map((name, at) => [name, `value-${at}-of-${name}`] as const));
type Unknown = readonly (readonly [name: string, value: string])[];

const at = (time: string) => ({ date: '2031-05-01', time, tz: 'UTC' });
const FORMATS: readonly (readonly [name: string, fileName: string, make: (members: Unknown) => string])[] = [
  [
    'a paper of HotCRP',
    'data.json',
    (members) => JSON.stringify([{ object: 'paper', pid: 1, title: 'A', ...Object.fromEntries(members) }]),
  ],
  [
    'the content of a note of OpenReview',
    'notes.json',
    (members) => {
      const content = Object.fromEntries([
        ['title', { value: 'A' }],
        ...members.map(([name, value]) => [name, { value }]),
      ]);
      return JSON.stringify([{ id: 'a', forum: 'a', invitations: ['V/-/S'], content }]);
    },
  ],
  [
    'a note of OpenReview itself',
    'notes.json',
    (members) =>
      JSON.stringify([
        { id: 'a', forum: 'a', invitation: 'V/-/S', content: { title: 'A' }, ...Object.fromEntries(members) },
      ]),
  ],
  [
    'an entry of an Indico timetable',
    'timetable.json',
    (members) => {
      const entry = {
        id: 'c1',
        entryType: 'Contribution',
        title: 'A',
        startDate: at('10:00:00'),
        endDate: at('10:20:00'),
      };
      return JSON.stringify({ results: { 7: { 20310501: { c1: { ...entry, ...Object.fromEntries(members) } } } } });
    },
  ],
  [
    'an event of a calendar',
    'a.ics',
    (members) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:A\n${members.map(([name, value]) => `X-${name.toUpperCase()}:${value}`).join('\n')}\nEND:VEVENT\nEND:VCALENDAR`,
  ],
  ...(
    [
      ['a submission of EasyChair', '#,title,authors,last updated', '1,A,Ann Lee,'],
      ['a session of ConfTool', 'session_ID,session_title', '1,A'],
      ['a paper of ConfTool', 'paperID,title', '1,A'],
      ['a contribution of Indico', 'Id,Title,Presenters (email)', '1,A,'],
      ['a paper of a list of HotCRP', 'ID,Title,PC conflicts', '1,A,'],
    ] as const
  ).map(
    ([name, header, row]) =>
      [
        name,
        'table.csv',
        (members: Unknown) =>
          [
            [header, ...members.map(([own]) => own)].join(','),
            [row, ...members.map(([, value]) => value)].join(','),
          ].join('\n'),
      ] as const,
  ),
];

it.each(FORMATS)('whatever else %s says is kept, or told', (_name, fileName, make) => {
  fc.assert(
    fc.property(unknown, (members) => {
      const imported = read(make(members), fileName);
      const kept = JSON.stringify([imported.sessions.map(({ fields }) => fields), imported.issues]);
      expect(members.filter(([, value]) => !kept.includes(value))).toEqual([]);
    }),
    { seed: 20310506, numRuns: process.env.LECTERN_LONG ? 1000 : 50 },
  );
});
