import { useEffect, useRef, useState } from 'react';
import { TextField } from '../ui/field.tsx';

interface SavedFieldProps {
  readonly label: string;
  /** What the program has; '' where it has nothing. */
  readonly value: string;
  /** Answers what is wrong with the text, or the outcome of the command that took it. */
  readonly onSave: (text: string) => string | Promise<{ readonly ok: boolean }>;
  readonly hideLabel?: boolean;
  readonly help?: string;
  readonly type?: 'text' | 'date' | 'url' | 'number';
  readonly multiline?: boolean;
}

/** A text of the program: Enter or leaving saves it, Escape takes it back. What is wrong is told and stays to be mended. */
export function SavedField({ label, value, onSave, hideLabel, help, type, multiline }: SavedFieldProps) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  // Enter saves, and leaving the field right after must not save the same again.
  const saved = useRef(value);
  useEffect(() => {
    saved.current = value;
    setText(value);
    setProblem(null);
  }, [value]);
  const commit = (next: string) => {
    const wanted = next.trim();
    if (wanted === saved.current) return;
    const outcome = onSave(wanted);
    if (typeof outcome === 'string') return setProblem(outcome);
    setProblem(null);
    saved.current = wanted;
    void outcome.then(({ ok }) => {
      if (ok) return;
      saved.current = value;
      setText(value);
    });
  };
  const cancel = () => {
    setText(value);
    setProblem(null);
  };
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onCommit={commit}
      onCancel={cancel}
      error={problem}
      type={type ?? 'text'}
      hideLabel={hideLabel ?? false}
      multiline={multiline ?? false}
      {...(help ? { help } : {})}
    />
  );
}
