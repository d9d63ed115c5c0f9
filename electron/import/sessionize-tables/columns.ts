import { columnNames, firstOfEach, headerKey, type RoleTable, rolesByHeader } from '../tables/role-row.ts';
import type { SourceTable } from '../tables/source-table.ts';

/** What a column says of a session, or (from its first speaker column on) of a speaker. */
export type SheetRole =
  | 'id'
  | 'title'
  | 'description'
  | 'owner'
  | 'ownerEmail'
  | 'informed'
  | 'confirmed'
  | 'status'
  | 'room'
  | 'scheduledAt'
  | 'duration'
  | 'liveLink'
  | 'recordingLink'
  | 'speakers'
  | 'speakerIds'
  | 'day'
  | 'time'
  | SpeakerPart;

/** What a column says of the speaker of a row. */
export type SpeakerPart = 'speakerId' | 'firstName' | 'lastName' | 'fullName' | 'email' | 'tagLine' | 'bio' | 'picture';

const PARTS: Readonly<Record<SpeakerPart, string>> = {
  speakerId: 'speaker id | speakerid',
  firstName: 'firstname | first name',
  lastName: 'lastname | last name',
  fullName: 'fullname | full name | speaker name | name',
  email: 'email | e-mail | speaker email | email address',
  tagLine: 'tagline | tag line',
  bio: 'bio | biography | speaker bio',
  picture: 'profile picture | profilepicture | photo',
};

const ROLES = rolesByHeader<SheetRole>({
  id: 'session id | sessionid',
  title: 'title | session title',
  description: 'description | session description',
  owner: 'owner | session owner',
  ownerEmail: 'owner email | owner e-mail | session owner email',
  informed: 'owner informed | informed | is informed',
  confirmed: 'owner confirmed | confirmed | is confirmed',
  status: 'status | session status',
  room: 'room',
  scheduledAt: 'scheduled at | scheduled time | scheduled date | starts at',
  duration: 'scheduled duration | scheduled duration (minutes) | scheduled duration (min) | duration',
  liveLink: 'live link | live url',
  recordingLink: 'recording link | recording url',
  speakers: 'speakers | speaker names',
  speakerIds: 'speaker ids',
  day: 'day | date',
  time: 'time',
  ...PARTS,
});
const PART_ROLES = rolesByHeader<SpeakerPart>(PARTS);

/** A column of one of several speakers of a row: “Speaker 2 Email”. */
export interface NumberedColumn {
  readonly speaker: number;
  /** What it says; null for an answer or a link, with the rest of its header as name. */
  readonly part: SpeakerPart | null;
  readonly name: string;
  readonly column: number;
}

export interface SheetTable extends RoleTable<SheetRole> {
  /** From which column on (from 0) columns without a role are of the speaker. */
  readonly speakerFrom: number;
  readonly numbered: readonly NumberedColumn[];
}

/** How many rows may stand above the header. */
const ABOVE = 5;

/** A sheet of Sessionize's exports; null where there is no title of sessions and no speaker in its header. */
export function sheetTable(table: SourceTable): SheetTable | null {
  const rows = table.rows.slice(0, ABOVE);
  const counts = rows.map(({ cells }) => new Set(cells.map((cell) => ROLES.get(headerKey(cell)) ?? '')).size);
  const headerAt = counts.indexOf(Math.max(0, ...counts));
  const names = columnNames(table.rows[headerAt]?.cells ?? []);
  const numbered = names.flatMap((name, column) => numberedColumn(name, column) ?? []);
  const taken = new Set(numbered.map(({ column }) => column));
  const roles = firstOfEach(names.map((name, at) => (taken.has(at) ? null : (ROLES.get(headerKey(name)) ?? null))));
  if (!roles.includes('title') && !roles.includes('speakerId')) return null;
  const parts = roles.flatMap((role, at) => (role !== null && Object.hasOwn(PARTS, role) ? [at] : []));
  return { table, headerAt, names, roles, numbered, speakerFrom: parts[0] ?? Number.POSITIVE_INFINITY };
}

function numberedColumn(header: string, column: number): NumberedColumn | null {
  const [, number, rest = ''] = /^speaker\s*#?(\d{1,2})[\s:-]+(.+)$/i.exec(header) ?? [];
  if (number === undefined) return null;
  const part = PART_ROLES.get(headerKey(rest)) ?? (headerKey(rest) === 'id' ? 'speakerId' : null);
  return { speaker: Number(number), part, name: rest, column };
}

const OWN = ['id', 'owner', 'ownerEmail', 'informed', 'confirmed', 'scheduledAt', 'speakerId', 'liveLink'] as const;

/** How sure one may be: several of its own columns; the schedule's five columns where the file is named as it names them. */
export function likeness(table: SourceTable): number {
  const found = sheetTable(table);
  if (!found) return 0;
  const isNamed = /exported \d{4}-\d{2}-\d{2}|schedule ?list|flattened|accepted sessions/i.test(table.fileName);
  const own = OWN.filter((role) => found.roles.includes(role)).length;
  if (own >= 2) return Math.min(0.95, 0.7 + own * 0.05 + (isNamed ? 0.05 : 0));
  const isSchedule = (['day', 'time', 'room', 'title', 'speakers'] as const).every((role) =>
    found.roles.includes(role),
  );
  if (isNamed && (own === 1 || isSchedule)) return 0.8;
  return own === 1 && found.numbered.length > 0 ? 0.8 : 0;
}
