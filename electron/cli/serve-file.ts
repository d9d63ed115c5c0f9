import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { attachOrOpen } from '../core/attach-or-open.ts';
import { profileFolder, rememberFile } from '../profile.ts';
import { serveProgram } from '../web/serve.ts';
import { openBrowser } from './open-browser.ts';
import { openOptions } from './session.ts';

/** A program file in the browser shell. */
export interface ServedFile {
  readonly url: string;
  readonly port: number;
  readonly file: string;
  /** Whether another process owns the file, and this one works through it. */
  readonly attached: boolean;
  /** Settles when everything is closed: by a signal, or since the owner has gone. */
  readonly ended: Promise<'interrupted' | 'owner-gone'>;
}

/** Serves a program file on loopback until SIGINT, SIGTERM or SIGHUP. */
export async function serveFile(
  path: string,
  { port = 0, open = false }: { readonly port?: number; readonly open?: boolean },
): Promise<Result<ServedFile>> {
  const file = resolve(path);
  const staticDir = pagesFolder();
  if (!existsSync(join(staticDir, 'index.html'))) {
    return refuse('internal', `The pages are not built (${staticDir} is missing). Run "npm run build" first.`);
  }
  const backups = join(profileFolder(), 'backups');
  const session = await attachOrOpen(file, { ...openOptions('serve'), backups });
  if (!session.ok) return session;
  const opened = session.value;
  const served = await serveProgram({ program: opened.api, staticDir, port }).catch((error: unknown) => error);
  if (!isServed(served)) {
    await opened.close();
    return refuse(
      'disk-error',
      `Port ${port} cannot be used (${served instanceof Error ? served.message : 'unknown'}).`,
    );
  }
  rememberFile(file);
  const ended = new Promise<'interrupted' | 'owner-gone'>((settle) => {
    const end = async (reason: 'interrupted' | 'owner-gone') => {
      for (const signal of SIGNALS) process.off(signal, interrupted);
      await served.close();
      await opened.close();
      settle(reason);
    };
    const interrupted = () => void end('interrupted');
    for (const signal of SIGNALS) process.once(signal, interrupted);
    if (opened.kind === 'attached') opened.client.onLost(() => void end('owner-gone'));
  });
  if (open) openBrowser(served.url);
  return ok({ url: served.url, port: served.port, file, attached: opened.kind === 'attached', ended });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Served = Awaited<ReturnType<typeof serveProgram>>;
const isServed = (value: unknown): value is Served => typeof value === 'object' && value !== null && 'url' in value;

/** The built pages: beside the bundle, or in `dist/` when we run from source. */
export function pagesFolder(): string {
  const here = fileURLToPath(import.meta.url);
  return here.endsWith('.ts') ? join(dirname(here), '../../dist/renderer') : join(dirname(here), 'renderer');
}
