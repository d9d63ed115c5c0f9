import { goTo } from '../app/route.ts';
import { saveBytes } from '../print/save-bytes.ts';
import { useExecute } from '../state/execute.ts';
import { useProgram } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import type { Done } from './done.ts';
import styles from './import-screen.module.css';
import { reportOf } from './plan/report.ts';

interface ResultProps {
  readonly done: Done;
  readonly onDismiss: () => void;
}

/** What the import did, a report of it to keep, and the ways on from it. */
export function Result({ done: { text, isUndoable, review }, onDismiss }: ResultProps) {
  const execute = useExecute();
  const next = useProgram((store) => store.history.undo);
  const isLast = isUndoable && next?.startsWith('Import ');
  const undo = async () => {
    const answer = await execute('history.undo', {});
    if (answer.ok) onDismiss();
  };
  const { preview, decisions } = review;
  return (
    <div className={styles.done}>
      <p className={styles.good}>{text}</p>
      <Button onPress={() => goTo('sessions')}>See the sessions</Button>
      <Button
        onPress={() => saveText(`${preview.fileName} report.csv`, 'text/csv', `\ufeff${reportOf(preview, decisions)}`)}
      >
        Report
      </Button>
      {isLast ? <Button onPress={() => void undo()}>Undo this import</Button> : null}
      <Button look="quiet" aria-label="Dismiss what the import did" onPress={onDismiss}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}

/** Saves a text that the page made itself, as a file. */
export const saveText = (fileName: string, mediaType: string, text: string): void =>
  saveBytes(new TextEncoder().encode(text), { fileName, mediaType });
