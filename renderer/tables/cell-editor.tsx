import { useEffect, useRef, useState } from 'react';
import type { Editor } from './column.ts';
import styles from './data-table.module.css';

interface CellEditorProps<R> {
  readonly label: string;
  readonly editor: Editor<R>;
  readonly row: R;
  readonly onDone: () => void;
}

/** Edits one cell: Enter or leaving saves, Escape takes it back. What cannot be taken is told, and stays to be mended. */
export function CellEditor<R>({ label, editor, row, onDone }: CellEditorProps<R>) {
  const [text, setText] = useState(editor.kind === 'text' ? editor.text(row) : editor.value(row));
  const [wrong, setWrong] = useState<string | null>(null);
  const ref = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const done = useRef(false);
  useEffect(() => {
    ref.current?.focus();
    if (editor.kind === 'text') ref.current?.select();
  }, [editor]);
  const finish = () => {
    done.current = true;
    onDone();
  };
  const save = (value: string) => {
    if (done.current) return;
    const before = editor.kind === 'text' ? editor.text(row) : editor.value(row);
    if (value !== before) {
      const problem = editor.save(row, value) ?? null;
      setWrong(problem);
      if (problem) return;
    }
    finish();
  };
  const onKeyDown = (event: { key: string; stopPropagation: () => void; preventDefault: () => void }) => {
    event.stopPropagation();
    if (event.key === 'Escape') finish();
    if (event.key === 'Enter') {
      event.preventDefault();
      save(text);
    }
  };
  if (editor.kind === 'choice') {
    return (
      <select
        ref={ref}
        aria-label={label}
        className={styles.editor}
        value={text}
        onKeyDown={onKeyDown}
        onBlur={() => save(text)}
        onChange={(event) => setText(event.target.value)}
      >
        {editor.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        ref={ref}
        aria-label={label}
        aria-invalid={wrong !== null}
        className={styles.editor}
        value={text}
        onKeyDown={onKeyDown}
        onBlur={() => save(text)}
        onChange={(event) => setText(event.target.value)}
      />
      {wrong ? (
        <span role="alert" className={styles.wrong}>
          {wrong}
        </span>
      ) : null}
    </>
  );
}
