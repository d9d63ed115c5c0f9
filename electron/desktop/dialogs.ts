import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Problem } from '../../shared/contract/problem.ts';
import { documentsFolder } from '../profile.ts';

const PROGRAMS = { name: 'Lectern programs', extensions: ['lectern'] };
const SOURCES = { name: 'Talks and speakers', extensions: ['txt', 'md', 'html', 'json', 'csv', 'tsv', 'xml'] };
const ALL = { name: 'All files', extensions: ['*'] };

/** Asks for a program to open; null where the person cancelled. */
export const askForProgram = (over: BrowserWindow | null): Promise<string | null> =>
  askToOpen(over, { title: 'Open a program', properties: ['openFile'], filters: [PROGRAMS, ALL] });

/** Asks for a file to import; null where the person cancelled. */
export const askForSource = (over: BrowserWindow | null): Promise<string | null> =>
  askToOpen(over, { title: 'Import a file', properties: ['openFile'], filters: [SOURCES, ALL] });

/** Asks where to save a program; the name gets the ending `.lectern`. */
export async function askWhereToSave(over: BrowserWindow | null, title: string, name: string): Promise<string | null> {
  const path = await askToSave(over, { title, defaultPath: join(documentsFolder(), name), filters: [PROGRAMS] });
  return path === null || /\.lectern$/i.test(path) ? path : `${path}.lectern`;
}

/** Asks where to save a file that was made; null where the person cancelled. */
export const askWhereToExport = (over: BrowserWindow | null, name: string): Promise<string | null> =>
  askToSave(over, { title: 'Save', defaultPath: join(documentsFolder(), name) });

/** Tells in a dialog why something was refused. */
export async function tellProblem(over: BrowserWindow | null, what: string, problem: Problem): Promise<void> {
  const options = { type: 'error' as const, message: what, detail: problem.message, buttons: ['OK'] };
  await (over ? dialog.showMessageBox(over, options) : dialog.showMessageBox(options));
}

async function askToOpen(over: BrowserWindow | null, options: Electron.OpenDialogOptions): Promise<string | null> {
  const answer = await (over ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function askToSave(over: BrowserWindow | null, options: Electron.SaveDialogOptions): Promise<string | null> {
  const answer = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options));
  return answer.canceled ? null : answer.filePath || null;
}
