import { useState } from 'react';
import { useExecute } from '../state/execute.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import styles from './accept-dialog.module.css';
import type { ConflictItem } from './conflict-item.ts';

/** As many are told in whole; more would bury the reason that is asked for. */
const TOLD = 5;

interface AcceptDialogProps {
  readonly items: readonly ConflictItem[];
  readonly onClose: () => void;
  readonly onAccepted: () => void;
}

/** Asks for the reason why conflicts are as they shall be. All are accepted in one step of undo. */
export function AcceptDialog({ items, onClose, onAccepted }: AcceptDialogProps) {
  const execute = useExecute();
  const [text, setText] = useState('');
  const reason = text.trim();
  const accept = async () => {
    if (reason === '') return;
    const conflicts = items.map(({ conflict: { key, factsHash } }) => ({ conflict: key, factsHash }));
    const [only] = conflicts;
    const done =
      only && conflicts.length === 1
        ? await execute('conflict.accept', { ...only, reason })
        : await execute('conflict.acceptSeveral', { conflicts, reason });
    if (!done.ok) return;
    onAccepted();
    onClose();
  };
  return (
    <Dialog
      title={items.length === 1 ? 'Accept this conflict' : `Accept ${items.length} conflicts`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={reason === ''} onPress={() => void accept()}>
            Accept
          </Button>
        </>
      }
    >
      <ul className={styles.list}>
        {items.slice(0, TOLD).map(({ conflict, sentence }) => (
          <li key={conflict.key}>{sentence}</li>
        ))}
        {items.length > TOLD ? <li>And {items.length - TOLD} more.</li> : null}
      </ul>
      <TextField
        label="Reason"
        value={text}
        onChange={setText}
        autoFocus
        multiline
        rows={2}
        help="Everybody on the committee sees it. What you accept is no longer counted, and comes back when its times, rooms or people change."
      />
    </Dialog>
  );
}
