import type { ReadyNotice } from '../../../shared/contract/notices.ts';
import { useExecute } from '../../state/execute.ts';
import { notify } from '../../state/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface MarkDialogProps {
  readonly people: readonly ReadyNotice[];
  /** Null: the draft. */
  readonly release: string | null;
  readonly onClose: () => void;
}

/** Asks before people count as told, which cannot be taken back. */
export function MarkDialog({ people, release, onClose }: MarkDialogProps) {
  const execute = useExecute();
  const [first] = people;
  const who = people.length === 1 && first ? first.name : `${people.length} people`;
  const mark = async () => {
    const done = await execute('notices.markTold', { release, personIds: people.map(({ personId }) => personId) });
    if (!done.ok) return;
    notify('news', `Marked as told: ${who}.`);
    onClose();
  };
  return (
    <Dialog
      title={`Mark ${who} as told?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => void mark()}>
            Mark as told
          </Button>
        </>
      }
    >
      <p>
        From now on only what changes after {release ?? 'the draft as it is now'} is listed for {who}. Lectern sends
        nothing itself: mark people once your messages are out. Undo does not take this back.
      </p>
    </Dialog>
  );
}
