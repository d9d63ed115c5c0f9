import { strict } from './strict.ts';

const unanswered =
  (name: string) =>
  async (...args: unknown[]): Promise<never> => {
    const options = args.find((arg) => typeof arg === 'object' && arg !== null && ('message' in arg || 'title' in arg));
    throw new Error(`stand-in: nobody answered ${name} ${JSON.stringify(options ?? null)}`);
  };

/** Dialogs have no picture here: a test puts its own answer in place, as Playwright tells for Electron itself. */
export const dialog: Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'> = strict('dialog', {
  showOpenDialog: unanswered('dialog.showOpenDialog'),
  showSaveDialog: unanswered('dialog.showSaveDialog'),
  showMessageBox: unanswered('dialog.showMessageBox'),
});

export const shell: Pick<Electron.Shell, 'openExternal'> = strict('shell', {
  openExternal: unanswered('shell.openExternal'),
});
