import { conftool } from './conftool/read.ts';
import { easychair } from './easychair/read.ts';
import type { ImportFormat } from './format.ts';
import { hotcrpJson } from './hotcrp/json.ts';
import { hotcrpTables } from './hotcrp/tables.ts';
import { ical } from './ical/read.ts';
import { indicoContributions } from './indico/contributions.ts';
import { indicoImport } from './indico/import-file.ts';
import { indicoTimetable } from './indico/timetable.ts';
import { openreview } from './openreview/read.ts';

/** Formats of the systems that academic conferences use, and calendars. */
export const academicFormats: readonly ImportFormat[] = [
  indicoTimetable,
  indicoContributions,
  indicoImport,
  hotcrpJson,
  hotcrpTables,
  openreview,
  easychair,
  conftool,
  ical,
];
