/** A small file of each format of the academic systems, as those write it: [format, file name, text]. */
export const ACADEMIC_FILES: readonly (readonly [format: string, fileName: string, text: string])[] = [
  [
    'indico-timetable',
    'timetable.json',
    `{"count": 1, "_type": "HTTPAPIResult", "results": {"77": {"20310501": {
  "s1": {"id": "s1", "entryType": "Session", "title": "Roofs", "slotTitle": "", "sessionId": 5, "isPoster": false,
    "startDate": {"date": "2031-05-01", "time": "10:00:00", "tz": "Europe/Zurich"},
    "endDate": {"date": "2031-05-01", "time": "11:00:00", "tz": "Europe/Zurich"}, "duration": 60,
    "location": "Main building", "room": "Aula", "inheritRoom": true, "conveners": [{"firstName": "Cy", "familyName": "Marsh", "affiliation": "Acme"}],
    "entries": {"c1": {"id": "c1", "contributionId": 101, "entryType": "Contribution", "title": "Gärten", "description": "x",
      "startDate": {"date": "2031-05-01", "time": "10:00:00", "tz": "Europe/Zurich"},
      "endDate": {"date": "2031-05-01", "time": "10:20:00", "tz": "Europe/Zurich"}, "duration": 20, "room": "Aula",
      "presenters": [{"firstName": "Ann", "familyName": "Lee", "name": "Lee, Ann", "emailHash": "5d41402abc4b2a76", "affiliation": "Hooli"}]}}},
  "b2": {"id": "b2", "entryType": "Break", "title": "Lunch", "startDate": {"date": "2031-05-01", "time": "12:00:00", "tz": "Europe/Zurich"},
    "endDate": {"date": "2031-05-01", "time": "13:00:00", "tz": "Europe/Zurich"}, "duration": 60, "room": ""}}}}}
`,
  ],
  [
    'hotcrp-json',
    'conf-data.json',
    `[
{"object": "paper", "pid": 3, "title": "Gärten", "abstract": "Short.", "authors": [
  {"email": "ann@example.org", "given_name": "Ann", "family_name": "Lee", "affiliation": "Acme"}, {"given_name": "Bo", "family_name": "Quist"}],
 "topics": ["Plants"], "status": "accept", "decision": "Accepted", "submitted": true, "submitted_at": 1700000000, "tags": ["x#1"]},
{"object": "paper", "pid": 4, "title": "Rivers", "authors": [{"name": "Cy Marsh"}], "status": "submitted", "submitted": true},
{"pid": 9, "error": "No such submission"}
]
`,
  ],
  [
    'openreview',
    'notes.json',
    `{"notes": [
{"id": "aB3dE6gH9j", "number": 1, "forum": "aB3dE6gH9j", "invitations": ["Conf.org/2031/-/Submission"], "domain": "Conf.org/2031", "cdate": 1700000000000,
 "content": {"title": {"value": "Gärten"}, "authors": {"value": ["Ann Lee", "Bo Quist"]}, "authorids": {"value": ["~Ann_Lee1", "bo@example.org"]},
  "abstract": {"value": "Short."}, "keywords": {"value": ["plants"]}, "venue": {"value": "Conf 2031 oral"}, "venueid": {"value": "Conf.org/2031"}}},
{"id": "zY8xW5vU2t", "number": 2, "forum": "zY8xW5vU2t", "invitation": "Conf.org/2031/-/Blind_Submission", "content": {"title": "Rivers", "authors": ["Cy Marsh"], "authorids": ["~Cy_Marsh1"], "keywords": "water, roads"}}
], "count": 2}
`,
  ],
  [
    'ical',
    'schedule.ics',
    `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Conf//EN
X-WR-CALNAME:Conf 2031
X-WR-TIMEZONE:Europe/Berlin
BEGIN:VEVENT
UID:11111111-1111-4111-8111-111111111111@example.org
DTSTAMP:20310101T000000Z
DTSTART;TZID=Europe/Berlin:20310501T093000
DTEND;TZID=Europe/Berlin:20310501T101500
SUMMARY:Gärten\\, roofs
DESCRIPTION:Short
  text.
LOCATION:Aula
CATEGORIES:Green,Talk
ATTENDEE;CN="Ann Lee";ROLE=REQ-PARTICIPANT:invalid:nomail
END:VEVENT
BEGIN:VEVENT
UID:2@example.org
DTSTART:20310501T083000Z
DURATION:PT30M
RRULE:FREQ=DAILY;COUNT=3
SUMMARY:Run
END:VEVENT
END:VCALENDAR
`,
  ],
  [
    'easychair',
    'author.csv',
    `submission #,first name,last name,email,country,affiliation,Web page,person #,corresponding?
1,Ann,Lee,ann@example.org,Norway,"Acme, Inc.",,11,✔
1,Bo,Quist,,,,,12,
`,
  ],
  [
    'easychair',
    'submission.csv',
    `#,title,authors,submitted,last updated,keywords,decision,notified,reviews sent,abstract,deleted?
1,Gärten,Ann Lee and Bo Quist,2031-01-01 10:00,,"plants
roofs",accept,yes,no,Short.,no
2,Rivers,Cy Marsh,,,,reject,,,,yes
`,
  ],
  [
    'conftool',
    'sessions.csv',
    `"session_ID";"session_title";"session_start";"session_end";"session_room";"chair1_name";"presentations";"p1_paperID";"p1_title";"p1_authors";"p1_organisations";"p1_presenting_author";"p1_abstract";"p1_start";"p1_end"
"7";"Roofs";"2031-05-01 10:00";"2031-05-01 11:30";"Aula";"Sims, Hal";"1";"101";"Gärten";"Lee, Ann (1); Quist, Bo (1,2)";"1: Acme; 2: Hooli";"Lee, Ann";"<p>Short.</p>";"2031-05-01 10:10";"2031-05-01 10:30"
`,
  ],
  [
    'conftool',
    'papers.csv',
    `paperID,title,keywords,topics,session_ID,abstract,authors_formatted_1_name,authors_formatted_1_organisation,download_link_a
101,Gärten,plants; roofs,Green,7,<p>Short.</p>,"Lee, Ann",Acme,https://example.org/1.pdf
`,
  ],
  [
    'hotcrp-tables',
    'conf-authors.csv',
    `paper,title,given_name,family_name,email,affiliation,orcid,country,iscontact
3,Gärten,Ann,Lee,ann@example.org,"Acme, Inc.",,NO,yes
3,Gärten,Zed,Helper,zed@example.org,,,,nonauthor
`,
  ],
  [
    'hotcrp-tables',
    'conf-list.csv',
    `ID,Title,Authors,Decision,Topics,PC conflicts
3,Gärten,"Ann Lee (Acme, Inc.), Bo Quist",Accepted,Plants; Roofs,
4,Rivers,Cy Marsh,Rejected,,
`,
  ],
  [
    'indico-contributions',
    'contributions.csv',
    `Id,Title,Description,Date,Duration,Type,Session,Track,Presenters,Presenters (affiliation),Presenters (email),Materials,Program Code
12,Gärten,Short.,2031-05-01 10:00,0:20:00,Oral,Roofs,Green,"Ann Lee, Bo Quist","Ann Lee (Acme, Inc.), Bo Quist","Ann Lee (ann@example.org), Bo Quist",,A-1
`,
  ],
];

/** What Indico imports contributions from: nothing in it says what it is. */
export const INDICO_IMPORT = `2031-05-01T10:00,30,"Gärten, roofs",Ann,Lee,Acme,ann@example.org
,,Rivers,Bo,Quist,,
`;
