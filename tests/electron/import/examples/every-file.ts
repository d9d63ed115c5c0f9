import { ACADEMIC_FILES } from '../academic-files.ts';
import { OLDER_FILES } from './older-formats.ts';
import { PLATFORM_FILES } from './platform-files.ts';

/** Small files of every format, as their systems write them: [format, file name, text]. A new format adds its own here. */
export const EVERY_FILE: readonly (readonly [format: string, fileName: string, text: string])[] = [
  ...OLDER_FILES,
  ...PLATFORM_FILES,
  ...ACADEMIC_FILES,
];
