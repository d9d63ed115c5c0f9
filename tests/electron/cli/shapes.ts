import { z } from 'zod';

// What `--json` prints, verb by verb, as docs/cli.md tells it. Strict: a field more or less is a change of the contract.

const count = z.number().int().min(0);
const date = z.iso.date();
/** Wall time of the program, to the minute. */
const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const counts = z.strictObject({ sessions: count, people: count, rooms: count });
const level = z.enum(['note', 'warning', 'error', 'block']);

const session = z.strictObject({
  id: z.uuid(),
  number: z.number().int().positive(),
  title: z.string().nullable(),
  kind: z.string().nullable(),
  status: z.enum(['proposed', 'reserve', 'accepted', 'confirmed', 'withdrawn']),
  track: z.string().nullable(),
  durationMinutes: count,
  people: z.array(
    z.strictObject({
      name: z.string(),
      affiliation: z.string().nullable(),
      role: z.enum(['speaker', 'chair', 'moderator', 'panelist', 'author']),
    }),
  ),
  day: date.nullable(),
  start: wall.nullable(),
  room: z.string().nullable(),
});
const conflict = z.strictObject({
  rule: z.string(),
  level,
  sessions: z.array(z.uuid()),
  people: z.array(z.uuid()),
  message: z.string(),
});

const checkedConflict = conflict.extend({
  key: z.string(),
  title: z.string(),
  rooms: z.array(z.uuid()),
  from: wall.nullable(),
  to: wall.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  weight: z.number(),
  accepted: z.strictObject({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
});

const changed = z.strictObject({ id: z.uuid(), number: count, name: z.string() });
const changedPlace = z.strictObject({ day: date, start: wall, end: wall, room: z.string() }).nullable();
const move = { session: changed, before: changedPlace, after: changedPlace };
const changedPeople = z.array(z.strictObject({ id: z.uuid(), name: z.string(), role: z.string() }));
const message = z.string();
const compared = z.strictObject({ name: z.string(), publishedAt: z.iso.datetime().nullable() });

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled'), message, session: changed, before: changedPlace }),
  z.strictObject({ kind: z.literal('new'), message, session: changed, after: changedPlace, people: changedPeople }),
  z.strictObject({
    kind: z.literal('moved'),
    message,
    ...move,
    time: z.boolean(),
    room: z.boolean(),
    withBlock: z.uuid().nullable(),
  }),
  z.strictObject({
    kind: z.literal('swapped'),
    message,
    first: z.strictObject(move),
    second: z.strictObject(move),
  }),
  z.strictObject({
    kind: z.literal('retitled'),
    message,
    session: changed,
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({
    kind: z.literal('speakers'),
    message,
    session: changed,
    before: changedPeople,
    after: changedPeople,
  }),
  z.strictObject({
    kind: z.literal('room-renamed'),
    message,
    roomId: z.uuid(),
    before: z.string(),
    after: z.string(),
  }),
]);

const OUTCOMES = [
  'set',
  'update',
  'merged',
  'written',
  'clear',
  'kept',
  'conflict',
  'locked',
  'empty',
  'unusable',
] as const;
const plannedRow = z.strictObject({
  kind: z.enum(['program', 'day', 'room', 'track', 'kind', 'session', 'person']),
  key: z.string(),
  id: z.string().nullable(),
  label: z.string(),
  action: z.enum(['create', 'update', 'unchanged', 'missing', 'deleted', 'left-out']),
  fields: z.array(
    z.strictObject({
      field: z.string(),
      outcome: z.enum(OUTCOMES),
      decision: z.string(),
      decidedBy: z.enum(['field', 'row', 'column', 'all']).nullable(),
      base: z.json(),
      mine: z.json(),
      theirs: z.json(),
      result: z.json().optional(),
      words: z
        .strictObject({
          base: z.string().nullable(),
          mine: z.string().nullable(),
          theirs: z.string().nullable(),
          result: z.string().nullable(),
        })
        .optional(),
      mergeable: z.literal(true).optional(),
      edited: z
        .strictObject({ revision: count, actor: z.string(), at: z.iso.datetime(), label: z.string() })
        .optional(),
    }),
  ),
  unchanged: count,
  lines: z.tuple([z.number().int(), z.number().int()]).nullable(),
  locked: z.boolean(),
  decision: z.string(),
  /** Of a person in several sessions of the file. */
  sessions: z.array(z.strictObject({ key: z.string(), label: z.string(), apart: z.boolean() })).optional(),
  missing: z.enum(['keep', 'withdraw']).nullable().optional(),
});

/** What an import would do or did. */
const plan = {
  source: z.strictObject({ id: z.uuid(), name: z.string(), importedAt: z.iso.datetime() }).nullable(),
  created: counts,
  updated: counts,
  kept: counts,
  missing: counts,
  outcomes: z.strictObject(
    Object.fromEntries([...OUTCOMES, 'unchanged'].map((outcome) => [outcome, count])) as Record<string, typeof count>,
  ),
  decisions: z.record(z.string(), z.json()),
  rows: z.array(plannedRow),
  pending: z.array(
    z.strictObject({
      kind: z.string(),
      key: z.string(),
      message: z.string(),
      candidates: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    }),
  ),
  issues: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['info', 'warning', 'error']),
      lines: z.tuple([z.number().int(), z.number().int()]),
      file: z.string().optional(),
      sheet: z.string().optional(),
      cell: z.string().optional(),
      message: z.string(),
      suggestion: z
        .strictObject({ id: z.string(), label: z.string(), confidence: z.number(), value: z.json() })
        .optional(),
    }),
  ),
};

