import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/contract/problem.ts';
import { TextField } from '../ui/field.tsx';

/**
 * A text that is saved when it is left, if it was changed; Escape takes it back. `onSave` answers why it does not fit,
 * in words, or what came of saving it. What is not saved stays as it was typed, and says so.
 */
export function Draft(props: {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly onSave: (text: string) => string | Promise<Result<unknown>>;
}) {
  const { label, value, multiline, hideLabel, autoFocus, onSave } = props;
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const known = useRef({ value, saved: value });
  useEffect(() => {
    const { value: before, saved } = known.current;
    known.current = { value, saved: value };
    // What somebody else writes meanwhile does not take away what is being typed.
    setText((now) => (now === before || now === saved ? value : now));
  }, [value]);
  const write = (next: string) => {
    setError(null);
    setText(next);
  };
  const save = async (next: string) => {
    if (next === value) return;
    known.current = { ...known.current, saved: next };
    const done = onSave(next);
    if (typeof done === 'string') {
      setError(done);
      return;
    }
    const result = await done;
    setError(result.ok ? null : `Not saved. ${result.problem.message}`);
    // It may be kept in another form than it was typed.
    if (result.ok) setText((now) => (now === next ? known.current.value : now));
  };
  return (
    <TextField
      label={label}
      value={text}
      onChange={write}
      onCommit={(next) => void save(next)}
      onCancel={() => write(value)}
      error={error}
      multiline={multiline ?? false}
      hideLabel={hideLabel ?? false}
      autoFocus={autoFocus ?? false}
      rows={multiline ? 6 : 1}
    />
  );
}
