import { useState } from 'react';
import { useExecute } from '../state/execute.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { commaList, parseCapacity } from './room-rows.ts';
import styles from './rooms.module.css';

/** Asks for a new room. */
export function AddRoom({ onClose }: { readonly onClose: () => void }) {
  const execute = useExecute();
  const [name, setName] = useState('');
  const [seats, setSeats] = useState('');
  const [features, setFeatures] = useState('');
  const capacity = parseCapacity(seats);
  const add = async () => {
    if (capacity === 'wrong') return;
    const made = await execute('room.add', { name: name.trim(), capacity, features: commaList(features) });
    if (made.ok) onClose();
  };
  return (
    <Dialog
      title="Add a room"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={name.trim() === '' || capacity === 'wrong'} onPress={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <TextField label="Name" value={name} onChange={setName} autoFocus />
        <TextField
          label="Seats"
          value={seats}
          onChange={setSeats}
          error={capacity === 'wrong' ? 'A whole number, or nothing.' : null}
        />
      </div>
      <TextField
        label="Features"
        value={features}
        onChange={setFeatures}
        help="What the room offers, with commas between: projector, piano, wheelchair ramp"
      />
    </Dialog>
  );
}
