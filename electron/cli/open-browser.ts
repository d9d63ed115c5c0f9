import { spawn } from 'node:child_process';

/** The program that hands an address to the person's browser, with its arguments; never through a shell. */
export function openerOf(url: string, platform: string): readonly [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return ['xdg-open', url];
}

/** Opens an address in this person's browser; where there is none, nothing happens: the address was printed. */
export function openBrowser(url: string): void {
  const [command, ...args] = openerOf(url, process.platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
