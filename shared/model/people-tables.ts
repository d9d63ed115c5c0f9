import { committee, date, idOf, integer, oneOf, optional, secret, table, text } from './column.ts';

export const ROLES = ['speaker', 'chair', 'moderator', 'panelist', 'author'] as const;

/** What may be said of a person, in the order of forms. */
export const PERSON_FIELDS = [
  'name',
  'sortName',
  'email',
  'affiliation',
  'jobTitle',
  'biography',
  'pronouns',
  'pronunciation',
  'timeZone',
  'url',
  'notes',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

export const person = table(['id'], {
  id: idOf('person', false),
  number: integer(1, 1_000_000_000),
  guid: text(100),
  name: text(500),
  sortName: optional(text(500)),
  email: secret(optional(text(500))),
  affiliation: optional(text(500)),
  jobTitle: optional(text(500)),
  biography: optional(text()),
  pronouns: optional(text(100)),
  pronunciation: committee(optional(text(300))),
  timeZone: committee(optional(text(100))),
  url: optional(text(2000)),
  notes: committee(optional(text())),
});

/** A person in a session, with a role; order counts among all people of the session. */
export const appearance = table(['sessionId', 'personId', 'role'], {
  sessionId: idOf('session'),
  personId: idOf('person'),
  role: oneOf(...ROLES),
  position: integer(0, 10_000),
});

/** When a person or a room is away: a calendar date and minutes of it; it stays when program days move. */
export const unavailability = table(['id'], {
  id: idOf('unavailability', false),
  personId: committee(optional(idOf('person'))),
  roomId: committee(optional(idOf('room'))),
  date: committee(date()),
  start: committee(integer(0, 2880)),
  end: committee(integer(0, 2880)),
  reason: secret(optional(text(1000))),
});

/** When a person comes and goes, as calendar dates and minutes of them; a date without a minute is some time that day. */
export const stay = table(['personId'], {
  personId: committee(idOf('person')),
  arrivalDate: committee(optional(date())),
  arrivalMinute: committee(optional(integer(0, 1440))),
  departureDate: committee(optional(date())),
  departureMinute: committee(optional(integer(0, 1440))),
});

/** Two people whom somebody looked at and said are different, the smaller id first. */
export const notSame = table(['firstId', 'secondId'], {
  firstId: committee(idOf('person')),
  secondId: committee(idOf('person')),
});
