import { useRef, useState } from 'react';
import type { ImportPreview } from '../../shared/contract/import.ts';
import { isEmptyDiff } from '../../shared/model/state.ts';
import { goTo } from '../app/route.ts';
import { Screen } from '../screen/screen.tsx';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { useConnection } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { counted } from './counts.ts';
import styles from './import-screen.module.css';
import { Review } from './review.tsx';

/** A file that was handed over, and what its import would do with the decisions made so far. */
interface Chosen {
  readonly uploadId: string;
  readonly preview: ImportPreview;
}

/** Imports: choose or paste, look at what would happen, decide, apply in one step. */
export default function ImportScreen() {
  const { api, desktop } = useConnection();
  const execute = useExecute();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const preview = async (uploadId: string, decisions: Readonly<Record<string, unknown>>) => {
    const wanted = decisions as NonNullable<Parameters<typeof api.query<'import.preview'>>[1]['decisions']>;
    const answer = await api.query('import.preview', { uploadId, decisions: wanted });
    setBusy(null);
    if (answer.ok) setChosen({ uploadId, preview: answer.value });
    else setProblem(answer.problem.message);
  };
  const take = async (name: string, bytes: Uint8Array) => {
    setProblem(null);
    setDone(null);
    setChosen(null);
    setBusy(`Reading ${name}…`);
    const uploaded = await api.upload(name, bytes);
    if (uploaded.ok) return preview(uploaded.value, {});
    setBusy(null);
    setProblem(uploaded.problem.message);
  };
  const takeFile = async (file: File) => take(file.name, new Uint8Array(await file.arrayBuffer()));
  const choose = async () => {
    if (!desktop) return;
    const file = await desktop.chooseImport();
    if (!file.ok) return setProblem(file.problem.message);
    if (!file.value) return;
    setProblem(null);
    setDone(null);
    setBusy(`Reading ${file.value.name}…`);
    await preview(file.value.uploadId, {});
  };
  const apply = async () => {
    if (!chosen) return;
    const { fileHash, recordsHash, fileName, format, decisions, pending } = chosen.preview;
    setBusy('Importing…');
    const result = await execute('import.apply', {
      fileHash,
      recordsHash,
      fileName,
      format,
      decisions: decisions as Parameters<typeof execute<'import.apply'>>[1]['decisions'],
      questions: pending.map(({ kind, key }) => `${kind} ${key}`),
    });
    setBusy(null);
    if (!result.ok) return;
    const { created, updated } = result.value.value;
    const nothing = isEmptyDiff(result.value.diff);
    setDone(
      nothing
        ? `${fileName} says what it said before: nothing to change.`
        : `Imported ${fileName}: ${counted(created)} new, ${counted(updated)} updated. Undo takes it all back.`,
    );
    setChosen(null);
    notify('news', nothing ? 'Nothing to change.' : 'Imported.');
  };

  return (
    <Screen
      title="Import"
      note={
        chosen
          ? `${chosen.preview.fileName}, read as ${chosen.preview.format}`
          : 'Every import is previewed first, and is one step to undo.'
      }
      actions={
        chosen ? (
          <>
            <Button onPress={() => setChosen(null)}>Cancel</Button>
            <Button look="primary" isDisabled={busy !== null} onPress={() => void apply()}>
              Apply import
            </Button>
          </>
        ) : null
      }
    >
      <div role="status">
        {busy ? <p className={styles.busy}>{busy}</p> : null}
        {done ? (
          <p className={styles.done}>
            {done}{' '}
            <Button look="quiet" onPress={() => goTo('sessions')}>
              See the sessions
            </Button>
          </p>
        ) : null}
      </div>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
      {chosen ? (
        <Review preview={chosen.preview} onDecide={(decisions) => void preview(chosen.uploadId, decisions)} />
      ) : (
        <Choose
          onFile={(file) => void takeFile(file)}
          onText={(text) => void take('pasted.txt', new TextEncoder().encode(text))}
          onDialog={desktop ? () => void choose() : null}
        />
      )}
    </Screen>
  );
}

interface ChooseProps {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onDialog: (() => void) | null;
}

function Choose({ onFile, onText, onDialog }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      <section
        aria-label="Drop a file"
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) onFile(file);
        }}
      >
        <p>
          Drop a file here: a CSV table of talks, an O’Reilly feed (osconfeed.json), or a “Speaker slides” page saved as
          text.
        </p>
        <Button look="primary" onPress={() => (onDialog ? onDialog() : input.current?.click())}>
          Choose a file…
        </Button>
        <input
          ref={input}
          type="file"
          aria-label="File to import"
          className="visually-hidden"
          tabIndex={-1}
          accept=".csv,.tsv,.txt,.json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </section>
      <section aria-label="Paste">
        <TextField label="Or paste a table or a page of text" multiline rows={6} value={text} onChange={setText} />
        <p className={styles.paste}>
          <Button isDisabled={text.trim() === ''} onPress={() => onText(text)}>
            Read the pasted text
          </Button>
        </p>
      </section>
    </>
  );
}
