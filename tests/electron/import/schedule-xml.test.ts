import { describe, expect, it } from 'vitest';
import { issuesOf, read as readAny, refusalOf } from './read.ts';

const read = (text: string) => readAny(text, 'schedule.xml');

const C3VOC = `<?xml version='1.0' encoding='utf-8' ?>
<schedule xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="schema.xsd">
  <generator name="pretalx" version="2026.2.1" />
  <version>0.7</version>
  <conference>
    <title>Roofs 2031</title>
    <acronym>roofs31</acronym>
    <start>2031-05-01</start>
    <end>2031-05-02</end>
    <days>2</days>
    <timeslot_duration>00:05</timeslot_duration>
    <base_url>https://example.org/roofs/</base_url>
    <time_zone_name>Europe/Berlin</time_zone_name>
    <color primary="#00aa55" background="#fff"/>
    <track name="Green" slug="green" color="#00AA55"/>
    <track name="Unused" color="blue"/>
  </conference>
  <day index='1' date='2031-05-01' start='2031-05-01T09:00:00+02:00' end='2031-05-02T03:59:00+02:00'>
    <room name='Aula' guid='aaaaaaaa-0000-4000-8000-000000000001'>
      <event guid='eeeeeeee-0000-4000-8000-000000000001' id='7' code='ABCDEF'>
        <room>Aula</room>
        <title>Roofs &amp; gardens</title>
        <subtitle/>
        <type>Talk</type>
        <date>2031-05-01T09:30:00+02:00</date>
        <start>09:30</start>
        <duration>00:45</duration>
        <abstract><![CDATA[Short & *plain*.]]></abstract>
        <slug>roofs31-7-roofs</slug>
        <track slug="green">Green</track>
        <logo>https://example.org/logo.png</logo>
        <persons>
          <person id='3' guid='bbbbbbbb-0000-4000-8000-000000000003'>Ann Lee</person>
          <person id='4'>Bo Quist</person>
        </persons>
        <language>en</language>
        <description>First line.

          Second line.</description>
        <recording><license>CC BY</license><optout>true</optout></recording>
        <links><link href="https://example.org/paper" type="related">Paper</link></links>
        <attachments><attachment href="/media/slides.pdf">Slides</attachment></attachments>
        <url>https://example.org/roofs/talk/ABCDEF/</url>
        <feedback_url></feedback_url>
        <answers><answer question="1">Yes</answer></answers>
      </event>
    </room>
    <room name='Lab' guid='aaaaaaaa-0000-4000-8000-000000000002'>
      <event guid='eeeeeeee-0000-4000-8000-000000000002' id='8'>
        <title>Owls</title><type>Concert</type><track/><date>2031-05-02T00:30:00+02:00</date><start>00:30</start>
        <duration>01:00:00</duration><persons/>
      </event>
    </room>
  </day>
  <day index='2' date='2031-05-02'>
    <room name='Aula' guid='aaaaaaaa-0000-4000-8000-000000000001'/>
  </day>
</schedule>`;

describe('the c3voc and pretalx dialect', () => {
  const schedule = read(C3VOC);

  it('gives the facts of the conference, its days, rooms, tracks and kinds', () => {
    expect(schedule.program).toEqual({
      title: 'Roofs 2031',
      acronym: 'roofs31',
      url: 'https://example.org/roofs/',
    });
    expect(schedule.days.map(({ fields }) => fields)).toEqual([
      { date: '2031-05-01', opening: 540, closing: 1679 },
      { date: '2031-05-02' },
    ]);
    expect(schedule.rooms.map(({ key, fields }) => [key, fields.name])).toEqual([
      ['aaaaaaaa-0000-4000-8000-000000000001', 'Aula'],
      ['aaaaaaaa-0000-4000-8000-000000000002', 'Lab'],
    ]);
    expect(schedule.tracks.map(({ fields }) => fields)).toEqual([
      { name: 'Green', colour: '#00aa55' },
      { name: 'Unused' },
    ]);
    expect(schedule.kinds.map(({ key }) => key)).toEqual(['Talk', 'Concert']);
  });

  it('gives an event with all that it says', () => {
    expect(schedule.sessions[0]).toEqual({
      key: 'eeeeeeee-0000-4000-8000-000000000001',
      lines: [20, 46],
      fields: {
        title: 'Roofs & gardens',
        abstract: 'Short & *plain*.',
        durationMinutes: 45,
        guid: 'eeeeeeee-0000-4000-8000-000000000001',
        url: 'https://example.org/roofs/talk/ABCDEF/',
        language: 'en',
        recording: 'refused',
        'custom:Description': 'First line.\n\nSecond line.',
        'custom:Recording license': 'CC BY',
        'custom:Logo': 'https://example.org/logo.png',
        'custom:Links': 'Paper: https://example.org/paper',
        'custom:Attachments': 'Slides: /media/slides.pdf',
        'custom:Answers': 'question: 1, Yes',
      },
      kindKey: 'Talk',
      trackKey: 'Green',
      people: [
        { personKey: 'bbbbbbbb-0000-4000-8000-000000000003', role: 'speaker' },
        { personKey: '4', role: 'speaker' },
      ],
      place: { date: '2031-05-01', start: 570, roomKey: 'aaaaaaaa-0000-4000-8000-000000000001' },
    });
  });

  it('keeps a talk after midnight in the night of its day', () => {
    expect(schedule.sessions[1]?.place).toEqual({
      date: '2031-05-01',
      start: 1470,
      roomKey: 'aaaaaaaa-0000-4000-8000-000000000002',
    });
  });

  it('tells what it has no place for, once each', () => {
    expect(issuesOf(schedule, 'value.unused').map(([, message]) => String(message).split(' stands')[0])).toEqual([
      '“link type”',
      '“event id”',
      '“event code”',
      '“event slug”',
      '“track slug”',
    ]);
    expect(issuesOf(schedule, 'facts.unused').map(([, message]) => message)).toEqual([
      'The conference has facts that a program has no place for: timeslot_duration, color, generator, version.',
    ]);
    expect(issuesOf(schedule, 'track.colour')).toHaveLength(1);
  });

  it('offers the zone to the program', () => {
    expect(schedule.issues.find(({ code }) => code === 'event.zone')?.suggestion?.value).toEqual({
      do: 'set-program',
      field: 'timeZone',
      value: 'Europe/Berlin',
    });
  });
});