export const shapes: Readonly<Record<string, z.ZodType>> = {
  new: z.strictObject({ file: z.string(), title: z.string(), timeZone: z.string() }),
  import: z.strictObject({
    format: z.string(),
    revision: z.number().int().nullable(),
    ...plan,
  }),
  'list sessions': z.array(session),
  'list people': z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      affiliation: z.string().nullable(),
      email: z.string().nullable(),
      sessions: z.array(z.uuid()),
    }),
  ),
  'list rooms': z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      capacity: count.nullable(),
      building: z.string().nullable(),
      floor: z.string().nullable(),
      features: z.array(z.string()),
      parts: z.array(z.string()),
    }),
  ),
  'list slots': z.array(
    z.strictObject({
      id: z.uuid(),
      day: date,
      start: wall,
      end: wall,
      kind: z.enum(['sessions', 'break', 'plenary', 'closed']),
      label: z.string().nullable(),
      rooms: z.array(z.string()).nullable(),
    }),
  ),
  'list conflicts': z.array(conflict.extend({ accepted: z.boolean() })),
  place: z.strictObject({ revision: count, session, conflicts: z.array(conflict) }),
  unplace: z.strictObject({ revision: count, session: z.uuid() }),
  check: z.strictObject({ conflicts: z.array(checkedConflict) }),
  'check --ready': z.strictObject({
    ready: z.boolean(),
    verdict: z.string(),
    expected: count,
    errors: z.array(checkedConflict),
    checks: z.array(
      z.strictObject({
        id: z.enum(['unplaced', 'half-placed', 'unconfirmed', 'no-title', 'no-speaker', 'no-abstract', 'no-slides']),
        title: z.string(),
        blocks: z.boolean(),
        sessions: z.array(z.strictObject({ id: z.uuid(), number: count, name: z.string() })),
      }),
    ),
  }),
  fix: z.strictObject({
    revision: count.nullable(),
    repairs: z.array(
      z.strictObject({
        kind: z.enum(['move', 'other-room', 'other-time', 'place', 'swap', 'push', 'shorten', 'lengthen', 'unplace']),
        message: z.string(),
        conflict,
        places: z.array(
          z.strictObject({
            session: z.uuid(),
            day: date.nullable(),
            start: wall.nullable(),
            room: z.string().nullable(),
          }),
        ),
        lengths: z.array(z.strictObject({ session: z.uuid(), durationMinutes: count })),
        minutesMoved: count,
        roomsChanged: count,
        solved: count,
        made: count,
      }),
    ),
    left: z.array(conflict),
    solved: count,
    made: count,
  }),
  export: z.strictObject({
    product: z.string(),
    file: z.string(),
    mediaType: z.string(),
    bytes: count,
    warnings: z.array(z.string()),
  }),
  'export list': z.array(
    z.strictObject({
      id: z.string(),
      label: z.string().min(1),
      about: z.string().min(1),
      extension: z.string(),
      mediaType: z.string(),
      options: z.array(
        z.strictObject({
          name: z.string(),
          type: z.enum(['yes-no', 'choice', 'number', 'text', 'list']),
          about: z.string().min(1),
          choices: z.array(z.union([z.string(), z.number()])).optional(),
          least: z.number().optional(),
          greatest: z.number().optional(),
          isOptional: z.boolean(),
          usual: z.union([z.string(), z.number(), z.boolean()]).nullable(),
        }),
      ),
    }),
  ),
  undo: z.strictObject({ revision: count, undone: z.array(z.string()) }),
  redo: z.strictObject({ revision: count, redone: z.array(z.string()) }),
  history: z.array(z.strictObject({ revision: count, label: z.string(), at: z.iso.datetime(), undone: z.boolean() })),
  'history report': z.strictObject({
    revision: count,
    at: z.iso.datetime(),
    actor: z.string(),
    label: z.string(),
    undone: z.boolean(),
    files: z.array(z.strictObject({ name: z.string(), hash: z.string().length(64) })),
    plan: z.strictObject({
      format: z.string(),
      fileName: z.string(),
      fileHash: z.string().length(64),
      counts,
      ...plan,
    }),
  }),
  publish: z.strictObject({
    revision: z.number().int(),
    release: z.strictObject({ id: z.uuid(), name: z.string() }),
    ready: z.boolean(),
    verdict: z.string().nullable(),
  }),
  notices: z.strictObject({
    release: z.string().nullable(),
    asOf: z.string(),
    notices: z.array(
      z.strictObject({
        personId: z.uuid(),
        name: z.string(),
        email: z.string().nullable(),
        told: z.strictObject({ release: z.string().nullable(), at: z.string() }).nullable(),
        items: z.array(z.looseObject({ kind: z.string() })),
        subject: z.string(),
        body: z.string(),
      }),
    ),
    files: z.array(z.string()),
    markedTold: count,
  }),
  diff: z.strictObject({ from: compared, to: compared, changes: z.array(change) }),
  serve: z.strictObject({ url: z.string(), port: z.number().int(), file: z.string(), attached: z.boolean() }),
  verify: z.strictObject({
    ok: z.boolean(),
    revision: z.number().int().nullable(),
    stateHash: z.string().nullable(),
    problems: z.array(z.string()),
    counts: z.record(z.string(), count),
  }),
};
