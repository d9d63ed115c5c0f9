/** A page of a list as the interface gives it. */
export const page = (results: readonly unknown[], more: Record<string, unknown> = {}) => ({
  count: results.length,
  next: null,
  previous: null,
  results,
  ...more,
});

const submission = (more: Record<string, unknown>) => ({
  speakers: [],
  submission_type: 3,
  track: null,
  tags: [],
  state: 'confirmed',
  abstract: '',
  description: '',
  duration: 30,
  slot_count: 1,
  content_locale: 'en',
  do_not_record: false,
  image: null,
  resources: [],
  slots: [],
  answers: [],
  ...more,
});

export const submissions = [
  submission({
    code: 'ABCDEF',
    title: 'Roofs of  glass',
    speakers: ['ANNANN', 'BOBOBO'],
    track: 5,
    tags: [8],
    abstract: '**Short.**',
    description: 'Long.',
    internal_notes: 'Ask about shoes.',
    do_not_record: true,
    resources: [{ id: 1, resource: 'https://example.org/a.pdf', description: 'Slides' }],
    slots: [21],
    answers: [31],
  }),
  submission({ code: 'GHIJKL', title: 'Twice given', slot_count: 2, speakers: ['BOBOBO'], slots: [22, 23] }),
  submission({ code: 'MNOPQR', title: 'Said no', state: 'rejected', speakers: ['BOBOBO', 'NOBODY'] }),
  submission({ code: 'STUVWX', title: 'At night', state: 'accepted', speakers: ['BOBOBO'], slots: [25] }),
];

export const speakers = [
  {
    code: 'ANNANN',
    name: 'Ann Lee',
    biography: 'Builds.',
    submissions: ['ABCDEF'],
    avatar_url: 'https://example.org/ann.png',
    email: 'ann@example.org',
    timezone: 'Europe/Vienna',
    has_arrived: false,
    answers: [32],
    availabilities: [
      { id: 1, start: '2031-05-02T08:00:00+02:00', end: '2031-05-02T12:00:00+02:00', allDay: false },
      { id: 2, start: '2031-05-02T14:00:00+02:00', end: '2031-05-03T00:00:00+02:00', allDay: false },
    ],
  },
  { code: 'BOBOBO', name: 'Bo Quist', biography: null, submissions: ['GHIJKL'], avatar_url: '', answers: [] },
];

const slot = (id: number, submission: string | null, start: string, end: string, more = {}) => ({
  id,
  room: 1,
  start,
  end,
  submission,
  schedule: 4,
  description: null,
  duration: 30,
  ...more,
});

export const slots = [
  slot(21, 'ABCDEF', '2031-05-02T09:00:00+02:00', '2031-05-02T09:30:00+02:00'),
  slot(23, 'GHIJKL', '2031-05-02T15:00:00+02:00', '2031-05-02T15:40:00+02:00', { room: 2 }),
  slot(22, 'GHIJKL', '2031-05-02T11:00:00+02:00', '2031-05-02T11:30:00+02:00'),
  slot(24, null, '2031-05-02T12:00:00+02:00', '2031-05-02T13:00:00+02:00', {
    description: { en: 'Lunch', de: 'Mittagessen' },
  }),
  slot(25, 'STUVWX', '2031-05-03T00:30:00+02:00', '2031-05-03T01:00:00+02:00'),
];

export const rooms = [
  { id: 2, name: { en: 'Cellar', de: 'Keller' }, description: {}, uuid: null, guid: null, capacity: null, position: 2 },
  {
    id: 1,
    name: { en: 'Great hall', de: 'Großer Saal' },
    description: { en: 'Upstairs' },
    uuid: '0a0a0a0a-0000-5000-8000-000000000001',
    guid: null,
    capacity: 200,
    position: 1,
    hidden: false,
  },
];

/** Lists of what submissions refer to, in one file. */
export const rest = {
  tracks: page([{ id: 5, name: { en: 'Building' }, color: '#00FF00', requires_access_code: false }]),
  'submission-types': [{ id: 3, name: { en: 'Talk' }, default_duration: 30 }],
  tags: [{ id: 8, tag: 'roof', color: '#123456' }],
  questions: [
    { id: 41, question: { en: 'Shoe size?' }, variant: 'number', target: 'submission' },
    { id: 42, question: { en: 'Diet' }, variant: 'string', target: 'speaker' },
  ],
  answers: [
    { id: 31, question: 41, answer: '42', submission: 'ABCDEF', person: null },
    { id: 32, question: 42, answer: 'none', submission: null, person: 'ANNANN' },
  ],
};

/** The same talk as the interface gives it with everything written out. */
export const expanded = page([
  {
    ...submissions[0],
    speakers: [speakers[0]],
    submission_type: { id: 3, name: { en: 'Talk' }, default_duration: 30 },
    track: { id: 5, name: { en: 'Building' }, color: '#00FF00' },
    tags: [{ id: 8, tag: 'roof', color: '#123456' }],
    slots: [{ ...slots[0], room: rooms[1] }],
    answers: [{ id: 31, question: { id: 41, question: { en: 'Shoe size?' } }, answer: '42' }],
  },
]);

/** A talk of the older interface: names instead of ids, one slot. */
export const older = page([
  {
    code: 'ABCDEF',
    title: 'Roofs',
    speakers: [{ code: 'ANNANN', name: 'Ann Lee', biography: 'Builds.', avatar: null, email: 'ann@example.org' }],
    submission_type: { en: 'Talk' },
    submission_type_id: 3,
    track: { en: 'Building' },
    track_id: 5,
    tags: ['roof'],
    state: 'confirmed',
    abstract: 'Short.',
    description: '',
    duration: 30,
    slot_count: 1,
    do_not_record: false,
    is_featured: true,
    content_locale: 'de',
    slot: {
      room_id: 1,
      room: { en: 'Great hall' },
      start: '2031-05-02T09:00:00+02:00',
      end: '2031-05-02T09:30:00+02:00',
    },
    answers: [],
  },
]);
