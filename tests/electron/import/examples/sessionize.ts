const session = (more: Record<string, unknown>) => ({
  description: null,
  endsAt: null,
  isServiceSession: false,
  isPlenumSession: false,
  speakers: [],
  categoryItems: [],
  questionAnswers: [],
  roomId: null,
  liveUrl: null,
  recordingUrl: null,
  status: 'Accepted',
  isInformed: false,
  isConfirmed: false,
  startsAt: null,
  ...more,
});

export const ANN = '0a0a0a0a-0000-4000-8000-000000000001';
export const BO = '0a0a0a0a-0000-4000-8000-000000000002';

/** The view “All” of an invented event. */
export const all = {
  sessions: [
    session({
      id: '101',
      title: 'Roofs of  glass',
      description: 'First line.\r\n\r\nSecond line.',
      startsAt: '2031-05-02T09:00:00',
      endsAt: '2031-05-02T09:45:00',
      speakers: [ANN, BO],
      categoryItems: [11, 12, 21, 31, 32, 41],
      questionAnswers: [{ questionId: 1, answerValue: 'bricks' }],
      roomId: 7,
      liveUrl: 'https://live.example.org/101',
      isInformed: true,
      isConfirmed: true,
    }),
    session({
      id: '5e5e5e5e-0000-4000-8000-000000000009',
      title: 'Lunch',
      startsAt: '2031-05-02T12:00:00',
      isServiceSession: true,
      isPlenumSession: true,
      roomId: 7,
      status: null,
    }),
    session({
      id: 'service-0800-doors',
      title: 'Doors',
      startsAt: '2031-05-02T08:00:00',
      isServiceSession: true,
      status: null,
    }),
    session({
      id: '102',
      title: 'Not yet placed',
      speakers: [BO, 'ffffffff-0000-4000-8000-00000000000f'],
      status: 'Waitlisted',
    }),
    session({
      id: '103',
      title: 'Late songs',
      startsAt: '2031-05-03T00:30:00',
      endsAt: '2031-05-03T01:30:00',
      roomId: 8,
    }),
  ],
  speakers: [
    {
      id: ANN,
      firstName: 'Ann',
      lastName: 'Lee',
      fullName: 'Ann Lee',
      bio: 'Builds.\r\nMore.',
      tagLine: 'Roofer at Acme Glass',
      profilePicture: 'https://example.org/ann.jpg',
      isTopSpeaker: true,
      links: [
        { title: 'Twitter', url: 'https://twitter.example/ann', linkType: 'Twitter' },
        { title: 'Blog', url: 'https://ann.example.org', linkType: 'Blog' },
      ],
      sessions: [101],
      categoryItems: [51],
      questionAnswers: [{ questionId: 2, answerValue: 'she/her' }],
    },
    {
      id: BO,
      firstName: 'Bo',
      lastName: '',
      fullName: 'Bo',
      bio: null,
      tagLine: null,
      profilePicture: null,
      isTopSpeaker: false,
      links: [],
      sessions: [101, 102, 103],
      categoryItems: [],
      questionAnswers: [],
    },
  ],
  questions: [
    { id: 1, question: 'What do you bring?', questionType: 'Short_Text', sort: 0 },
    { id: 2, question: 'Pronouns', questionType: 'Short_Text', sort: 1 },
  ],
  categories: [
    {
      id: 1,
      title: 'Track',
      items: [
        { id: 11, name: 'Building', sort: 1 },
        { id: 12, name: 'Glass', sort: 2 },
      ],
      sort: 0,
      type: 'session',
    },
    { id: 2, title: 'Session format', items: [{ id: 21, name: 'Talk', sort: 1 }], sort: 1, type: 'session' },
    {
      id: 3,
      title: 'Tags',
      items: [
        { id: 31, name: 'roof', sort: 1 },
        { id: 32, name: 'light', sort: 2 },
      ],
      sort: 2,
      type: 'session',
    },
    { id: 4, title: 'Level', items: [{ id: 41, name: 'Beginner', sort: 1 }], sort: 3, type: 'session' },
    { id: 5, title: 'First time?', items: [{ id: 51, name: 'Yes', sort: 1 }], sort: 4, type: 'speaker' },
  ],
  rooms: [
    { id: 8, name: 'Cellar', sort: 1 },
    { id: 7, name: 'Great hall', sort: 0 },
  ],
};

const expanded = {
  ...session({ id: '101', title: 'Roofs', startsAt: '2031-05-02T09:00:00', endsAt: '2031-05-02T09:45:00', roomId: 7 }),
  categoryItems: undefined,
  speakers: [{ id: ANN, name: 'Ann Lee' }],
  categories: [{ id: 1, name: 'Track', categoryItems: [{ id: 11, name: 'Building' }], sort: 0 }],
  questionAnswers: [{ id: 1, question: 'What do you bring?', questionType: 'Short_Text', answer: 'bricks', sort: 0 }],
  room: 'Great hall',
};
const late = {
  ...expanded,
  id: '104',
  title: 'Late',
  startsAt: null,
  endsAt: null,
  roomId: 9,
  room: 'Attic',
  isPlenumSession: true,
};

/** The view “GridSmart”: each session stands in its room and in its row. */
export const grid = [
  {
    date: '2031-05-02T00:00:00',
    isDefault: true,
    rooms: [{ id: 7, name: 'Great hall', sessions: [expanded], hasOnlyPlenumSessions: false }],
    timeSlots: [
      { slotStart: '2031-05-02T09:00:00', rooms: [{ id: 7, name: 'Great hall', index: 0, session: expanded }] },
      { slotStart: '21:30:00', rooms: [{ id: 9, name: 'Attic', index: 1, session: late }] },
    ],
  },
];

/** The view “Sessions”: groups. */
export const sessions = [{ groupId: null, groupName: 'All', isDefault: true, sessions: [expanded] }];

/** The view “Speakers”, with the titles of their sessions. */
export const speakers = [
  {
    id: ANN,
    firstName: 'Ann',
    lastName: 'Lee',
    fullName: 'Ann Lee',
    bio: 'Builds.',
    tagLine: 'Roofer',
    profilePicture: null,
    isTopSpeaker: false,
    sessions: [{ id: 101, name: 'Roofs' }],
    links: [],
    questionAnswers: [{ id: 9, question: 'Company', questionType: 'Short_Text', answer: 'Acme', sort: 0 }],
    categories: [],
  },
];
