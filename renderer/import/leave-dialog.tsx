import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Incoming } from './choose/incoming.ts';

interface LeaveDialogProps {
  /** The files that would take the review's place; null: nothing is asked. */
  readonly asking: readonly Incoming[] | null;
  readonly made: number;
  readonly onAnswer: (isLeaving: boolean) => void;
}

/** Asks before a review with decisions gives way to other files. */
export function LeaveDialog({ asking, made, onAnswer }: LeaveDialogProps) {
  const names = asking?.map(({ name }) => name).join(', ') ?? '';
  return (
    <Dialog
      title="Leave this review?"
      isOpen={asking !== null}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>Stay here</Button>
          <Button look="primary" onPress={() => onAnswer(true)}>
            Leave it and read {asking && asking.length > 1 ? 'the files' : 'the file'}
          </Button>
        </>
      }
    >
      <p>
        {made === 1 ? 'The decision that you made' : `The ${made} decisions that you made`} here would be lost. You
        would go on with {names}.
      </p>
    </Dialog>
  );
}
