import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Script } from './scripts.ts';

interface Face {
  readonly family: string;
  readonly face: string;
  readonly file: string;
  /** The scripts it is loaded for; absent: always. */
  readonly scripts?: readonly Script[];
}

/** The faces that we print with (SIL Open Font License), as npm ships them: package, folder, file. */
export const FACES: readonly Face[] = [
  ...weights('noto-sans', 'NotoSans', [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '600SemiBold_Italic',
    '700Bold',
  ]),
  ...weights('source-serif-4', 'SourceSerif4', ['400Regular', '400Regular_Italic', '600SemiBold']),
  ...weights('noto-serif', 'NotoSerif', ['400Regular']),
  ...weights('noto-sans-hebrew', 'NotoSansHebrew', ['400Regular', '600SemiBold', '700Bold'], ['Hebrew']),
  ...weights('noto-sans-arabic', 'NotoSansArabic', ['400Regular', '600SemiBold', '700Bold'], ['Arabic']),
  ...weights('noto-sans-jp', 'NotoSansJP', ['400Regular', '700Bold'], ['Kana', 'Han']),
  ...weights('noto-sans-sc', 'NotoSansSC', ['400Regular', '700Bold'], ['Han']),
  ...weights('noto-sans-kr', 'NotoSansKR', ['400Regular', '700Bold'], ['Hangul']),
  ...weights('noto-emoji', 'NotoEmoji', ['400Regular'], ['Emoji']),
];

function weights(family: string, name: string, faces: readonly string[], scripts?: readonly Script[]): Face[] {
  return faces.map((face) => ({ family, face, file: `${name}_${face}.ttf`, ...(scripts ? { scripts } : {}) }));
}

const here = dirname(fileURLToPath(import.meta.url));

/** Where the faces lie in a source tree whose packages are in `nodeModules`; the build copies these beside the programs. */
export const faceSources = (nodeModules: string): string[] => FACES.map((face) => sourceOf(nodeModules, face));

const sourceOf = (nodeModules: string, { family, face, file }: Face): string =>
  join(nodeModules, '@expo-google-fonts', family, face, file);

/**
 * What a typesetter needs from disk: templates by name, and the faces for these scripts. Beside the bundle, else in the
 * source tree.
 */
export function readAssets(scripts: readonly Script[]): {
  readonly templates: ReadonlyMap<string, string>;
  readonly fonts: readonly Uint8Array[];
} {
  const bundled = existsSync(join(here, 'typst')) && existsSync(join(here, 'fonts'));
  const root = join(here, '../../..');
  const templates = bundled ? join(here, 'typst') : join(root, 'resources/typst');
  const faces = FACES.filter((face) => !face.scripts || face.scripts.some((script) => scripts.includes(script)));
  const fonts = faces.map((face) =>
    bundled ? join(here, 'fonts', face.file) : sourceOf(join(root, 'node_modules'), face),
  );
  const names = readdirSync(templates).filter((name) => name.endsWith('.typ'));
  return {
    templates: new Map(names.sort().map((name) => [name, readFileSync(join(templates, name), 'utf8')])),
    fonts: fonts.map((path) => new Uint8Array(readFileSync(path))),
  };
}
