import type { ProgramApi } from '../../shared/contract/api.ts';
import type { DesktopBridge } from '../../shared/contract/desktop.ts';
import { connectHttp } from './http.ts';

declare global {
  interface Window {
    /** What the preload gives the page; absent in a plain browser. */
    readonly lectern?: DesktopBridge;
  }
}

/** The program's contract, however it is reached, and what only a window can do. */
export interface Connection {
  readonly api: ProgramApi;
  readonly desktop: DesktopBridge | null;
  /** Calls `listener` with false when the program cannot be reached, and with true when it can be again. */
  onReach(listener: (reached: boolean) => void): () => void;
}

/** Connects to the window's own program, or over HTTP to the one that served this page. */
export async function connect(): Promise<Connection> {
  const desktop = window.lectern;
  if (desktop) return { api: desktop, desktop, onReach: () => () => undefined };
  const http = await connectHttp();
  return { api: http.api, desktop: null, onReach: http.onReach };
}
