import { serialize } from 'node:v8';
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { type CommandArgs, isCommandName } from '../../shared/contract/commands.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { isQueryName } from '../../shared/contract/queries.ts';
import * as actions from './actions.ts';
import { openInBrowser } from './browser-shell.ts';
import { isOwnAddress } from './bundle.ts';
import { CALLS, type Call, channelOf } from './channels.ts';
import type { Desk } from './desk.ts';
import type { ProgramWindow } from './program-window.ts';
import { rateLimit } from './rate.ts';

const COMMAND_BYTES = 1024 * 1024;
const UPLOAD_BYTES = 50 * 1024 * 1024;
const CALLS_PER_SECOND = 200;

const envelope = z.strictObject({ commandId: z.uuid(), baseRevision: z.number().int().min(0) });
const name = z.string().min(1).max(100);
const opaqueId = z.string().min(1).max(200);
const nothing = z.tuple([]);

interface Channel<A> {
  readonly args: z.ZodType<A>;
  /** The most bytes that the arguments may have. */
  readonly limit: number;
  handle(from: ProgramWindow, args: A): Promise<Result<unknown>>;
}

/** What each call takes and does. Which arguments a command or query takes is the contract's own check, in the core. */
const channels = (desk: Desk): { readonly [K in Call]: Channel<never> } => ({
  execute: channel(z.tuple([name, z.unknown(), envelope]), async ({ program }, [command, args, by]) =>
    isCommandName(command)
      ? program.api.execute(command, args as CommandArgs<typeof command>, by)
      : refuse('invalid', `There is no command “${command}”.`),
  ),
  query: channel(z.tuple([name, z.unknown()]), async ({ program }, [query, args]) =>
    isQueryName(query) ? program.api.query(query, args as never) : refuse('invalid', `There is no query “${query}”.`),
  ),
  upload: channel(
    z.tuple([z.string().min(1).max(500), z.instanceof(Uint8Array)]),
    ({ program }, [fileName, bytes]) => program.api.upload(fileName, bytes),
    UPLOAD_BYTES + 4096,
  ),
  download: channel(z.tuple([opaqueId]), ({ program }, [id]) => program.api.download(id)),
  openProgram: channel(nothing, (from) => actions.openByDialog(desk, from)),
  newProgram: channel(z.tuple([z.string().max(500).nullable()]), (from, [title]) =>
    actions.newByDialog(desk, from, title),
  ),
  saveCopy: channel(nothing, (from) => actions.saveCopyByDialog(from)),
  recentFiles: channel(nothing, async () => ok(actions.recentFiles())),
  openRecent: channel(z.tuple([opaqueId]), (_, [id]) => actions.openRecent(desk, id)),
  openInBrowser: channel(nothing, (from) => openInBrowser(from, desk.home)),
  chooseImport: channel(nothing, (from) => actions.chooseImport(desk, from)),
  saveDownload: channel(z.tuple([opaqueId, z.string().min(1).max(500)]), (from, [id, fileName]) =>
    actions.saveDownload(desk, from, id, fileName),
  ),
  openExternal: channel(z.tuple([z.string().max(2000)]), (from, [url]) => actions.openExternal(from, url)),
  holdClose: channel(z.tuple([z.string().max(1000).nullable()]), async (from, [reason]) => {
    from.hold = reason;
    return ok(null);
  }),
});

/** Registers every channel. The only place that uses `ipcMain`: each call passes the same checks (guarantees E17, S2). */
export function answerPages(desk: Desk): void {
  const limits = new WeakMap<ProgramWindow, ReturnType<typeof rateLimit>>();
  const table = channels(desk);
  for (const call of CALLS) {
    ipcMain.handle(channelOf(call), async (event, ...args: unknown[]) => {
      const from = trustedSender(desk, event);
      if (from === null) return refuse('forbidden', 'This page may not use Lectern.');
      const limit = limits.get(from) ?? rateLimit(CALLS_PER_SECOND);
      limits.set(from, limit);
      if (!limit.take(performance.now())) return refuse('forbidden', 'Too many calls in one second; try again.');
      return answer(table[call], from, args);
    });
  }
}

async function answer<A>(to: Channel<A>, from: ProgramWindow, args: readonly unknown[]): Promise<Result<unknown>> {
  try {
    if (serialize(args).byteLength > to.limit) return refuse('too-large', 'This is more than one call may carry.');
    const checked = to.args.safeParse(args);
    if (!checked.success) return refuse('invalid', `A call was malformed: ${z.prettifyError(checked.error)}`);
    return await to.handle(from, checked.data);
  } catch (error) {
    console.error(error);
    return refuse('internal', 'Something went wrong inside Lectern; nothing was changed.');
  }
}

/** The program window that a call comes from: its top frame, on our own page, in a window that lives; else null. */
function trustedSender(desk: Desk, event: IpcMainInvokeEvent): ProgramWindow | null {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isOwnAddress(frame.url)) return null;
  const from = desk.of(event.sender);
  return from === null || from.window.isDestroyed() ? null : from;
}

const channel = <A>(args: z.ZodType<A>, handle: Channel<A>['handle'], limit = COMMAND_BYTES): Channel<never> =>
  // The table forgets each channel's argument type; `args` checks it before `handle` sees it.
  ({ args, handle, limit }) as unknown as Channel<never>;
