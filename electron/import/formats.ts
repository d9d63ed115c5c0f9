import { academicFormats } from './academic-formats.ts';
import { csv } from './csv/read.ts';
import type { ImportFormat } from './format.ts';
import { frabSpeakers } from './frab-speakers/read.ts';
import { osconfeed } from './osconfeed/read.ts';
import { osem } from './osem/read.ts';
import { pretalxApi } from './pretalx-api/read.ts';
import { pretalxExport } from './pretalx-organiser/read-json.ts';
import { pretalxOrganiser } from './pretalx-organiser/read-tables.ts';
import { scheduleJson } from './schedule-json/read.ts';
import { scheduleXml } from './schedule-xml/read.ts';
import { sessionize } from './sessionize/read.ts';
import { sessionizeTables } from './sessionize-tables/read.ts';
import { slidesPage } from './slides-page/read.ts';

/** Every format that can be imported. */
export const formats: readonly ImportFormat[] = [
  slidesPage,
  osconfeed,
  scheduleXml,
  scheduleJson,
  sessionize,
  pretalxApi,
  ...academicFormats,
  frabSpeakers,
  pretalxExport,
  pretalxOrganiser,
  osem,
  sessionizeTables,
  csv,
];
