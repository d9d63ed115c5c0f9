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
];
