import { useEffect, useState } from 'react';
import { TextField } from '../ui/field.tsx';

/** A text that is saved when it is left, if it was changed; Escape takes it back. */
export function Draft(props: {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly onSave: (text: string) => void;
}) {
  const { label, value, multiline, onSave } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onCommit={(next) => next !== value && onSave(next)}
      onCancel={() => setText(value)}
      multiline={multiline ?? false}
      rows={multiline ? 6 : 1}
    />
  );
}
