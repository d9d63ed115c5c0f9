import { goTo } from '../app/route.ts';
import { Screen } from '../screen/screen.tsx';
import { useExecute } from '../state/execute.ts';
import { useConnection, useProgram } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Choose } from './choose.tsx';
import { FORMATS, formatLabel } from './formats.ts';
import styles from './import-screen.module.css';
import { Review } from './review.tsx';
import { useImport } from './use-import.ts';

/** Imports: choose or paste, look at what would happen, decide, apply in one step. */
export default function ImportScreen() {
  const { desktop } = useConnection();
  const flow = useImport();
  const { chosen, busy, problem } = flow;
  const choose = async () => {
    const file = await desktop?.chooseImport();
    if (!file) return;
    if (!file.ok) flow.fail(file.problem.message);
    else if (file.value) await flow.takeUploaded(file.value.uploadId, file.value.name);
  };
  const format = chosen?.preview.format ?? '';
  const formats = FORMATS.some(({ id }) => id === format)
    ? FORMATS
    : [...FORMATS, { id: format, label: formatLabel(format) }];
  return (
    <Screen
      title="Import"
      note={chosen ? chosen.preview.fileName : 'Every import is previewed first, and is one step to undo.'}
      actions={
        chosen ? (
          <>
            <span className={styles.format}>
              <span aria-hidden="true">Read as</span>
              <Select label="Read as" hideLabel value={format} choices={formats} onChange={flow.readAs} />
            </span>
            <Button onPress={flow.cancel}>Cancel</Button>
            <Button look="primary" isDisabled={busy !== null} onPress={() => void flow.apply()}>
              Apply import
            </Button>
          </>
        ) : null
      }
    >
      <div role="status" className={styles.status}>
        {busy && !chosen ? <p className={styles.dim}>{busy}</p> : null}
        {flow.done ? <Result done={flow.done} onUndone={flow.undone} /> : null}
      </div>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
      {chosen ? (
        <Review preview={chosen.preview} decisions={chosen.decisions} onDecide={flow.decide} />
      ) : (
        <Choose
          onFile={(file) =>
            void flow.take(
              file.name,
              file.arrayBuffer().then((buffer) => new Uint8Array(buffer)),
            )
          }
          onText={(text) => void flow.take('pasted.txt', Promise.resolve(new TextEncoder().encode(text)))}
          onDialog={desktop ? () => void choose() : null}
        />
      )}
    </Screen>
  );
}

interface ResultProps {
  readonly done: { readonly text: string; readonly isUndoable: boolean };
  readonly onUndone: () => void;
}

/** What the import did, and the ways on from it. */
function Result({ done, onUndone }: ResultProps) {
  const execute = useExecute();
  const next = useProgram((store) => store.history.undo);
  const isLast = done.isUndoable && next?.startsWith('Import ');
  const undo = async () => {
    const answer = await execute('history.undo', {});
    if (answer.ok) onUndone();
  };
  return (
    <div className={styles.done}>
      <p className={styles.good}>{done.text}</p>
      <Button onPress={() => goTo('sessions')}>See the sessions</Button>
      {isLast ? <Button onPress={() => void undo()}>Undo this import</Button> : null}
    </div>
  );
}
