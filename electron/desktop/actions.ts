import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, shell } from 'electron';
import type { ChosenFile, RecentFile } from '../../shared/contract/desktop.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import { nameAndFolder, readProfile, recentPrograms } from '../profile.ts';
import { writeWhole } from '../write-whole.ts';
import type { Desk } from './desk.ts';
import { askForProgram, askForSource, askWhereToExport, askWhereToSave } from './dialogs.ts';
import { externalAddress } from './external.ts';
import type { ProgramWindow } from './program-window.ts';
import { isOpenProgram } from './same-file.ts';

const MAX_UPLOAD = 50 * 1024 * 1024;

type Named = Promise<Result<string | null>>;

const nameOf = (opened: Result<ProgramWindow>): Result<string> =>
  opened.ok ? ok(basename(opened.value.program.path)) : opened;

/** Lets the person choose a program and opens it. */
export async function openByDialog(desk: Desk, from: ProgramWindow | null): Named {
  const path = await askForProgram(from?.window ?? null);
  return path === null ? ok(null) : nameOf(await desk.open(path));
}

/** Lets the person choose where a new program goes, makes it and opens it. */
export async function newByDialog(desk: Desk, from: ProgramWindow | null, title: string | null): Named {
  const name = `${(title ?? 'New program').replace(/[\\/:*?"<>|]/g, ' ').trim() || 'New program'}.lectern`;
  const path = await askWhereToSave(from?.window ?? null, 'New program', name);
  return path === null ? ok(null) : nameOf(await desk.create(path, title));
}

/** Lets the person choose where a whole copy of the program goes, and writes it. */
export async function saveCopyByDialog(from: ProgramWindow): Named {
  const name = basename(from.program.path).replace(/(\.lectern)?$/i, ' copy.lectern');
  const path = await askWhereToSave(from.window, 'Save a copy', name);
  if (path === null) return ok(null);
  const saved = await from.program.saveCopy(path);
  return saved.ok ? ok(basename(path)) : saved;
}

/** The recent programs that are still there, under ids that say nothing of their paths. */
export const recentFiles = (): RecentFile[] =>
  recentPrograms(readProfile()).map((path) => ({ id: recentId(path), ...nameAndFolder(path) }));

/** Opens a program of that list. */
export async function openRecent(desk: Desk, id: string): Named {
  const path = recentPrograms(readProfile()).find((candidate) => recentId(candidate) === id);
  if (path === undefined)
    return refuse('not-found', 'That program is no longer where it was. Open it with File, Open.');
  return nameOf(await desk.open(path));
}

/** Lets the person choose a file to import and hands its bytes to the core. */
export async function chooseImport(desk: Desk, from: ProgramWindow): Promise<Result<ChosenFile | null>> {
  const path = await askForSource(from.window);
  if (path === null) return ok(null);
  const name = basename(path);
  if (await isOpenProgram(desk, path))
    return refuse('in-use', `“${name}” is open here; it cannot be imported as well.`);
  try {
    const { size } = await stat(path);
    if (size > MAX_UPLOAD) return refuse('too-large', `“${name}” is larger than 50 MB, the most an import may be.`);
    const bytes = new Uint8Array(await readFile(path));
    const uploaded = await from.program.api.upload(name, bytes);
    return uploaded.ok ? ok({ uploadId: uploaded.value, name, bytes: bytes.length }) : uploaded;
  } catch (error) {
    return refuse('unreadable-source', `“${name}” cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Lets the person choose where the bytes of a download go, and writes them. */
export async function saveDownload(desk: Desk, from: ProgramWindow, id: string, fileName: string): Named {
  const path = await askWhereToExport(from.window, basename(fileName.replaceAll('\\', '/')) || 'export');
  if (path === null) return ok(null);
  if (await isOpenProgram(desk, path))
    return refuse('in-use', `“${basename(path)}” is open here; choose another name.`);
  const bytes = await from.program.api.download(id);
  if (!bytes.ok) return bytes;
  const written = await writeWhole(path, bytes.value, from.program.path);
  return written.ok ? ok(basename(path)) : written;
}

/** Shows an address and, if the person agrees, hands it to the system. */
export async function openExternal(from: ProgramWindow, text: string): Promise<Result<null>> {
  const address = externalAddress(text);
  if (address === null) return refuse('forbidden', 'Only https and mailto addresses can be opened from here.');
  const { response } = await dialog.showMessageBox(from.window, {
    type: 'question',
    message: address.startsWith('mailto:') ? 'Write to this address?' : 'Open this address in your browser?',
    detail: address,
    buttons: ['Cancel', 'Open'],
    defaultId: 1,
    cancelId: 0,
  });
  if (response === 1) await shell.openExternal(address);
  return ok(null);
}

const recentId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 24);
