/** What a column may hold. */
export type Role =
  | 'id'
  | 'title'
  | 'subtitle'
  | 'abstract'
  | 'notes'
  | 'speakers'
  | 'firstName'
  | 'lastName'
  | 'affiliations'
  | 'email'
  | 'biography'
  | 'jobTitle'
  | 'pronouns'
  | 'track'
  | 'kind'
  | 'tags'
  | 'duration'
  | 'room'
  | 'start'
  | 'date'
  | 'time'
  | 'end'
  | 'language'
  | 'level'
  | 'status'
  | 'url'
  | 'expectedAudience';

const ALIASES: Readonly<Record<Role, string>> = {
  id: 'id, uid, code, number, no, nr, session id, talk id, paper id, submission id, proposal id, paper, speaker id, person id, key',
  title:
    'title, talk title, session title, paper title, proposal title, talk, session, session name, name of talk, titel, titre, topic',
  subtitle: 'subtitle, sub title, untertitel',
  abstract:
    'abstract, description, summary, talk description, session description, abstract text, beschreibung, résumé',
  notes: 'notes, internal notes, comment, comments, remarks',
  speakers:
    'speakers, speaker, speaker names, speaker name, speaker(s), authors, author, author(s), presenters, presenter, presented by, people, names, name, full name, referent, referenten, sprecher, vortragende',
  firstName: 'first name, firstname, given name, vorname',
  lastName: 'last name, lastname, surname, family name, nachname',
  affiliations:
    'affiliations, affiliation, company, companies, organisation, organization, organisations, organizations, institution, institutions, employer, firma',
  email: 'email, e-mail, emails, e-mails, mail, email address, e-mail address, speaker email, speaker emails',
  biography: 'biography, bio, biographies, speaker bio, about, about the speaker',
  jobTitle: 'job title, position, tagline, tag line, job',
  pronouns: 'pronouns',
  track: 'track, tracks, stream, category, subject area, area',
  kind: 'kind, type, session type, talk type, format, session format, presentation type',
  tags: 'tags, keywords, labels',
  duration: 'duration, length, minutes, duration minutes, durationminutes, scheduled duration, min, dauer',
  room: 'room, rooms, location, venue, hall, raum, saal',
  start:
    'start, starts, start time, starts at, scheduled at, begin, begins, beginning, date and time, datetime, start date, anfang, beginn',
  date: 'date, day, datum, tag, start (date)',
  time: 'time, clock, uhrzeit, zeit, start (time)',
  end: 'end, ends, end time, ends at, finish, ende, end (time)',
  language: 'language, lang, sprache',
  level: 'level, audience level, difficulty',
  status: 'status, state, proposal state, decision',
  url: 'url, link, website, web page, session url',
  expectedAudience: 'expected audience, audience, expected attendance, attendance, seats needed',
};

const byAlias = new Map<string, Role>(
  Object.entries(ALIASES).flatMap(([role, names]) => names.split(', ').map((name) => [name, role as Role] as const)),
);

/** A header for comparing: lower case, single spaces, no trailing colon or star, underscores as spaces. */
const headerKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/[\s:*]+$/, '')
    .trim();

/** What a header's column holds, or null if it is none of the usual ones. */
export function roleOf(header: string): Role | null {
  const key = headerKey(header);
  return (
    byAlias.get(key) ??
    byAlias.get(key.replace(/\s*[([](?:min(?:utes)?|in minutes|optional|local(?: time)?)[)\]]$/, '')) ??
    null
  );
}

/** The columns of a table: which row names them, and what each holds (null: none of the usual ones). */
export interface Columns {
  readonly headerAt: number;
  readonly names: readonly string[];
  readonly roles: readonly (Role | null)[];
  /** Headers that name a role a second time; their columns are kept as fields of their own. */
  readonly repeated: readonly string[];
}

/** How many rows may stand above the header. */
const PREAMBLE = 10;

/** Finds the header: the row among the first ten with the most usual names; it needs a title or a name. */
export function findColumns(rows: readonly (readonly string[])[]): Columns | null {
  const known = rows.slice(0, PREAMBLE).map((row) => {
    const roles = new Set(row.map(roleOf));
    const named = roles.has('title') || roles.has('speakers') || roles.has('lastName');
    return named ? roles.size : 0;
  });
  const most = Math.max(0, ...known);
  return most === 0 ? null : columnsAt(rows, known.indexOf(most));
}

function columnsAt(rows: readonly (readonly string[])[], at: number): Columns {
  const header = rows[at] ?? [];
  const seen = new Set<Role>();
  const repeated: string[] = [];
  const roles = header.map((name) => {
    const role = roleOf(name);
    if (role === null) return null;
    if (!seen.has(role)) {
      seen.add(role);
      return role;
    }
    repeated.push(name.trim());
    return null;
  });
  const used = new Set<string>();
  const names = header.map((name, column) => {
    const own = name.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 150) || `Column ${column + 1}`;
    let unique = own;
    for (let count = 2; used.has(unique); count++) unique = `${own} ${count}`;
    used.add(unique);
    return unique;
  });
  return { headerAt: at, names, roles, repeated };
}

/** The names that a header may use for what is needed, for a refusal. */
export const EXPECTED = 'title, speakers, affiliations, abstract, track, duration, room, start';
