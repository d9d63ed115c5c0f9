import { describe, expect, it } from 'vitest';
import { roomLikeness } from '../../../electron/import/osconfeed/rooms.ts';
import { sharedData } from '../../shared/merging/memory-tx.ts';
import { issuesOf, read, refusalOf } from './read.ts';

const FEED = `{ "Schedule": {
  "conferences": [{"serial": 1}],
  "events": [
    {
      "serial": 10, "name": "Bread &amp; maps ", "event_type": "Talk",
      "time_start": "2031-05-01 09:00:00", "time_stop": "2031-05-01 09:40:00",
      "venue_serial": 20, "description": "It&#x27;s\\r\\nbread.", "website_url": "http://example.org/10",
      "speakers": [30, 99], "categories": ["Food", "Maps &amp; more"]
    },
    {"serial": "slot_1", "name": "Lunch", "event_type": "break", "time_start": "2031-05-01 12:00:00",
     "time_stop": "2031-05-01 13:00:00", "venue_serial": 21, "categories": ["Break"]},
    {"serial": 11, "name": "Late", "event_type": "Talk", "time_start": "2031-05-01 23:30:00",
     "time_stop": "2031-05-02 00:30:00", "venue_serial": 22, "speakers": [], "categories": []}
  ],
  "speakers": [
    {"serial": 30, "name": "Ann  O&#x27;Lee", "affiliation": "Acme, Inc.", "position": "Baker",
     "bio": "<p>Ann <em>bakes</em>.</p><ul><li>rye</li></ul><script>alert(1)</script><p><a href=\\"javascript:x\\">no</a> <a href=\\"https://example.org/\\">yes</a></p>"},
    {"serial": 31, "name": "Bo Quist", "twitter": "bo", "photo": ""}
  ],
  "venues": [
    {"serial": 20, "name": " D135"}, {"serial": 21, "name": "D135"}, {"serial": 22, "name": "E7 / E8"}, {"serial": 23, "name": "E7/8"}
  ]
}}`;

describe('the feed', () => {
  const feed = read(FEED, 'feed.json');

  it('gives sessions with kind, track, tags, length, place, and plain text', () => {
    expect(feed.sessions[0]).toEqual({
      key: '10',
      lines: [4, 9],
      fields: { title: 'Bread & maps', abstract: "It's\nbread.", url: 'http://example.org/10', durationMinutes: 40 },
      kindKey: 'Talk',
      trackKey: 'Food',
      tags: ['Maps & more'],
      people: [{ personKey: '30', role: 'speaker' }],
      place: { date: '2031-05-01', start: 540, roomKey: '20' },
    });
  });

  it('takes a break as a session of a service kind, without a list of people', () => {
    const lunch = feed.sessions.find(({ key }) => key === 'slot_1');
    expect([lunch?.people, lunch?.trackKey, lunch?.fields.durationMinutes]).toEqual([undefined, undefined, 60]);
    expect(feed.kinds.map(({ key, fields }) => [key, fields.service])).toEqual([
      ['Talk', undefined],
      ['break', true],
    ]);
  });

  it('reads a length across midnight', () => {
    expect(feed.sessions.find(({ key }) => key === '11')?.fields.durationMinutes).toBe(60);
  });

  it('turns a biography’s HTML into Markdown, without scripts and unsafe links', () => {
    expect(feed.people[0]?.fields).toEqual({
      name: "Ann O'Lee",
      affiliation: 'Acme, Inc.',
      jobTitle: 'Baker',
      biography: 'Ann *bakes*.\n\n-   rye\n\nno [yes](https://example.org/)',
    });
  });

  it('reports its defects with their lines', () => {
    expect(issuesOf(feed, 'speaker.dangling')).toEqual([
      [[4, 9], '“Bread & maps” names speaker 99, who is not in the feed.'],
    ]);
    expect(issuesOf(feed, 'speaker.unused')).toEqual([[[18, 18], 'Bo Quist speaks in no event of the feed.']]);
    expect(issuesOf(feed, 'room.similar').map(([, message]) => message)).toEqual([
      'Two rooms are called “D135” (serials 20 and 21). They are kept apart.',
      '“E7/8” (serial 23) looks like “E7 / E8” (serial 22). They are kept apart.',
    ]);
    expect(issuesOf(feed, 'text.spaces')).toHaveLength(3);
    expect(issuesOf(feed, 'event.zone.missing')).toHaveLength(1);
    expect(feed.rooms.map(({ key }) => key)).toEqual(['20', '21', '22', '23']);
  });

  it('leaves out a broken record, says where, and keeps the rest', () => {
    const broken = read(
      FEED.replace('"serial": 30, "name": "Ann  O&#x27;Lee"', '"serial": 30, "name": 5'),
      'feed.json',
    );
    expect([broken.sessions.length, broken.people.length]).toEqual([3, 1]);
    expect(issuesOf(broken, 'record.unusable').map(([lines]) => lines)).toEqual([[16, 17]]);
  });

  it('does not let a key reach the prototype of objects', () => {
    const odd = read(FEED.replace('"serial": 10,', '"serial": 10, "__proto__": {"polluted": true},'), 'feed.json');
    expect(odd.sessions).toHaveLength(3);
    expect('polluted' in {}).toBe(false);
  });
});

