import fc from 'fast-check';
import { type ImportedProgram, importedProgramSchema } from '../../../shared/contract/import.ts';

const WORDS = ['roof', 'river', 'bread', 'map', 'salt', 'lamp', 'stone', 'wind', 'Öl', 'e\u0301clair'];
const words = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const PEOPLE = ['p1', 'p2', 'p3', 'p4'] as const;
const SESSIONS = ['s1', 's2', 's3', 's4', 's5'] as const;
const some = (from: readonly string[]) => fc.uniqueArray(fc.constantFrom(...from), { maxLength: from.length });
const DATES = ['2031-05-01', '2031-05-02'] as const;

// Long enough to be merged word by word, with every word its own, so that edits can be told apart.
const abstract = fc
  .array(fc.constantFrom('', 'more ', 'other '), { minLength: 24, maxLength: 24 })
  .map((parts) => parts.map((part, at) => `${part}word${at}`).join(' '));

const session = fc.record({
  title: maybe(words(3)),
  abstract: maybe(fc.oneof(abstract, fc.constant(''))),
  durationMinutes: maybe(fc.integer({ min: 0, max: 120 })),
  status: maybe(fc.constantFrom('accepted', 'confirmed')),
  'custom:Wish list': maybe(words(2)),
  trackKey: maybe(fc.constantFrom('t1', 't2')),
  people: maybe(some(PEOPLE)),
  tags: maybe(some(['green', 'Blue', 'red'])),
  relations: maybe(
    fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('before', 'apart', 'repeat', 'sameRoom'),
        otherKey: fc.constantFrom(...SESSIONS),
      }),
      { maxLength: 2, selector: ({ kind, otherKey }) => `${kind} ${otherKey}` },
    ),
  ),
  place: maybe(
    fc.record({
      date: fc.option(fc.constantFrom(...DATES)),
      start: fc.option(fc.integer({ min: 0, max: 1439 })),
      roomKey: fc.option(fc.constantFrom('r1', 'r2')),
    }),
  ),
});

const person = fc.record({
  name: words(2),
  affiliation: maybe(words(2)),
  away: maybe(
    fc.uniqueArray(
      fc.record({ date: fc.constantFrom(...DATES), start: fc.constantFrom(480, 600), end: fc.constantFrom(720, 1500) }),
      { maxLength: 2, selector: ({ date, start, end }) => `${date} ${start} ${end}` },
    ),
  ),
  stay: maybe(
    fc.record({
      arrival: fc.option(fc.record({ date: fc.constantFrom(...DATES), minute: fc.integer({ min: 0, max: 600 }) })),
    }),
  ),
});

const present = <V extends object>(values: V) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A state of a source: some of five talks with their people, in two rooms, with all that an import may say of them. */
export const randomFile: fc.Arbitrary<ImportedProgram> = fc
  .record({
    sessions: fc.dictionary(fc.constantFrom(...SESSIONS), session, { noNullPrototype: true }),
    people: fc.tuple(person, person, person, person),
    rooms: fc.tuple(words(2), words(2)),
    tracks: fc.tuple(words(2), words(2)),
    audience: maybe(fc.integer({ min: 0, max: 50 })),
  })
  .map(({ sessions, people, rooms, tracks, audience }) => {
    const lines = [1, 1];
    const named = (prefix: string, names: readonly string[]) =>
      names.map((name, at) => ({ key: `${prefix}${at + 1}`, lines, fields: { name: `${name} ${prefix}${at + 1}` } }));
    return importedProgramSchema.parse({
      format: 'random',
      program: {},
      days: [],
      rooms: named('r', rooms),
      tracks: named('t', tracks),
      kinds: [],
      people: people.map(({ away, stay, ...fields }, at) => ({
        key: PEOPLE[at],
        lines,
        fields: present(fields),
        ...present({ away, stay }),
      })),
      sessions: Object.entries(sessions).map(
        ([key, { trackKey, people: members, tags, relations, place, ...fields }]) => ({
          key,
          lines,
          fields: present(fields),
          ...present({
            trackKey,
            tags,
            relations,
            people: members?.map((personKey) => ({ personKey, role: 'speaker' })),
          }),
          ...(place ? { place: { ...place, start: place.date === null ? null : place.start } } : {}),
        }),
      ),
      ...(audience === undefined ? {} : { audience: [{ firstKey: 's1', secondKey: 's2', people: audience }] }),
      issues: [],
    });
  });

/** The same file with its records in another order. */
export const turned = (file: ImportedProgram): ImportedProgram => ({
  ...file,
  sessions: file.sessions.toReversed(),
  people: file.people.toReversed(),
  rooms: file.rooms.toReversed(),
  tracks: file.tracks.toReversed(),
});
