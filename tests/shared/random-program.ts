import fc from 'fast-check';
import { RULES } from '../../shared/conflicts/rules.ts';
import { type AnyRow, type Diff, type ProgramState, rowKey, type TableDiff } from '../../shared/model/state.ts';
import type { Row, TableName } from '../../shared/model/tables.ts';
import { dateOfDayNumber, dayNumber } from '../../shared/time/wall.ts';
import { buildProgram, type ProgramSpec, type RuleSpec, type SessionSpec } from './builder.ts';

/** How many random programs a property looks at. */
export const RUNS = process.env.LECTERN_LONG ? 10_000 : 300;

/** What a property may take in milliseconds, so that the long runs end. */
export const LONG = 300_000;

// In Berlin the clocks skip 02:00-03:00 on the second day; so the night between the two has all that nights can have.
export const DATES = { mon: '2026-03-28', tue: '2026-03-29', wed: '2026-03-30' } as const;
const DAYS: ProgramSpec['days'] = {
  mon: { date: DATES.mon, opening: 480, closing: 1560, kind: 'tutorial' },
  tue: { date: DATES.tue, opening: 30, closing: 1200 },
  wed: { date: DATES.wed, opening: 0, closing: 0 },
};
const ROOMS = ['a', 'b', 'c', 'ab', 'abc'] as const;
const PEOPLE = ['ada', 'bob', 'cy'] as const;
const SESSIONS = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7'] as const;
const BLOCKS = ['s0', 's1'] as const;

const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const away = fc.constantFrom('2026-03-27', DATES.mon, DATES.tue, DATES.wed);

// Few distinct minutes, so that starts are shared, ends touch and things nest; some of them after midnight.
export const startMinute = fc.oneof(
  fc.integer({ min: 0, max: 14 }).map((n) => 540 + n * 15),
  fc.integer({ min: 0, max: 14 }).map((n) => 1380 + n * 15),
  fc.integer({ min: 0, max: 10 }).map((n) => n * 15),
);
const stretch = fc
  .tuple(startMinute, fc.constantFrom(0, 5, 15, 30, 60, 200))
  .map(([from, length]) => `${clock(from)}-${clock(Math.min(2880, from + length))}`);
const at = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom('mon', 'tue'), startMinute).map(([d, m]) => `${d} ${clock(m)}`) },
  { weight: 1, arbitrary: fc.constantFrom('mon', 'tue', 'wed', 'wed 10:00') },
  { weight: 1, arbitrary: fc.constant(null) },
);
const room = fc.option(fc.constantFrom(...ROOMS), { freq: 6 });

const plain: fc.Arbitrary<SessionSpec> = fc.record({
  at,
  room,
  length: fc.constantFrom(0, 5, 15, 30, 60, 90),
  speakers: fc.subarray([...PEOPLE]),
  status: fc.constantFrom('accepted', 'confirmed', 'proposed', 'withdrawn'),
  kind: fc.constantFrom('talk', 'talk', 'tutorial', 'lunch'),
  track: fc.constantFrom('web', 'data'),
  title: fc.constantFrom('Ants', 'ants!', 'Bees (and', null, 'A title of many words'),
  abstract: fc.constantFrom(null, 'We tell of it.'),
  language: fc.constantFrom('en', 'en', 'de', null),
  level: fc.constantFrom('beginners', null),
  recording: fc.constantFrom('refused', 'refused', null),
  plenary: fc.boolean(),
  needs: fc.subarray(['piano', 'ramp']),
  authors: fc.subarray(['dee']),
  expectedAudience: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
});
const inBlock = fc
  .tuple(
    plain,
    fc.constantFrom(...BLOCKS),
    fc.option(
      fc.integer({ min: 0, max: 6 }).map((n) => n * 15),
      { freq: 1 },
    ),
  )
  .map(([spec, block, offset]): SessionSpec => ({ ...spec, in: block, offset }));

