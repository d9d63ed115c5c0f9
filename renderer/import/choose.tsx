import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import styles from './import-screen.module.css';

interface ChooseProps {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  /** The window's own dialog; null in a browser. */
  readonly onDialog: (() => void) | null;
}

/** Takes a file by its dialog or by a drop, or a text that is pasted. */
export function Choose({ onFile, onText, onDialog }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      <section
        aria-label="Choose or drop a file"
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
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
        <Button look="primary" onPress={() => (onDialog ? onDialog() : input.current?.click())}>
          Choose a file…
        </Button>
        <p>or drop it here</p>
        <p className={styles.dim}>
          A table of talks (CSV), a schedule of frab, pretalx, c3voc or FOSDEM (schedule.xml or .json), an O’Reilly feed
          (osconfeed.json), or a “Speaker slides” page saved as text.
        </p>
        <input
          ref={input}
          type="file"
          aria-label="File to import"
          className="visually-hidden"
          tabIndex={-1}
          accept=".csv,.tsv,.txt,.json,.xml"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </section>
      <section aria-label="Paste" className={styles.paste}>
        <TextField label="Or paste a table or a page of text" multiline rows={8} value={text} onChange={setText} />
        <div>
          <Button isDisabled={text.trim() === ''} onPress={() => onText(text)}>
            Read the pasted text
          </Button>
        </div>
      </section>
    </>
  );
}
