import type { ColumnRole, TableUse } from '../../../shared/contract/import.ts';

/** What a person reads of a role: its name, what it means, and the tables that it is for. */
export interface RoleWords {
  readonly label: string;
  readonly meaning: string;
  readonly of: readonly TableUse[];
}

const sessions: readonly TableUse[] = ['sessions'];
const both: readonly TableUse[] = ['sessions', 'people'];

/** Every role of a column, in the order in which a list of them is best read. */
export const ROLE_WORDS: Readonly<Record<ColumnRole, RoleWords>> = {
  id: { label: 'Id', meaning: 'What the source calls the row; it finds the same row in the next file.', of: both },
  title: { label: 'Title', meaning: 'The title of the session.', of: sessions },
  subtitle: { label: 'Subtitle', meaning: 'A second line of the title.', of: sessions },
  abstract: { label: 'Abstract', meaning: 'What the session is about.', of: sessions },
  notes: { label: 'Notes', meaning: 'Notes for the committee, never printed.', of: both },
  speakers: { label: 'Speakers', meaning: 'Names of who speaks, or the person’s full name.', of: both },
  chairs: { label: 'Chairs', meaning: 'Names of who chairs the session.', of: sessions },
  moderators: { label: 'Moderators', meaning: 'Names of who moderates.', of: sessions },
  panelists: { label: 'Panelists', meaning: 'Names of who sits on the panel.', of: sessions },
  authors: { label: 'Authors', meaning: 'Names of authors, who need not speak.', of: sessions },
  firstName: { label: 'First name', meaning: 'Given name of the one person of the row.', of: both },
  lastName: { label: 'Last name', meaning: 'Family name of the one person of the row.', of: both },
  affiliations: { label: 'Affiliation', meaning: 'Organisation of each person, in the order of the names.', of: both },
  email: { label: 'E-mail', meaning: 'Address of each person, in the order of the names. Private.', of: both },
  biography: { label: 'Biography', meaning: 'About the one person of the row.', of: both },
  jobTitle: { label: 'Job title', meaning: 'Position of the one person of the row.', of: both },
  pronouns: { label: 'Pronouns', meaning: 'Pronouns of the one person of the row.', of: both },
  pronunciation: { label: 'Pronunciation', meaning: 'How the name is said; for chairs.', of: both },
  timeZone: { label: 'Time zone', meaning: 'Where the person’s clock is, such as Europe/Paris.', of: both },
  personRole: { label: 'Role', meaning: 'Speaker, chair, moderator, panelist or author.', of: both },
  availability: { label: 'Availability', meaning: '“Not on Tuesday morning”: times become hours away.', of: both },
  arrival: { label: 'Arrival', meaning: 'When the person comes.', of: both },
  departure: { label: 'Departure', meaning: 'When the person leaves.', of: both },
  track: { label: 'Track', meaning: 'The track of the session.', of: sessions },
  kind: { label: 'Kind', meaning: 'Talk, keynote, tutorial, ...', of: sessions },
  tags: { label: 'Tags', meaning: 'Keywords, each on its own.', of: sessions },
  duration: { label: 'Duration', meaning: 'Length, in minutes or as 1:30.', of: sessions },
  room: { label: 'Room', meaning: 'The room of the session, or a room’s name.', of: ['sessions', 'rooms'] },
  capacity: { label: 'Capacity', meaning: 'How many people a room holds.', of: ['rooms'] },
  start: { label: 'Start', meaning: 'Date and time, or time alone beside a date.', of: sessions },
  date: { label: 'Date', meaning: 'The day of the session.', of: sessions },
  time: { label: 'Time', meaning: 'The clock time at which it starts.', of: sessions },
  end: { label: 'End', meaning: 'When it ends; gives the length.', of: sessions },
  language: { label: 'Language', meaning: 'The language spoken.', of: sessions },
  level: { label: 'Level', meaning: 'Beginner, advanced, ...', of: sessions },
  status: { label: 'Status', meaning: 'Proposed, accepted, confirmed, withdrawn, reserve.', of: sessions },
  url: { label: 'Web page', meaning: 'Address of the session or the person.', of: both },
  expectedAudience: { label: 'Expected audience', meaning: 'How many people are expected.', of: sessions },
  votes: { label: 'Votes', meaning: 'Votes for the session; kept as a field of its own with numbers.', of: sessions },
  before: { label: 'Before', meaning: 'Sessions (ids or titles) that come after this one.', of: sessions },
  after: { label: 'After', meaning: 'Sessions (ids or titles) that come before this one.', of: sessions },
  apart: { label: 'Not at the same time', meaning: 'Sessions that must not run beside this one.', of: sessions },
  together: { label: 'At the same time', meaning: 'Sessions that run beside this one.', of: sessions },
  sameRoom: { label: 'Same room', meaning: 'Sessions that share this one’s room.', of: sessions },
  firstSession: { label: 'First of the pair', meaning: 'A session, by id or title.', of: ['pairs'] },
  secondSession: { label: 'Second of the pair', meaning: 'Another session, by id or title.', of: ['pairs'] },
  bothCount: { label: 'Would attend both', meaning: 'How many people want to see both.', of: ['pairs'] },
};
