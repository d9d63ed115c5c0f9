import type { Choice } from '../ui/field.tsx';

/** How a file can be read, where the guess is wrong: every format of `electron/import/formats.ts`, in its order. */
export const FORMATS: readonly Choice[] = [
  { id: 'slides-page', label: 'Speaker slides page (text)' },
  { id: 'osconfeed', label: 'O’Reilly feed (JSON)' },
  { id: 'schedule-xml', label: 'Schedule of frab, pretalx, c3voc or FOSDEM (schedule.xml)' },
  { id: 'schedule-json', label: 'Schedule of frab, pretalx or c3voc (schedule.json)' },
  { id: 'sessionize', label: 'Sessionize (JSON)' },
  { id: 'pretalx-api', label: 'pretalx API (JSON)' },
  { id: 'indico-timetable', label: 'Indico timetable (JSON)' },
  { id: 'indico-contributions', label: 'Indico contributions (CSV, Excel)' },
  { id: 'indico-import', label: 'Indico contribution import (CSV without a header)' },
  { id: 'hotcrp-json', label: 'HotCRP papers (JSON)' },
  { id: 'hotcrp-tables', label: 'HotCRP authors or list (CSV)' },
  { id: 'openreview', label: 'OpenReview notes (JSON)' },
  { id: 'easychair', label: 'EasyChair (submissions, authors, topics, committee)' },
  { id: 'conftool', label: 'ConfTool (sessions, papers)' },
  { id: 'ical', label: 'Calendar (iCalendar, .ics)' },
  { id: 'frab-speakers', label: 'Speakers of frab (speakers.json)' },
  { id: 'pretalx-export', label: 'pretalx export of sessions or speakers (JSON)' },
  { id: 'pretalx-organiser', label: 'pretalx export of sessions or speakers (CSV)' },
  { id: 'osem', label: 'OSEM list of events (CSV, Excel)' },
  { id: 'sessionize-tables', label: 'Sessionize export (Excel, CSV)' },
  { id: 'csv', label: 'Table (CSV, TSV, Excel, ODS)' },
];

/** A format in words. */
export const formatLabel = (id: string): string => FORMATS.find((format) => format.id === id)?.label ?? id;
