import { basename } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { MenuAction } from '../../shared/contract/desktop.ts';
import type { OpenProgram } from '../core/open.ts';
import { APP_PAGE } from './bundle.ts';
import { EVENT_CHANNEL, MENU_CHANNEL } from './channels.ts';

/** One window on one open program. */
export interface ProgramWindow {
  readonly window: BrowserWindow;
  readonly program: OpenProgram;
  /** Why closing now would lose something, or null. */
  hold: string | null;
  /** What else ends with the window (the browser shell it opened). */
  readonly endings: (() => Promise<void>)[];
}

/** Makes a window on a program; `onClosed` runs once program and window are closed. */
export function openWindow(program: OpenProgram, preload: string, onClosed: () => void): ProgramWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: titleOf(program),
    webPreferences: {
      preload,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
    },
  });
  const held: ProgramWindow = { window, program, hold: null, endings: [] };
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  if (process.platform === 'darwin') window.setRepresentedFilename(program.path);
  const unsubscribe = program.api.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  });
  guardClose(held, unsubscribe, onClosed);
  return held;
}

/** Loads the pages into a window. */
export const loadPages = ({ window }: ProgramWindow): Promise<void> => window.loadURL(APP_PAGE);

/** Tells that the process which had the program open has ended, and closes the window: nothing more can be done in it. */
export async function ownerGone(held: ProgramWindow): Promise<void> {
  held.hold = null;
  await dialog.showMessageBox(held.window, {
    type: 'info',
    message: `“${basename(held.program.path)}” was closed elsewhere.`,
    detail: 'The process that had it open has ended. Nothing was lost; open it again.',
    buttons: ['OK'],
  });
  held.window.close();
}

/** Tells the page of a menu item. */
export const tellMenu = (to: ProgramWindow, action: MenuAction): void =>
  to.window.webContents.send(MENU_CHANNEL, action);

const titleOf = ({ path, readOnly }: OpenProgram): string =>
  `${basename(path)}${readOnly === null ? '' : ' (read only)'} – Lectern`;

/** Asks before something is lost, closes the file in good order, and only then lets the window go. */
function guardClose(held: ProgramWindow, unsubscribe: () => void, onClosed: () => void): void {
  let closing = false;
  held.window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void mayClose(held)
      .then(async (may) => {
        if (!may) return;
        unsubscribe();
        for (const end of held.endings) await end();
        await held.program.close();
        held.window.destroy();
        onClosed();
      })
      .finally(() => {
        closing = false;
      });
  });
}

async function mayClose(held: ProgramWindow): Promise<boolean> {
  if (held.hold === null) return true;
  const { response } = await dialog.showMessageBox(held.window, {
    type: 'warning',
    message: 'Close this program now?',
    detail: held.hold,
    buttons: ['Keep open', 'Close'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
