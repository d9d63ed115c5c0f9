import { useMemo, useState } from 'react';
import { foldedText } from '../../../shared/conflicts/name-keys.ts';
import type { Person, PersonId } from '../../../shared/model/tables.ts';
import { useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';

/** As many as a list shows without a search of its own. */
const SHOWN = 20;

interface MergeWithProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onMerged: (keptId: PersonId) => void;
}

/** Finds the other person first, then shows both side by side. */
export function MergeWith({ person, onClose, onMerged }: MergeWithProps) {
  const [text, setText] = useState('');
  const [otherId, setOtherId] = useState<PersonId | null>(null);
  const people = useTables(['person'], ({ state }) =>
    [...state.person.values()].map((row) => ({ id: row.id, words: foldedText(row.name), label: labelOf(row) })),
  );
  const choices = useMemo(() => {
    const wanted = foldedText(text).split(' ');
    const fits = people.filter(({ id, words }) => id !== person.id && wanted.every((word) => words.includes(word)));
    return fits.slice(0, SHOWN);
  }, [people, text, person.id]);
  if (otherId) return <MergeDialog ids={[person.id, otherId]} onClose={onClose} onMerged={onMerged} />;
  return (
    <Dialog
      title={`Merge ${person.name} with another person`}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <ComboBox
        label="The other person"
        text={text}
        onText={setText}
        choices={choices}
        onChoose={(id) => setOtherId(choices.find((choice) => choice.id === id)?.id ?? null)}
        placeholder="Part of a name"
        autoFocus
      />
    </Dialog>
  );
}

const labelOf = ({ name, affiliation }: Person): string => (affiliation === null ? name : `${name}, ${affiliation}`);
