import { csvText } from './pretalx-organiser.ts';

const SESSION = [
  'Session Id',
  'Title',
  'Description',
  'Owner',
  'Owner Email',
  'Track',
  'Session format',
  'Tags',
  'Level',
  'What do you bring?',
  'Owner Informed',
  'Owner Confirmed',
  'Room',
  'Scheduled At',
  'Scheduled Duration',
  'Live Link',
  'Recording Link',
];
const SPEAKER = [
  'Speaker Id',
  'FirstName',
  'LastName',
  'Email',
  'TagLine',
  'Bio',
  'First time?',
  'Company',
  'X (Twitter)',
  'LinkedIn',
  'Blog',
  'Profile Picture',
];
const roofs = [
  '101',
  'Roofs of glass',
  'First line.\r\nSecond line.',
  'Ann Lee',
  'ann@example.org',
  'Building',
  'Talk',
  'roof, light',
  'Beginner',
  'bricks',
  'Yes',
  'Yes',
  'Great hall',
  '2031-05-02T09:00',
  '45',
  'https://live.example.org/101',
  '',
];
const late = [
  '103',
  'Late songs',
  '',
  'Bo',
  'bo@example.org',
  'Building',
  'Talk',
  '',
  '',
  '',
  'No',
  'No',
  'Cellar',
  '2031-05-03T00:30',
  '60',
  '',
  '',
];
const ann = [
  '0a0a0a0a-0000-4000-8000-000000000001',
  'Ann',
  'Lee',
  'ann@example.org',
  'Roofer',
  'Builds.',
  'Yes',
  'Acme Glass',
  'https://twitter.example/ann',
  '',
  'https://ann.example.org',
  'https://example.org/ann.jpg',
];
const bo = ['0a0a0a0a-0000-4000-8000-000000000002', 'Bo', '', 'bo@example.org', '', '', '', '', '', '', '', ''];

/** “Flattened accepted sessions”: one row for each speaker of a session. */
export const flattened = [
  [...SESSION, ...SPEAKER],
  [...roofs, ...ann],
  [...roofs, ...bo],
  [...late, ...bo],
];

/** “Accepted sessions”: one row a session, its speakers' names joined. */
export const accepted = [
  [...SESSION, 'Speakers', 'Speaker Ids'],
  [...roofs, 'Ann Lee, Bo', `${ann[0]}, ${bo[0]}`],
  [...late, 'Bo', bo[0] ?? ''],
];

/** The same with columns for each speaker, as some importers see it. */
export const blocks = [
  [
    ...SESSION,
    'Speaker 1 FirstName',
    'Speaker 1 LastName',
    'Speaker 1 Email',
    'Speaker 2 FirstName',
    'Speaker 2 Email',
    'Speaker 2 LinkedIn',
  ],
  [...roofs, 'Ann', 'Lee', 'ann@example.org', 'Bo', 'bo@example.org', 'https://linkedin.example/bo'],
  [...late, 'Bo', '', 'bo@example.org', '', '', ''],
];

/** “Schedule list”: no ids; breaks stand in it too. */
export const schedule = [
  ['Day', 'Time', 'Room', 'Title', 'Speakers'],
  ['2031-05-02', '9:00 AM - 9:45 AM', 'Great hall', 'Roofs of glass', 'Ann Lee, Bo'],
  ['2031-05-02', '10:00 AM - 10:30 AM', '', 'Coffee break', ''],
  ['2031-05-02', '3:00 PM', '', 'Coffee break', ''],
  ['2031-05-02', '11:30 PM – 12:30 AM', 'Cellar', 'Late songs', 'Bo'],
];

export const flattenedCsv = csvText(flattened);
export const acceptedCsv = csvText(accepted);
