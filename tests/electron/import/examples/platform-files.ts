import { speakersJson } from './frab-speakers.ts';
import { osemCsv } from './osem.ts';
import { expanded, older, page, speakers as pretalxSpeakers, rest, rooms, slots, submissions } from './pretalx-api.ts';
import { csvText, germanRows, germanSpeakerRows, sessionRows, sessionsJson, speakerRows } from './pretalx-organiser.ts';
import { all, grid, sessions, speakers } from './sessionize.ts';
import { acceptedCsv, flattenedCsv } from './sessionize-tables.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 1);

/** Files of the talk platforms, as those write them. */
export const PLATFORM_FILES: readonly (readonly [format: string, fileName: string, text: string])[] = [
  ['sessionize', 'All.json', json(all)],
  ['sessionize', 'GridSmart.json', json(grid)],
  ['sessionize', 'Sessions.json', json(sessions)],
  ['sessionize', 'Speakers.json', json(speakers)],
  ['frab-speakers', 'speakers.json', json(speakersJson)],
  ['pretalx-api', 'submissions.json', json(page(submissions))],
  ['pretalx-api', 'submissions-expanded.json', json(expanded)],
  ['pretalx-api', 'talks.json', json(older)],
  ['pretalx-api', 'speakers.json', json(page(pretalxSpeakers))],
  ['pretalx-api', 'slots.json', json(page(slots))],
  ['pretalx-api', 'rooms.json', json(page(rooms))],
  ['pretalx-api', 'rest.json', json(rest)],
  ['pretalx-organiser', 'roofs_sessions.csv', csvText(sessionRows)],
  ['pretalx-organiser', 'roofs_speakers.csv', csvText(speakerRows)],
  ['pretalx-organiser', 'dach_sessions.csv', csvText(germanRows)],
  ['pretalx-organiser', 'dach_speakers.csv', csvText(germanSpeakerRows)],
  ['osem', 'events.csv', osemCsv],
  ['sessionize-tables', 'x flattened accepted sessions - exported 2031-04-01.csv', flattenedCsv],
  ['sessionize-tables', 'x accepted sessions.csv', acceptedCsv],
  ['pretalx-export', 'roofs_sessions.json', json(sessionsJson)],
];
