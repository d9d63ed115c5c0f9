import { boolean, committee, date, idOf, instant, integer, oneOf, optional, table, text } from './column.ts';

export const track = table(['id'], {
  id: idOf('track', false),
  name: text(300),
  colour: text(9),
  position: integer(0, 1_000_000),
});

export const tag = table(['id'], { id: idOf('tag', false), name: text(200) });

/** A kind of session (talk, keynote, tutorial, ...). `service` kinds (lunch, registration) need no speaker or status. */
export const kind = table(['id'], {
  id: idOf('kind', false),
  name: text(200),
  durationMinutes: integer(0, 1440),
  service: boolean(),
  position: integer(0, 1_000_000),
});

/** A session, or a block that holds talks. Its place is in `placement`, one for each plan. */
export const session = table(['id'], {
  id: idOf('session', false),
  number: integer(1, 1_000_000_000),
  guid: text(100),
  title: optional(text(2000)),
  subtitle: optional(text(2000)),
  abstract: optional(text()),
  notes: committee(optional(text())),
  kindId: optional(idOf('kind')),
  trackId: optional(idOf('track')),
  language: optional(text(35)),
  level: optional(text(100)),
  durationMinutes: integer(0, 1440),
  status: oneOf('proposed', 'reserve', 'accepted', 'confirmed', 'withdrawn'),
  expectedAudience: committee(optional(integer(0, 1_000_000))),
  recording: optional(oneOf('wanted', 'refused')),
  plenary: boolean(),
  block: boolean(),
  url: optional(text(2000)),
});

/** What a session needs of its room. */
export const sessionFeature = table(['sessionId', 'feature'], { sessionId: idOf('session'), feature: text(200) });

export const sessionTag = table(['sessionId', 'tagId'], { sessionId: idOf('session'), tagId: idOf('tag') });

/** What must hold between two sessions; `repeat` marks the same talk given twice (decision 3). */
export const relation = table(['id'], {
  id: idOf('relation', false),
  kind: oneOf('before', 'apart', 'together', 'same-room', 'repeat'),
  firstId: idOf('session'),
  secondId: idOf('session'),
});

/** How many people would attend both of two sessions: each pair once, the smaller id first. */
export const sharedAudience = table(['firstId', 'secondId'], {
  firstId: committee(idOf('session')),
  secondId: committee(idOf('session')),
  people: committee(integer(1, 1_000_000)),
});

/** Where the slides of a session stand. */
export const slides = table(['sessionId'], {
  sessionId: idOf('session'),
  state: oneOf('not-asked', 'asked', 'received', 'checked', 'published', 'will-not-share'),
  dueDate: optional(date()),
  mayPublish: optional(boolean()),
  note: committee(optional(text())),
});

/** A file of a session's slides, kept beside the program and known by its hash. */
export const slidesFile = table(['id'], {
  id: idOf('slidesFile', false),
  sessionId: idOf('session'),
  name: text(500),
  hash: text(64),
  bytes: integer(0, Number.MAX_SAFE_INTEGER),
  mediaType: text(200),
  receivedAt: instant(),
});

export const slidesLink = table(['id'], {
  id: idOf('slidesLink', false),
  sessionId: idOf('session'),
  label: optional(text(300)),
  url: text(2000),
  visibility: oneOf('public', 'committee', 'private'),
});