it.each([
  ['F150', 'F 150', true],
  ['E147/148', 'E147 / E148', true],
  ['Big  Hall', 'big hall', true],
  ['D130', 'D135', false],
  ['Expo Hall', 'Expo Hall (Table A)', false],
])('the rooms “%s” and “%s” look alike: %s', (a, b, alike) => {
  expect(roomLikeness(a) === roomLikeness(b)).toBe(alike);
});

describe('JSON that is no feed is refused with its place', () => {
  it.each([
    ['{"a": 1}', 'x.json', 'unknown-format', 'x.json is JSON of another shape: an object with “a”.'],
    ['[1, 2]', 'x.json', 'unknown-format', 'x.json is JSON of another shape: a list of 2.'],
    [
      '{"Schedule": {"events": {}}}',
      'x.json',
      'unknown-format',
      'The file is JSON, but not an O’Reilly feed: “Schedule.events” is not as expected',
    ],
    [
      '{"Schedule": {\n"events": [1,,2]}}',
      'x.json',
      'unreadable-source',
      'The file is no valid JSON: line 2, column 14 has something unexpected: “,2]}}”',
    ],
    [
      FEED.slice(0, FEED.indexOf('Lunch')),
      'x.json',
      'unreadable-source',
      'The file is no valid JSON: line 10, column ',
    ],
    [
      `{"Schedule": {"events": ${'['.repeat(1_000_000)}`,
      'x.json',
      'too-large',
      'The JSON nests deeper than 100 levels in line 1',
    ],
  ])('%#', (text, name, code, opening) => {
    const { code: own, message } = refusalOf(text, name);
    expect([own, message.slice(0, opening.length)]).toEqual([code, opening]);
  });
});

const real = sharedData('oscon-2014/osconfeed.json');
it.skipIf(real === null)(
  'the real feed: 484 sessions, 357 people, 53 rooms, its defects reported (needs ../shared/data)',
  () => {
    const feed = read(real ?? '', 'osconfeed.json');
    const counts: Record<string, number> = {};
    for (const { code } of feed.issues) counts[code] = (counts[code] ?? 0) + 1;
    expect([feed.sessions.length, feed.people.length, feed.rooms.length]).toEqual([484, 357, 53]);
    expect([counts['speaker.dangling'], counts['speaker.unused'], counts['room.similar']]).toEqual([1, 3, 6]);
    expect(feed.sessions.every(({ place }) => place?.date && place.start !== null && place.roomKey !== null)).toBe(
      true,
    );
    expect(JSON.stringify([feed.sessions, feed.people]).match(/&(?:amp|#x27|quot);/g)).toBeNull();
  },
);
