import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const sidecarSchema = z.object({
  who: z.string().max(200),
  host: z.string().max(300),
  pid: z.number().int(),
  since: z.iso.datetime(),
  kind: z.enum(['window', 'serve', 'cli']),
});

/** Who has a program open, as the owner says itself. Told to people, trusted for nothing: the engine's lock decides. */
export type Holder = z.infer<typeof sidecarSchema>;

/** The hidden file beside a program that says who has it open. */
export function sidecarPath(program: string): string {
  const real = realpathSync(program);
  return join(dirname(real), `.${basename(real)}.open`);
}

/** Leaves word beside the program; a stale one is replaced. A folder that cannot be written does without. */
export function writeSidecar(program: string, who: string, kind: Holder['kind'], since: string): void {
  const holder: Holder = { who: who.slice(0, 200), host: hostname().slice(0, 300), pid: process.pid, since, kind };
  try {
    writeFileSync(sidecarPath(program), `${JSON.stringify(holder)}\n`);
  } catch {}
}

/** Takes our own word back. */
export function removeSidecar(program: string): void {
  try {
    if (readSidecar(program)?.pid === process.pid) rmSync(sidecarPath(program), { force: true });
  } catch {}
}

/** What the owner said of itself, or null where nothing legible lies there. */
export function readSidecar(program: string): Holder | null {
  try {
    return sidecarSchema.parse(JSON.parse(readFileSync(sidecarPath(program), 'utf8')));
  } catch {
    return null;
  }
}

/** Who holds a program and since when, in words: "Ada on laptop, since 2026-06-01 09:12 UTC (process 4711)". */
export function describeHolder({ who, host, since, pid, kind }: Holder): string {
  const shell = { window: 'a window', serve: 'the browser shell', cli: 'the command line' }[kind];
  return `${who} on ${host} has it open in ${shell} since ${since.slice(0, 16).replace('T', ' ')} UTC (process ${pid})`;
}
