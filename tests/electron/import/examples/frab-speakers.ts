const ROOFS = {
  guid: '1c1c1c1c-0000-4000-8000-000000000001',
  id: 11,
  title: 'Roofs of glass',
  logo: null,
  type: 'lecture',
};

/** frab’s speakers.json as an organiser gets it. */
export const speakersJson = {
  schedule_speakers: {
    version: '1.4',
    speakers: [
      {
        guid: '2d2d2d2d-0000-4000-8000-000000000001',
        id: 1,
        image: '/system/ann.png',
        name: 'annlee',
        public_name: 'Ann Lee',
        full_name: 'Ann Katharina Lee',
        email: 'ann@example.org',
        abstract: 'Builds.',
        description: '<p>Builds <em>roofs</em>.</p>',
        links: [{ url: 'https://ann.example.org', title: 'Home' }],
        contacts: [{ im_type: 'xmpp', im_address: 'ann@chat.example.org' }],
        events: [ROOFS],
      },
      {
        id: 2,
        name: 'Bo Quist',
        public_name: 'Bo Quist',
        abstract: '',
        description: null,
        links: [],
        hat: 'green',
        events: [ROOFS, { id: 12, title: 'Bread', type: 'workshop' }],
      },
    ],
  },
};
