import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuAction } from '../../shared/contract/desktop.ts';
import type { Result } from '../../shared/contract/problem.ts';
import * as actions from './actions.ts';
import { openInBrowser } from './browser-shell.ts';
import type { Desk } from './desk.ts';
import { tellProblem } from './dialogs.ts';
import { type ProgramWindow, tellMenu } from './program-window.ts';

type Item = MenuItemConstructorOptions;

/** Sets the application menu, and sets it anew when programs are opened (the recent ones change). */
export function setMenu(desk: Desk): void {
  const set = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(template(desk)));
  desk.onChange(set);
  set();
}

function template(desk: Desk): Item[] {
  const mac = process.platform === 'darwin';
  const current = (): ProgramWindow | null => {
    const focused = BrowserWindow.getFocusedWindow();
    const all = desk.all();
    return all.find(({ window }) => window === focused) ?? all[0] ?? null;
  };
  /** An item that works on the program in front, and tells in a dialog if it was refused. */
  const item = (
    id: string,
    label: string,
    accelerator: string | null,
    run: (on: ProgramWindow) => Promise<Result<unknown>> | null,
  ): Item => ({
    id,
    label,
    ...(accelerator === null ? {} : { accelerator }),
    enabled: desk.all().length > 0,
    click: () => {
      const on = current();
      if (on) void run(on)?.then((result) => report(on, label, result));
    },
  });
  const page = (id: MenuAction, label: string, accelerator: string | null = null): Item =>
    item(id, label, accelerator, (on) => {
      tellMenu(on, id);
      return null;
    });
  const anywhere = (id: string, label: string, accelerator: string, run: () => Promise<Result<unknown>>): Item => ({
    id,
    label,
    accelerator,
    click: () => void run().then((result) => report(current(), label, result)),
  });

  const recent: Item[] = actions.recentFiles().map(({ id, name, folder }) => ({
    id: `file.recent.${id}`,
    label: `${name} (${folder})`,
    click: () => void actions.openRecent(desk, id).then((result) => report(current(), 'Open recent', result)),
  }));
  const file: Item[] = [
    anywhere('file.new', 'New program…', 'CmdOrCtrl+N', () => actions.newByDialog(desk, current(), null)),
    anywhere('file.open', 'Open…', 'CmdOrCtrl+O', () => actions.openByDialog(desk, current())),
    { id: 'file.recent', label: 'Open recent', submenu: recent, enabled: recent.length > 0 },
    { type: 'separator' },
    page('file.import', 'Import…', 'CmdOrCtrl+I'),
    page('file.print', 'Print and publish…', 'CmdOrCtrl+P'),
    item('file.saveCopy', 'Save a copy…', 'CmdOrCtrl+Shift+S', (on) => actions.saveCopyByDialog(on)),
    item('file.browser', 'Open in browser', null, (on) => openInBrowser(on, desk.home)),
    { type: 'separator' },
    { id: 'file.close', label: 'Close window', accelerator: 'CmdOrCtrl+W', click: () => current()?.window.close() },
    ...(mac ? [] : [{ id: 'file.quit', label: 'Quit', accelerator: 'CmdOrCtrl+Q', click: () => app.quit() }]),
  ];
  const edit: Item[] = [
    page('edit.undo', 'Undo', 'CmdOrCtrl+Z'),
    page('edit.redo', 'Redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
  const view: Item[] = [
    page('view.board', 'Board', 'CmdOrCtrl+1'),
    page('view.sessions', 'Sessions', 'CmdOrCtrl+2'),
    page('view.people', 'People', 'CmdOrCtrl+3'),
    page('view.rooms', 'Rooms and times', 'CmdOrCtrl+4'),
    page('view.conflicts', 'Conflicts', 'CmdOrCtrl+5'),
    page('view.history', 'History', 'CmdOrCtrl+6'),
    { type: 'separator' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { role: 'togglefullscreen' },
  ];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { id: 'file', label: 'File', submenu: file },
    { id: 'edit', label: 'Edit', submenu: edit },
    { id: 'view', label: 'View', submenu: view },
    { role: 'windowMenu' },
    { id: 'help', label: 'Help', role: 'help', submenu: [page('help.keys', 'Keyboard shortcuts', 'CmdOrCtrl+/')] },
  ];
}

const report = async (on: ProgramWindow | null, what: string, result: Result<unknown>): Promise<void> => {
  if (!result.ok) await tellProblem(on?.window ?? null, `${what.replace('…', '')}: this was refused.`, result.problem);
};
