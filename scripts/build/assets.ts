import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { faceSources } from '../../electron/export/typst/assets.ts';
import { root } from '../root.ts';

/** Folders of `resources/` that the programs read beside themselves. */
const FOLDERS = ['typst', 'sample', 'icons'];

/** Copies what the programs read at run time beside them into `dist`: typesetting templates, fonts, the sample. */
export async function copyAssets(dist: string): Promise<void> {
  for (const folder of FOLDERS) {
    const from = join(root, 'resources', folder);
    if (existsSync(from)) await cp(from, join(dist, folder), { recursive: true });
  }
  await mkdir(join(dist, 'fonts'), { recursive: true });
  for (const face of faceSources(join(root, 'node_modules'))) {
    await copyFile(face, join(dist, 'fonts', basename(face)));
    // The fonts' own licence (OFL) goes wherever they go.
    const family = dirname(dirname(face));
    await copyFile(join(family, 'LICENSE_FONT'), join(dist, 'fonts', `LICENSE-${basename(family)}.txt`));
  }
}
