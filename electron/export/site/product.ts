import { z } from 'zod';
import type { Product } from '../product.ts';
import { unplacedWarning } from '../unplaced-warning.ts';
import { madeOfFiles } from '../zip.ts';
import { siteFiles } from './site-files.ts';

const options = z.strictObject({});

/** The program as a folder of static pages, zipped: read from a disk or from any folder of a server. */
export const site: Product<z.infer<typeof options>> = {
  id: 'site',
  label: 'Web site (zip)',
  about: 'Pages for days, sessions, speakers, rooms and tracks that work from a disk and from any server.',
  extension: 'zip',
  mediaType: 'application/zip',
  usesReleases: true,
  options,
  async make(input) {
    const { files, unplaced } = siteFiles(input);
    return madeOfFiles(files, input, unplacedWarning(unplaced));
  },
};
