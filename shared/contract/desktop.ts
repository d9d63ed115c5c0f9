import type { ProgramApi } from './api.ts';
import type { Result } from './problem.ts';

/** A program that this machine opened before. The id is opaque: pages never name paths (guarantee S3). */
export interface RecentFile {
  readonly id: string;
  readonly name: string;
  /** The folder, for people to read. */
  readonly folder: string;
}

/** A file that a person chose to import; its bytes lie in the core under `uploadId`. */
export interface ChosenFile {
  readonly uploadId: string;
  readonly name: string;
  readonly bytes: number;
}

/**
 * What the menu asks of the page. Undo and redo go through the page, since it knows whether a text field is being
 * edited (then the text is meant) or the program (then `history.undo`).
 */
export const MENU_ACTIONS = [
  'edit.undo',
  'edit.redo',
  'file.import',
  'file.print',
  'view.board',
  'view.sessions',
  'view.people',
  'view.rooms',
  'view.conflicts',
  'view.history',
  'help.keys',
] as const;
export type MenuAction = (typeof MENU_ACTIONS)[number];

/**
 * What the preload gives the page as `window.lectern`: the program's contract, and what only a window can do.
 * `null` as a value means that the person cancelled the dialog.
 */
export interface DesktopBridge extends ProgramApi {
  readonly platform: 'darwin' | 'win32' | 'linux';
  /** Shows the open dialog; the program gets a window of its own. Answers its file name. */
  openProgram(): Promise<Result<string | null>>;
  /** Shows the save dialog and makes a new program there, in a window of its own. */
  newProgram(title: string | null): Promise<Result<string | null>>;
  /** Shows the save dialog and writes a whole copy of this program there. */
  saveCopy(): Promise<Result<string | null>>;
  recentFiles(): Promise<Result<readonly RecentFile[]>>;
  openRecent(id: string): Promise<Result<string | null>>;
  /** Serves this program on loopback, as long as the window is open, and opens the person's browser on it. */
  openInBrowser(): Promise<Result<null>>;
  /** Shows the open dialog for a file to import, and uploads it. */
  chooseImport(): Promise<Result<ChosenFile | null>>;
  /** Shows the save dialog for bytes that a query left for download; answers the file name. */
  saveDownload(id: string, fileName: string): Promise<Result<string | null>>;
  /** Shows the address and, if the person agrees, opens it in the browser or mail program. Only https and mailto. */
  openExternal(url: string): Promise<Result<null>>;
  /** Says that closing now would lose something (an open edit, a running import), in words; null when it no longer does. */
  holdClose(reason: string | null): Promise<Result<null>>;
  /** Calls `listener` for each menu item meant for the page; the returned function ends it. */
  onMenu(listener: (action: MenuAction) => void): () => void;
}
