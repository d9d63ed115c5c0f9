import { useEffect } from 'react';
import { useExecute } from '../state/execute.ts';
import { useConnection } from '../state/use-program.ts';
import { goTo } from './route.ts';

/** Whether keys that are typed now belong to a text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const SCREENS: Readonly<Record<string, string>> = {
  'view.board': 'board',
  'view.sessions': 'sessions',
  'view.people': 'people',
  'view.rooms': 'rooms',
  'view.conflicts': 'conflicts',
  'view.history': 'history',
  'file.import': 'import',
  'file.print': 'print',
};

/** Undo, redo and the sheet of keys, by keys and by the window's menu, and the menu's way to the screens. A text field keeps its own undo. */
export function useShortcuts(showKeys: () => void): void {
  const execute = useExecute();
  const { desktop } = useConnection();
  useEffect(() => {
    const undo = () => void execute('history.undo', {});
    const redo = () => void execute('history.redo', {});
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event.target) && !event.defaultPrevented) showKeys();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target) || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const run = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : null;
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', onKeyDown);
    const offMenu = desktop?.onMenu((action) => {
      const screen = SCREENS[action];
      if (screen) goTo(screen);
      else if (action === 'help.keys') showKeys();
      else if (action === 'edit.undo') isTyping(document.activeElement) ? document.execCommand('undo') : undo();
      else if (action === 'edit.redo') isTyping(document.activeElement) ? document.execCommand('redo') : redo();
    });
    return () => {
      removeEventListener('keydown', onKeyDown);
      offMenu?.();
    };
  }, [execute, desktop, showKeys]);
}
