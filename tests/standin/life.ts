import { EventEmitter } from 'node:events';
import { preventable } from './strict.ts';

/** The app's events, and the order in which it ends. */
class Life extends EventEmitter {
  quitting = false;
  ended = false;
  windows: () => readonly { close(): void }[] = () => [];
  exit: (code: number) => void = () => {};

  quit(): void {
    if (this.quitting || this.ended) return;
    this.quitting = true;
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) {
      this.quitting = false;
      return;
    }
    const open = this.windows();
    if (open.length === 0) this.finish();
    for (const window of open) window.close();
  }

  lastWindowClosed(): void {
    if (this.quitting) this.finish();
    else if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  finish(): void {
    if (this.ended) return;
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.quitting = false;
      return;
    }
    this.ended = true;
    this.emit('quit', preventable({}), 0);
    this.exit(0);
  }
}

export const life: Life = new Life();