it('the FOSDEM dialect: HTML texts, tracks and people listed apart, rooms by slug, a day around the clock', () => {
  const schedule = read(`<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <version>latest</version>
  <conference>
    <acronym>roofs-2031</acronym><title>Roofs 2031</title><subtitle>Green ones</subtitle><venue>Big School</venue>
    <city>Brussels</city><start>2031-02-01</start><end>2031-02-01</end><days>1</days><day_change>09:00:00</day_change>
    <timeslot_duration>00:05:00</timeslot_duration><time_zone_name>Europe/Brussels</time_zone_name>
  </conference>
  <tracks><track online_qa="true" slug="green">Green room</track></tracks>
  <persons><person id="3" slug="ann"><name>Ann Lee</name><biography>&lt;p&gt;Bakes.&lt;/p&gt;</biography></person></persons>
  <day index="1" date="2031-02-01" start="2031-02-01T09:00:00+01:00" end="2031-02-02T08:59:00+01:00">
    <room name="Aula" slug="aula">
      <event guid="eeeeeeee-0000-5000-8000-000000000001" id="1">
        <date>2031-02-01T09:30:00+01:00</date><start>09:30</start><duration>00:25</duration><room>Aula</room>
        <title>Roofs</title><track slug="green">Green room</track><type>devroom</type><language>en</language>
        <abstract>&lt;p&gt;Roofs &amp;amp; &lt;a href="https://example.org/"&gt;more&lt;/a&gt;&lt;/p&gt;</abstract>
        <persons><person id="3">Ann Lee</person></persons>
        <attachments><attachment type="slides" href="https://example.org/s.pdf">Slides</attachment></attachments>
      </event>
    </room>
  </day>
</schedule>`);
  expect(schedule.sessions[0]).toMatchObject({
    fields: { abstract: 'Roofs & [more](https://example.org/)', durationMinutes: 25 },
    place: { date: '2031-02-01', start: 570, roomKey: 'aula' },
  });
  expect(schedule.people.map(({ key, fields }) => [key, fields])).toEqual([
    ['3', { name: 'Ann Lee', biography: 'Bakes.' }],
  ]);
  expect(schedule.program).toMatchObject({ tagline: 'Green ones', venue: 'Big School', city: 'Brussels' });
  expect(schedule.days.map(({ fields }) => fields)).toEqual([{ date: '2031-02-01' }]);
  expect(schedule.tracks).toHaveLength(1);
});

it('the OSEM dialect: no zone, days with a date only, rooms without ids, the abstract twice', () => {
  const schedule = read(`<schedule><conference><title>Roofs</title></conference>
<day date="2031-05-01" index="1"><room name="Aula"><event guid="g1" id="1">
<date>2031-05-01T09:30:00+02:00</date><start>09:30</start><duration>00:30</duration><room>Aula</room><title>Roofs</title>
<abstract>Same.</abstract><description>Same.</description><persons><person id="1">Ann</person></persons></event></room></day></schedule>`);
  expect(schedule.sessions[0]).toMatchObject({
    key: 'g1',
    fields: { abstract: 'Same.' },
    place: { date: '2031-05-01', start: 570, roomKey: 'aula' },
  });
  expect(issuesOf(schedule, 'event.zone.missing')).toHaveLength(1);
});

