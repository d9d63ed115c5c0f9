import { useState } from 'react';
import type { Kind, SessionId, Track } from '../../shared/model/tables.ts';
import { length } from '../../shared/time/wall.ts';
import { useExecute } from '../state/execute.ts';
import { parseLength } from '../tables/editors.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';
import styles from './sessions-screen.module.css';

interface AddSessionProps {
  readonly tracks: readonly Track[];
  readonly kinds: readonly Kind[];
  readonly onClose: () => void;
  readonly onAdded: (id: SessionId) => void;
}

/** Asks for a new session; its length follows from its kind until one is given. */
export function AddSession({ tracks, kinds, onClose, onAdded }: AddSessionProps) {
  const execute = useExecute();
  const [title, setTitle] = useState('');
  const [kindId, setKindId] = useState<string>(kinds.find(({ service }) => !service)?.id ?? '');
  const [trackId, setTrackId] = useState('');
  const [text, setText] = useState('');
  const kind = kinds.find(({ id }) => id === kindId) ?? null;
  const minutes = text.trim() === '' ? undefined : parseLength(text);
  const add = async () => {
    const made = await execute('session.add', {
      fields: {
        title: title.trim() || null,
        kindId: kind?.id ?? null,
        trackId: tracks.find(({ id }) => id === trackId)?.id ?? null,
        ...(minutes == null ? {} : { durationMinutes: minutes }),
      },
    });
    if (!made.ok) return;
    onAdded(made.value.value.id);
    onClose();
  };
  return (
    <Dialog
      title="Add a session"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={title.trim() === '' || minutes === null} onPress={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <TextField label="Title" value={title} onChange={setTitle} autoFocus />
      <div className={styles.fields}>
        <Select
          label="Kind"
          value={kindId}
          onChange={setKindId}
          choices={[{ id: '', label: 'No kind' }, ...kinds.map(({ id, name }) => ({ id, label: name }))]}
        />
        <Select
          label="Track"
          value={trackId}
          onChange={setTrackId}
          choices={[{ id: '', label: 'No track' }, ...tracks.map(({ id, name }) => ({ id, label: name }))]}
        />
        <TextField
          label="Length"
          value={text}
          onChange={setText}
          placeholder={kind ? length(kind.durationMinutes) : '45 min'}
          error={minutes === null ? 'Give a length such as 45 or 1 h 30.' : null}
        />
      </div>
    </Dialog>
  );
}
