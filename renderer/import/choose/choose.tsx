import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './choose.module.css';
import { incomingFromPaste } from './clipboard-table.ts';
import { type Incoming, incomingFile, incomingText, pastedName } from './incoming.ts';
import { Sources } from './sources.tsx';

interface ChooseProps {
  readonly onTake: (files: readonly Incoming[], format: string | null) => void;
}

const ENDINGS = '.csv,.tsv,.txt,.json,.xml,.ics,.xlsx,.ods,.html,.htm,.md';

/** Takes files by their dialog or by a drop, a table or text that is pasted, or a newer state of a source that is known. */
export function Choose({ onTake }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  const format = useRef<string | null>(null);
  const [text, setText] = useState('');
  usePaste(onTake);
  const choose = (as: string | null) => {
    format.current = as;
    input.current?.click();
  };
  return (
    <div className={styles.choose}>
      <section aria-label="Choose or drop files" className={styles.drop}>
        <Button look="primary" onPress={() => choose(null)}>
          Choose files…
        </Button>
        <p>
          or drop them anywhere in the window, or paste a table here with <kbd>Ctrl/⌘ V</kbd>
        </p>
        <p className={styles.dim}>
          A table of talks or speakers (CSV, TSV, Excel, OpenDocument), a schedule of frab, pretalx, c3voc or FOSDEM
          (schedule.xml or .json), a calendar (.ics), or what your submission system exports. The format is found by
          itself, and nothing is written before you have seen what would change.
        </p>
        <input
          ref={input}
          type="file"
          multiple
          aria-label="File to import"
          className="visually-hidden"
          tabIndex={-1}
          accept={ENDINGS}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])].map(incomingFile);
            event.target.value = '';
            if (files.length > 0) onTake(files, format.current);
            format.current = null;
          }}
        />
      </section>
      <Sources onAgain={choose} />
      <section aria-label="Paste" className={styles.paste}>
        <TextField
          label="Or paste a table or a page of text"
          multiline
          rows={5}
          value={text}
          onChange={setText}
          help="A table from a spreadsheet, JSON, a calendar, or a page of text."
        />
        <div>
          <Button isDisabled={text.trim() === ''} onPress={() => onTake([incomingText(pastedName(text), text)], null)}>
            Read the pasted text
          </Button>
        </div>
      </section>
    </div>
  );
}

/** What is pasted anywhere on the screen is read at once; into a text field only where it is a table. */
function usePaste(onTake: ChooseProps['onTake']): void {
  const take = useRef(onTake);
  useEffect(() => {
    take.current = onTake;
  });
  // Before the screen is seen: what is pasted at once is not lost.
  useLayoutEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (!event.clipboardData || event.defaultPrevented) return;
      const found = incomingFromPaste(event.clipboardData);
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
      const isTable = found[0]?.name === 'pasted.tsv';
      if (found.length === 0 || (isTyping && !isTable)) return;
      event.preventDefault();
      take.current(found, null);
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, []);
}
