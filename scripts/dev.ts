import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { firstProgram } from '../electron/first-program.ts';
import { root } from './root.ts';
import { runNode } from './run-node.ts';

const HOST_PORT = 7337;
const HOST = `http://127.0.0.1:${HOST_PORT}`;

/**
 * `npm run dev [-- FILE]`: the pages from Vite, reloaded as they change, over a host that runs from source and starts
 * anew when its sources change. Each start of the host prints a new address, since its code works once.
 */
async function main([file]: readonly string[]): Promise<void> {
  const program = await firstProgram({ file: file ?? null, sample: false });
  if (!program.ok) throw new Error(program.problem.message);
  await runNode('scripts/build.ts', '--if-stale');
  const pages = await createServer({
    configFile: `${root}/vite.config.ts`,
    server: {
      host: '127.0.0.1',
      // The host takes only requests that name it; the pages come from Vite's port meanwhile.
      proxy: { '/api': { target: HOST, changeOrigin: true, headers: { origin: HOST } } },
    },
  });
  await pages.listen();
  const address = `http://127.0.0.1:${pages.config.server.port}`;
  const served = ['electron/cli.ts', 'serve', program.value, '--port', String(HOST_PORT)];
  const host = spawn(process.execPath, ['--watch', '--watch-preserve-output', ...served], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  createInterface({ input: host.stdout }).on('line', (line) => {
    console.log(line.startsWith(HOST) ? `Open ${address}${line.slice(HOST.length)}` : line);
  });
  host.on('exit', () => void pages.close().then(() => process.exit()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal));
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
