import { build, Platform } from 'electron-builder';
import { binaryIn, electronPackage, fetchElectron } from '../electron/start/electron-binary.ts';
import { root } from './root.ts';
import { runNode } from './run-node.ts';

/**
 * Packs Lectern for this machine's platform into `release/`, as `electron-builder.yml` says. `--dir` makes the folder
 * only, without an installer. Where something is missing, it says what and how to bring it.
 */
async function main(args: readonly string[]): Promise<number> {
  const electron = electronPackage();
  if (electron === null) return missing('the npm package electron: run "npm ci"');
  const why = binaryIn(electron) === null ? await fetchElectron(electron) : null;
  if (binaryIn(electron) === null) {
    return missing(
      `Electron’s program for ${process.platform}-${process.arch} (${why ?? 'not there'}): its download comes from ` +
        'github.com; run "npx install-electron" where that can be reached, or set ELECTRON_MIRROR',
    );
  }
  if ((await runNode('scripts/build.ts')) !== 0) return 1;
  try {
    const targets = Platform.current().createTarget(args.includes('--dir') ? ['dir'] : undefined);
    const made = await build({ projectDir: root, targets, publish: 'never', config: 'electron-builder.yml' });
    for (const path of made) console.log(path);
    return 0;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.error(said);
    return /ENOTFOUND|ECONN|ETIMEDOUT|github\.com|status code|fetch/i.test(said)
      ? missing('a tool that electron-builder downloads at first use (see the line above)')
      : 1;
  }
}

/** Says in one line what packing lacks here. */
function missing(what: string): number {
  console.error(`Not packed. Missing: ${what}.`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
