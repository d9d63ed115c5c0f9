import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import styles from './rooms.module.css';

interface AddByNameProps {
  readonly label: string;
  readonly button: string;
  /** Answers whether it was added. */
  readonly onAdd: (name: string) => Promise<boolean>;
}

/** A name and a button: adds one after the other. */
export function AddByName({ label, button, onAdd }: AddByNameProps) {
  const [name, setName] = useState('');
  const add = async () => {
    if (name.trim() !== '' && (await onAdd(name.trim()))) setName('');
  };
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={styles.wide}>
        <TextField label={label} hideLabel placeholder={label} value={name} onChange={setName} />
      </div>
      <Button type="submit" isDisabled={name.trim() === ''}>
        {button}
      </Button>
    </form>
  );
}
