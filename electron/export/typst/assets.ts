import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The faces that we print with (SIL Open Font License), as npm ships them: package, folder, file. */
export const FACES: readonly (readonly [family: string, face: string, file: string])[] = [
  ['noto-sans', '400Regular', 'NotoSans_400Regular.ttf'],
  ['noto-sans', '400Regular_Italic', 'NotoSans_400Regular_Italic.ttf'],
  ['noto-sans', '600SemiBold', 'NotoSans_600SemiBold.ttf'],
  ['noto-sans', '600SemiBold_Italic', 'NotoSans_600SemiBold_Italic.ttf'],
  ['noto-sans', '700Bold', 'NotoSans_700Bold.ttf'],
  ['source-serif-4', '400Regular', 'SourceSerif4_400Regular.ttf'],
  ['source-serif-4', '400Regular_Italic', 'SourceSerif4_400Regular_Italic.ttf'],
  ['source-serif-4', '600SemiBold', 'SourceSerif4_600SemiBold.ttf'],
  ['noto-serif', '400Regular', 'NotoSerif_400Regular.ttf'],
];

const here = dirname(fileURLToPath(import.meta.url));

/** Where the faces lie in a source tree whose packages are in `nodeModules`; the build copies these beside the programs. */
export const faceSources = (nodeModules: string): string[] =>
  FACES.map(([family, face, file]) => join(nodeModules, '@expo-google-fonts', family, face, file));

/** What a typesetter needs from disk: templates by name, and fonts. Beside the bundle, else in the source tree. */
export function readAssets(): {
  readonly templates: ReadonlyMap<string, string>;
  readonly fonts: readonly Uint8Array[];
} {
  const bundled = existsSync(join(here, 'typst')) && existsSync(join(here, 'fonts'));
  const root = join(here, '../../..');
  const templates = bundled ? join(here, 'typst') : join(root, 'resources/typst');
  const fonts = bundled
    ? FACES.map(([, , file]) => join(here, 'fonts', file))
    : faceSources(join(root, 'node_modules'));
  const names = readdirSync(templates).filter((name) => name.endsWith('.typ'));
  return {
    templates: new Map(names.sort().map((name) => [name, readFileSync(join(templates, name), 'utf8')])),
    fonts: fonts.map((path) => new Uint8Array(readFileSync(path))),
  };
}