const someOf = <T extends string>(...all: readonly T[]) => fc.option(fc.subarray([...all], { minLength: 1 }));
const RULE_IDS = RULES.map(({ id }) => id);
const setting: fc.Arbitrary<RuleSpec> = fc
  .record({
    rule: fc.constantFrom(...RULE_IDS),
    level: fc.constantFrom('off', 'note', 'warning', 'error', 'block'),
    kinds: someOf('talk', 'tutorial'),
    tracks: someOf('web', 'data'),
    rooms: someOf(...ROOMS),
    days: someOf('mon', 'tue'),
  })
  .map(({ rule, level, ...dimensions }) => {
    const scope = Object.fromEntries(Object.entries(dimensions).filter(([, names]) => names !== null));
    return { rule, level, scope };
  });

/** What the committee's field says of people: nothing of most. */
const marks = fc.dictionary(fc.constantFrom('ada', 'bob'), fc.boolean(), { maxKeys: 1 });

const person: fc.Arbitrary<Partial<Row<'person'>>> = fc.record({
  name: fc.constantFrom('Ada Lake', 'Ada Lakes', 'Lake, Ada', 'Bob Hill', 'Bob Hill (of', 'N.N.'),
  affiliation: fc.constantFrom(null, 'University', 'University of'),
  email: fc.constantFrom(null, null, 'a@example.org', 'A@example.org', 'b@example.org'),
  timeZone: fc.constantFrom(null, null, 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin'),
});

/** When somebody comes or goes: mostly nothing is known, or the day alone. */
const moment = fc.oneof(
  fc.constant(undefined),
  away,
  fc.tuple(away, fc.integer({ min: 0, max: 96 })).map(([date, quarters]) => `${date} ${clock(quarters * 15)}`),
);

/** A random program of up to eight sessions (two of them blocks), in rooms of which two are combined ones. */
export const randomSpec: fc.Arbitrary<ProgramSpec> = fc
  .record({
    sessions: fc.array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: inBlock }), {
      minLength: 1,
      maxLength: SESSIONS.length,
    }),
    slots: fc.array(
      fc.record({
        day: fc.constantFrom('mon', 'tue'),
        time: stretch,
        kind: fc.constantFrom('break', 'closed', 'sessions', 'plenary'),
        rooms: fc.option(fc.subarray([...ROOMS])),
      }),
      { maxLength: 3 },
    ),
    awayPeople: fc.array(fc.record({ person: fc.constantFrom(...PEOPLE), date: away, time: stretch }), {
      maxLength: 4,
    }),
    stays: fc.dictionary(fc.constantFrom(...PEOPLE), fc.record({ arrives: moment, leaves: moment }), { maxKeys: 2 }),
    awayRooms: fc.array(fc.record({ room: fc.constantFrom(...ROOMS), date: away, time: stretch }), { maxLength: 3 }),
    capacity: fc.integer({ min: 10, max: 50 }),
    rules: fc.array(setting, { maxLength: 3 }),
    floors: fc.array(fc.constantFrom('1', '2', null), { minLength: 3, maxLength: 3 }),
    people: fc.record({
      ada: person,
      bob: person,
      cy: person,
      dee: person,
    }),
    chair: fc.constantFrom('ada', undefined),
    marks: fc.option(marks, { freq: 1, nil: {} }),
    relations: fc.array(
      fc.tuple(
        fc.constantFrom('before', 'apart', 'apart', 'together', 'same-room', 'repeat'),
        fc.constantFrom(...SESSIONS),
        fc.constantFrom(...SESSIONS),
      ),
      { maxLength: 8 },
    ),
    audiences: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...SESSIONS), fc.constantFrom(...SESSIONS), fc.integer({ min: 1, max: 6 })),
      { maxLength: 8, selector: ([one, other]) => [one, other].sort().join() },
    ),
  })
  .map(
    ({
      sessions,
      slots,
      awayPeople,
      stays,
      awayRooms,
      capacity,
      rules,
      floors,
      people,
      chair,
      marks,
      relations,
      audiences,
    }) => ({
      rules,
      marks: { 'Shared account': marks },
      people,
      audiences: audiences.filter(
        ([one, other]) => one !== other && [one, other].every((name) => SESSIONS.indexOf(name) < sessions.length),
      ),
      relations: relations.filter(
        ([, first, second]) =>
          first !== second && [first, second].every((name) => SESSIONS.indexOf(name) < sessions.length),
      ),
      days: DAYS,
      rooms: {
        a: { capacity: 20, floor: floors[0] ?? null, building: 'north', offers: ['piano'] },
        b: { capacity, floor: floors[1] ?? null, building: 'north' },
        c: { floor: floors[2] ?? null, building: 'south', offers: ['ramp', 'piano'] },
        ab: { parts: ['a', 'b'], offers: ['ramp'] },
        abc: { capacity: 55, parts: ['ab', 'c'] },
      },
      kinds: { talk: {}, tutorial: {}, lunch: { service: true } },
      sessions: Object.fromEntries(
        sessions.map((spec, i) => {
          const name = SESSIONS[i] ?? '';
          const isBlock = (BLOCKS as readonly string[]).includes(name);
          const { in: _, ...own } = spec;
          return [name, isBlock ? { ...own, block: true, ...(chair && { chair }) } : spec];
        }),
      ),
      slots: slots.map(({ rooms, ...slot }) => (rooms === null ? slot : { ...slot, rooms })),
      away: [...awayPeople, ...awayRooms],
      stays: Object.fromEntries(Object.entries(stays).filter(([, { arrives, leaves }]) => arrives || leaves)),
    }),
  );

