import { sessionProtocol } from './session.ts';
import { strict } from './strict.ts';
import { shared } from './world.ts';

// What `require('electron')` gives under the stand-in. A member that is missing here fails the import, by name.
export { app } from './app.ts';
export { webContents } from './contents.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { dialog, shell } from './outside.ts';
export { session } from './session.ts';
export { utilityProcess } from './utility.ts';
export { BrowserWindow } from './window.ts';

export const protocol = strict('protocol', {
  handle: sessionProtocol.handle,
  isProtocolHandled: sessionProtocol.isProtocolHandled,
  registerSchemesAsPrivileged: (schemes: readonly Electron.CustomScheme[]): void => {
    if (shared.browser !== null)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      if (privileges?.bypassCSP) throw new Error(`stand-in: ${scheme} must not bypass the content policy`);
    }
  },
});
