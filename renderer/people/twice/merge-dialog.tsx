import type { PersonId } from '../../../shared/model/tables.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ComparePeople } from './compare-people.tsx';

interface MergeDialogProps {
  readonly ids: readonly [PersonId, PersonId];
  readonly onClose: () => void;
  readonly onMerged: (keptId: PersonId) => void;
}

/** Two people of one's own choice side by side, to be made one. */
export function MergeDialog({ ids: [firstId, secondId], onClose, onMerged }: MergeDialogProps) {
  return (
    <Dialog
      title="Merge two people"
      isOpen
      isWide
      onClose={onClose}
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <ComparePeople
        firstId={firstId}
        secondId={secondId}
        onDone={(kept) => {
          if (kept !== null) onMerged(kept);
          onClose();
        }}
      />
    </Dialog>
  );
}