export const randomProgram: fc.Arbitrary<ProgramState> = randomSpec.map(buildProgram);

/** The same program 210 days later, in the night in which Berlin repeats an hour; some placements tell which is meant. */
export function inAutumn(state: ProgramState): ProgramState {
  const later = (date: string): string => dateOfDayNumber(dayNumber(date) + 210);
  const autumn = (rows: ReadonlyMap<string, AnyRow>, change: (row: AnyRow, i: number) => AnyRow) =>
    new Map([...rows].map(([key, row], i) => [key, { ...row, ...change(row, i) }]));
  const redate = (row: AnyRow): AnyRow => ({ date: later(String(row.date)) });
  return {
    ...state,
    day: autumn(state.day, redate),
    unavailability: autumn(state.unavailability, redate),
    stay: autumn(state.stay, (row) => ({
      arrivalDate: row.arrivalDate === null ? null : later(String(row.arrivalDate)),
      departureDate: row.departureDate === null ? null : later(String(row.departureDate)),
    })),
    placement: autumn(state.placement, (row, i) => ({
      fold: row.start === null ? null : ([null, 0, 1][i % 3] ?? null),
    })),
  } as unknown as ProgramState;
}

/** The change that makes some of the rows of one table as they are in another program; null if there is none. */
export function stepTowards(state: ProgramState, target: ProgramState, table: TableName, pick: number): Diff | null {
  const before = state[table] as ReadonlyMap<string, AnyRow>;
  const after = target[table] as ReadonlyMap<string, AnyRow>;
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  );
  const chosen = keys.filter((_, i) => (pick >> (i % 16)) & 1 || i === pick % keys.length);
  if (chosen.length === 0) return null;
  const diff: { added: AnyRow[]; updated: TableDiff['updated'][number][]; removed: AnyRow[] } = {
    added: [],
    updated: [],
    removed: [],
  };
  for (const key of chosen) {
    const [old, now] = [before.get(key), after.get(key)];
    if (!old && now) diff.added.push(now);
    else if (old && !now) diff.removed.push(old);
    else if (old && now) diff.updated.push({ key: rowKey(table, old), columns: changedColumns(old, now) });
  }
  return { [table]: diff };
}

const changedColumns = (old: AnyRow, now: AnyRow) =>
  Object.fromEntries(
    Object.keys(old)
      .filter((name) => old[name] !== now[name])
      .map((name) => [name, [old[name], now[name]] as const]),
  );