it('an old frab file: no date at events, no guid, rooms that run into the night', () => {
  const schedule = read(`<schedule><conference><title>Roofs</title></conference>
<day date="2031-05-01" index="1" start="2031-05-01T10:00:00+02:00" end="2031-05-02T04:00:00+02:00"><room name="Aula">
<event id="1"><start>01:15</start><duration>00:30</duration><title>Owls</title><persons><person id="1">Ann</person></persons></event>
</room></day></schedule>`);
  expect(schedule.sessions[0]).toMatchObject({ key: '1', place: { date: '2031-05-01', start: 1515 } });
});

it('an event in no room is kept, with the room that it names', () => {
  const event = (more: string) => `<event id="${more.length}"><title>Owls</title><start>10:00</start>${more}</event>`;
  const schedule = read(`<schedule><conference><title>Roofs</title></conference>
<day date="2031-05-01">${event('')}${event('<room>Aula</room>')}</day></schedule>`);
  expect(schedule.sessions.map(({ place }) => place)).toEqual([
    { date: '2031-05-01', start: 600, roomKey: null },
    { date: '2031-05-01', start: 600, roomKey: 'aula' },
  ]);
});

it('elements that are not known are told with their line', () => {
  const odd = C3VOC.replace('</conference>', '</conference>\n<sponsors>Acme</sponsors>');
  expect(issuesOf(read(odd), 'value.unused').find(([, message]) => String(message).includes('sponsors'))).toEqual([
    [18, 18],
    '“<sponsors>” stands in the file once; it has no place in a program and stays in the file only.',
  ]);
});

describe('refused in plain words', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<schedule><conference><title>&b;</title></conference></schedule>`;
  it.each([
    ['a document type', bomb, 2, 'The file has a document type (<!DOCTYPE ...>) in line 2.'],
    [
      'an unknown entity',
      C3VOC.replace('Roofs 2031', 'Roofs &nbsp; 2031'),
      6,
      'The file is no well-formed XML: line 6, column ',
    ],
    ['a wrong end', C3VOC.replace('</version>', '</Version>'), 4, 'The file is no well-formed XML: line 4, column '],
    ['a cut', C3VOC.slice(0, C3VOC.indexOf('<logo>')), 31, 'The file is no well-formed XML: it breaks off in line 31'],
    [
      'a feed',
      '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>',
      2,
      'The file is XML of another kind: it begins with <rss> in line 2.',
    ],
    [
      'another schedule',
      '<schedule>\n<day date="2031-05-01"><entry><start>0930</start></entry></day></schedule>',
      1,
      'The file has a <schedule> (line 1) of another form',
    ],
    [
      'an encoding that is not read',
      C3VOC.replace("'utf-8'", "'Shift_JIS'"),
      1,
      'The file declares the encoding “Shift_JIS” in line 1',
    ],
    [
      'UTF-16 that is none',
      C3VOC.replace("'utf-8'", "'UTF-16'"),
      1,
      'The file declares UTF-16 in line 1, but its bytes are not UTF-16.',
    ],
    ['depth', `<schedule>${'<a>'.repeat(100_000)}`, 1, 'The XML nests deeper than 100 levels in line 1'],
  ])('%s', (_name, text, line, opening) => {
    const { message, details } = refusalOf(text, 'schedule.xml', 'schedule-xml');
    expect([message.slice(0, opening.length), details?.line]).toEqual([opening, line]);
  });

  it('bytes that are not the UTF-8 that the file declares', () => {
    const bytes = new TextEncoder().encode(C3VOC.replace('Ann Lee', 'Ann L#e'));
    bytes[bytes.indexOf('#'.charCodeAt(0), bytes.length / 3)] = 0xe9;
    expect(refusalOf(bytes, 'schedule.xml').message).toBe(
      'The file declares utf-8, but the characters of line 33 are not UTF-8. Save it as UTF-8, or choose its encoding.',
    );
  });

  it('XML of another kind is told so without a format being named', () => {
    expect(refusalOf('<?xml version="1.0"?><feed/>', 'a.xml').message).toContain('it begins with <feed> in line 1');
  });

  it('nothing', () => {
    expect(refusalOf('', 'schedule.xml').message).toBe('schedule.xml is empty: there is nothing to import.');
  });
});

it('the encoding that a file declares is used, and told', () => {
  const bytes = new TextEncoder().encode(C3VOC.replace("'utf-8'", "'ISO-8859-1'").replace('Bo Quist', 'Bo Qu~st'));
  bytes[bytes.indexOf('~'.charCodeAt(0))] = 0xee;
  const schedule = readAny(bytes, 'schedule.xml');
  expect(schedule.people.map(({ fields }) => fields.name)).toEqual(['Ann Lee', 'Bo Quîst']);
  expect(issuesOf(schedule, 'encoding.assumed')).toHaveLength(1);
});
