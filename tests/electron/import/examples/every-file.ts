import { ACADEMIC_FILES } from '../academic-files.ts';
import { OLDER_FILES } from './older-formats.ts';
import { PLATFORM_FILES } from './platform-files.ts';

/** Small files of every format, as their systems write them: [format, file name, text]. A new format adds its own here. */
export const EVERY_FILE: readonly (readonly [format: string, fileName: string, text: string])[] = [
  ...OLDER_FILES,
  ...PLATFORM_FILES,
  ...ACADEMIC_FILES,
];

/** Files that nothing tells apart from others: a person names their format. */
export const FILES_BY_HAND: typeof EVERY_FILE = [
  [
    'indico-import',
    'to-import.csv',
    '2031-05-02T09:00,30,Roofs,Ann,Lee,Acme,ann@example.org\n2031-05-02T10:00,45,Bread,Bo,Quist,,bo@example.org\n',
  ],
];
