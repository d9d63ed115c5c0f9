import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Editor } from './column.ts';
import styles from './data-table.module.css';

/** Where the cursor goes when an edit ends; 'left': the focus is elsewhere already. */
export type After = 'stay' | 'left' | 'down' | 'next' | 'previous';

interface CellEditorProps<R> {
  readonly label: string;
  readonly editor: Exclude<Editor<R>, { readonly kind: 'elsewhere' }>;
  readonly row: R;
  /** The text to begin with, where typing began the edit. */
  readonly typed: string | null;
  readonly onDone: (after: After) => void;
}

/**
 * Edits one cell: Enter saves and goes down, Tab saves and goes on, leaving saves, Escape takes it back. What cannot be
 * taken is told, and stays to be mended.
 */
export function CellEditor<R>({ label, editor, row, typed, onDone }: CellEditorProps<R>) {
  const before = editor.kind === 'text' ? editor.text(row) : editor.value(row);
  const [text, setText] = useState(typed ?? before);
  const [wrong, setWrong] = useState<string | null>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const selectRef = useRef<HTMLSelectElement>(null);
  const isDone = useRef(false);
  const byPointer = useRef(false);
  const id = useId();
  useEffect(() => {
    selectRef.current?.focus();
    inputRef.current?.focus();
    if (typed === null) inputRef.current?.select();
  }, [typed]);
  const finish = (after: After) => {
    isDone.current = true;
    onDone(after);
  };
  const save = (value: string, after: After) => {
    if (isDone.current) return;
    const problem = value === before ? null : (editor.save(row, value) ?? null);
    setWrong(problem);
    if (problem === null) finish(after);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    byPointer.current = false;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') finish('stay');
    else if (event.key === 'Enter') save(text, 'down');
    else if (event.key === 'Tab') save(text, event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  };
  if (editor.kind === 'choice') {
    return (
      <select
        ref={selectRef}
        aria-label={label}
        className={styles.editor}
        value={text}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          byPointer.current = true;
        }}
        onBlur={() => save(text, 'left')}
        onChange={(event) => {
          setText(event.target.value);
          // Chosen from the open list by the pointer: there is nothing left to confirm.
          if (byPointer.current) save(event.target.value, 'stay');
        }}
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
        ref={inputRef}
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : id}
        className={styles.editor}
        value={text}
        inputMode={editor.keys ?? 'text'}
        placeholder={editor.hint}
        list={editor.suggestions ? `${id}-list` : undefined}
        onKeyDown={onKeyDown}
        onBlur={() => save(text, 'left')}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(null);
        }}
      />
      {editor.suggestions ? (
        <datalist id={`${id}-list`}>
          {editor.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
      {wrong ? (
        <span id={id} role="alert" className={styles.wrong}>
          {wrong}
        </span>
      ) : null}
    </>
  );
}
