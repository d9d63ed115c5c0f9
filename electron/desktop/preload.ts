import { contextBridge, ipcRenderer } from 'electron';
import type { ProgramEvent } from '../../shared/contract/api.ts';
import type { DesktopBridge, MenuAction } from '../../shared/contract/desktop.ts';
import { type Call, channelOf, EVENT_CHANNEL, MENU_CHANNEL } from './channels.ts';

// Answers come from our own main process, which made them by the contract's types.
const call = (name: Call, ...args: readonly unknown[]): Promise<never> =>
  ipcRenderer.invoke(channelOf(name), ...args) as Promise<never>;

/** Hands on what main tells, without the event object; the returned function ends it. */
function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const receive = (_: unknown, value: T): void => listener(value);
  ipcRenderer.on(channel, receive);
  return () => {
    ipcRenderer.off(channel, receive);
  };
}

const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

const bridge: DesktopBridge = {
  platform,
  execute: (name, args, envelope) => call('execute', name, args, envelope),
  query: (name, args) => call('query', name, args),
  subscribe: (listener) => listen<ProgramEvent>(EVENT_CHANNEL, listener),
  upload: (name, bytes) => call('upload', name, bytes),
  download: (id) => call('download', id),
  openProgram: () => call('openProgram'),
  newProgram: (title) => call('newProgram', title),
  saveCopy: () => call('saveCopy'),
  recentFiles: () => call('recentFiles'),
  openRecent: (id) => call('openRecent', id),
  openInBrowser: () => call('openInBrowser'),
  chooseImport: () => call('chooseImport'),
  saveDownload: (id, fileName) => call('saveDownload', id, fileName),
  openExternal: (url) => call('openExternal', url),
  holdClose: (reason) => call('holdClose', reason),
  onMenu: (listener) => listen<MenuAction>(MENU_CHANNEL, listener),
};

contextBridge.exposeInMainWorld('lectern', bridge);
