/** A small file of each format that was there first. */
export const OLDER_FILES: readonly (readonly [format: string, fileName: string, text: string])[] = [
  [
    'slides-page',
    'slides.txt',
    `Build things that last
May 2–3, 2031: Tutorials & Conference
Lisbon, Portugal

Speaker slides

Presentation slides will be made available after the session has concluded.

Ann Lee (AWB), Bo Quist (Hooli (Labs))
Ann Lee and Bo Quist explain how roofs (and walls) hold gardens.
Zoë Gäbler (Amber Water Boards)
Zoe Gabler explains rain.`,
  ],
  [
    'osconfeed',
    'osconfeed.json',
    '{"Schedule": {"conferences": [{"serial": 1}], "events": [{"serial": 10, "name": "Roofs", "event_type": "Talk", "time_start": "2031-05-01 09:00:00", "time_stop": "2031-05-01 09:40:00", "venue_serial": 20, "speakers": [30], "categories": ["Food"]}], "speakers": [{"serial": 30, "name": "Ann Lee"}], "venues": [{"serial": 20, "name": "Hall"}]}}',
  ],
  [
    'schedule-xml',
    'schedule.xml',
    `<?xml version="1.0"?><schedule><generator name="pretalx" version="1"/><version>1</version><conference><title>Made</title><acronym>made</acronym></conference>
<day index="1" date="2031-05-01" start="2031-05-01T09:00:00+02:00" end="2031-05-01T18:00:00+02:00"><room name="Hall"><event id="1" guid="0a0a0a0a-0000-4000-8000-000000000001" code="ABCDEF"><room>Hall</room><title>Roofs</title><type>Talk</type><date>2031-05-01T09:00:00+02:00</date><start>09:00</start><duration>00:30</duration><abstract/><track/><persons><person id="1">Ann Lee</person></persons></event></room></day></schedule>`,
  ],
  [
    'schedule-json',
    'schedule.json',
    '{"generator": {"name": "pretalx", "version": "2026.2.1"}, "schedule": {"url": "https://x.example", "version": "1", "conference": {"acronym": "made", "title": "Made", "start": "2031-05-01", "end": "2031-05-01", "daysCount": 1, "days": [{"index": 1, "date": "2031-05-01", "day_start": "2031-05-01T09:00:00+02:00", "day_end": "2031-05-01T18:00:00+02:00", "rooms": {"Hall": [{"id": 1, "guid": "0a0a0a0a-0000-4000-8000-000000000001", "code": "ABCDEF", "title": "Roofs", "type": "Talk", "track": null, "room": "Hall", "date": "2031-05-01T09:00:00+02:00", "start": "09:00", "duration": "00:30", "abstract": "", "persons": [{"code": "ANNANN", "name": "Ann Lee", "public_name": "Ann Lee", "biography": ""}], "do_not_record": false}]}}]}}}',
  ],
  ['csv', 'talks.csv', 'title,speakers,track,room,start,duration\nRoofs,Ann Lee,Food,Hall,2031-05-01 09:00,30\n'],
  ['csv', 'talks.tsv', 'ID\tTitle\tAuthors\tAbstract\n1\tRoofs\tAnn Lee\tGlass.\n'],
  ['csv', 'people.csv', 'Name,Email,Biography,Company\nAnn Lee,ann@example.org,Builds.,Acme\n'],
];
