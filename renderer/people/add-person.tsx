import { useState } from 'react';
import type { PersonId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useStore } from '../state/use-program.ts';
import { foldText } from '../tables/features.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';

interface AddPersonProps {
  readonly onClose: () => void;
  readonly onAdded: (id: PersonId) => void;
}

/** Asks for a new person, and says when somebody of that name is here already. */
export function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const execute = useExecute();
  const { state } = useStore();
  const [name, setName] = useState('');
  const [affiliation, setAffiliation] = useState('');
  const wanted = foldText(name.trim());
  const same = wanted === '' ? undefined : [...state.person.values()].find((one) => foldText(one.name) === wanted);
  const add = async () => {
    const made = await execute('person.add', {
      name: name.trim(),
      fields: { affiliation: affiliation.trim() || null },
    });
    if (!made.ok) return;
    onAdded(made.value.value.id);
    onClose();
  };
  return (
    <Dialog
      title="Add a person"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus
        {...(same
          ? { help: `${same.name}${same.affiliation ? ` (${same.affiliation})` : ''} is in the program already.` }
          : {})}
      />
      <TextField label="Affiliation" value={affiliation} onChange={setAffiliation} />
    </Dialog>
  );
}
