import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type InlineConfig, loadConfigFromFile, mergeConfig, type Plugin } from 'vite';
import { root } from '../root.ts';

/** Packages that stay packages: they hold native or WebAssembly files, or are Electron itself. */
const EXTERNAL = ['electron', 'better-sqlite3', '@myriaddreamin/typst-ts-web-compiler'];

/** Programs for the host, by the name they get in `dist/`. They lie flat there, so `import.meta.url` finds neighbours. */
const HOST = { cli: 'electron/cli.ts', main: 'electron/main.ts', job: 'electron/jobs/worker.ts' };
const PRELOAD = 'electron/desktop/preload.ts';
const RENDERER = 'vite.config.ts';

/** What a whole build needs and the tree lacks. */
export const missingEntries = (): string[] =>
  [...Object.values(HOST), PRELOAD, RENDERER].filter((path) => !existsSync(`${root}/${path}`));

const shared: InlineConfig = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { target: 'node', noExternal: true, external: EXTERNAL },
};
const output: InlineConfig['build'] = {
  ssr: true,
  target: 'node24',
  emptyOutDir: false,
  minify: false,
  sourcemap: false,
};

/** The ESM programs, split into chunks so that `lectern --version` loads only what it needs. */
export function hostBuild(outDir: string, missing: readonly string[], partial: boolean): InlineConfig | null {
  const input = Object.fromEntries(Object.entries(HOST).filter(([, path]) => !missing.includes(path)));
  if (Object.keys(input).length === 0) return null;
  const names = { entryFileNames: '[name].mjs', chunkFileNames: 'part-[name]-[hash].mjs' };
  return {
    ...shared,
    plugins: partial ? [leaveMissing()] : [],
    build: { ...output, outDir, rolldownOptions: { input, output: { format: 'esm', ...names } } },
  };
}

/** The preload: one CommonJS file, since a sandboxed preload can load no other. */
export function preloadBuild(outDir: string, missing: readonly string[]): InlineConfig | null {
  if (missing.includes(PRELOAD)) return null;
  return {
    ...shared,
    plugins: [onlyElectron()],
    build: {
      ...output,
      outDir,
      rolldownOptions: {
        input: { preload: PRELOAD },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

/** The pages, as the project's own Vite configuration has them. */
export async function rendererBuild(
  folder: string,
  missing: readonly string[],
  partial: boolean,
): Promise<InlineConfig | null> {
  if (missing.includes(RENDERER)) return null;
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, `${root}/${RENDERER}`, root);
  const own: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    build: { outDir: join(folder, 'renderer') },
    plugins: partial ? [leaveMissing()] : [],
  };
  return mergeConfig(loaded?.config ?? {}, own);
}

/** Refuses a preload that needs more than `electron`: the sandbox would not load it. */
function onlyElectron(): Plugin {
  return {
    name: 'only-electron',
    generateBundle(_, bundle) {
      const refused = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? [...part.imports, ...part.dynamicImports].filter((name) => name !== 'electron') : [],
      );
      if (refused.length === 0) return;
      const node = refused.some((name) => builtinModules.includes(name.replace('node:', '')));
      this.error(
        `The preload may require only electron, but needs ${refused.join(', ')}.` +
          (node ? ' A sandboxed preload has no Node modules: do this in electron/desktop/ipc.ts.' : ''),
      );
    },
  };
}

/** For a partial build: sources that are not there yet are left to fail when they are asked for. */
function leaveMissing(): Plugin {
  return {
    name: 'leave-missing',
    resolveId(id, importer) {
      if (!id.startsWith('.') || !importer || existsSync(resolve(dirname(importer), id))) return null;
      return { id, external: true };
    },
  };
}
