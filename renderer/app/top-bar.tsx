import { useDeferredValue, useMemo, useState } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { countedByLevel } from '../conflicts-screen/levels.ts';
import { useExecute } from '../state/execute.ts';
import { useConnection, useOpenConflicts, useProgram, useRow } from '../state/use-program.ts';
import { nextTheme, readTheme, setTheme } from '../theme/theme.ts';
import { Button } from '../ui/button.tsx';
import { goTo } from './route.ts';
import styles from './top-bar.module.css';
import { useReached } from './use-reached.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const keys = (letter: string): string => (isMac ? `⌘${letter}` : `Ctrl+${letter}`);

/** The program's name, undo and redo, the conflicts, and whether all is saved. */
export function TopBar() {
  const program = useRow('program', 'program');
  const history = useProgram((store) => store.history);
  const file = useProgram((store) => store.file);
  const execute = useExecute();
  const { desktop } = useConnection();
  return (
    <header className={styles.bar}>
      <strong className={styles.name} title={program?.title}>
        {program?.title}
      </strong>
      <span className={styles.draft}>Draft</span>
      <span className={styles.space} />
      <Button
        aria-label={history.undo ? `Undo: ${history.undo}` : 'Undo'}
        tip={history.undo ? `Undo: ${history.undo} (${keys('Z')})` : 'Nothing to undo'}
        isDisabled={history.undo === null}
        onPress={() => void execute('history.undo', {})}
      >
        <span aria-hidden="true">↶</span> Undo
      </Button>
      <Button
        aria-label={history.redo ? `Redo: ${history.redo}` : 'Redo'}
        tip={history.redo ? `Redo: ${history.redo} (${isMac ? '⇧⌘Z' : 'Ctrl+Shift+Z'})` : 'Nothing to redo'}
        isDisabled={history.redo === null}
        onPress={() => void execute('history.redo', {})}
      >
        <span aria-hidden="true">↷</span> Redo
      </Button>
      <ConflictCount />
      {desktop ? (
        <Button look="quiet" onPress={() => void desktop.openInBrowser()}>
          Open in browser
        </Button>
      ) : null}
      <ThemeSwitch />
      <SaveState readOnly={file.readOnly} />
    </header>
  );
}

/** It follows a change after the screen below: no drop waits for it. */
function ConflictCount() {
  const conflicts = useDeferredValue(useOpenConflicts());
  const words = useMemo(() => conflictsInWords(conflicts), [conflicts]);
  const isGrave = conflicts.some(({ level }) => level === 'error' || level === 'block');
  return (
    <button
      type="button"
      className={`${styles.conflicts} ${isGrave ? styles.grave : ''}`}
      onClick={() => goTo('conflicts')}
    >
      {words}
    </button>
  );
}

/** “2 errors · 5 warnings”. */
const conflictsInWords = (conflicts: readonly Conflict[]): string =>
  conflicts.length === 0
    ? 'No conflicts'
    : countedByLevel(conflicts)
        .map(({ text }) => text)
        .join(' · ');

function SaveState({ readOnly }: { readonly readOnly: string | null }) {
  const reached = useReached();
  const isSaving = useProgram((store) => store.isSaving);
  if (!reached) return <span className={styles.problem}>Not connected</span>;
  return readOnly === null ? (
    <span className={styles.saved}>{isSaving ? 'Saving…' : 'Saved'}</span>
  ) : (
    <span className={styles.problem} title={readOnly}>
      Read only
    </span>
  );
}

const THEME_NAMES = { system: 'as the system', light: 'light', dark: 'dark' } as const;

function ThemeSwitch() {
  const [theme, choose] = useState(readTheme);
  const turn = () => {
    const next = nextTheme(theme);
    setTheme(next);
    choose(next);
  };
  return (
    <Button
      look="quiet"
      aria-label={`Colours: ${THEME_NAMES[theme]}`}
      tip={`Colours: ${THEME_NAMES[theme]}`}
      onPress={turn}
    >
      <span aria-hidden="true">{theme === 'system' ? '◐' : theme === 'light' ? '○' : '●'}</span>
    </Button>
  );
}
