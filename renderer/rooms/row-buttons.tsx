import { Button } from '../ui/button.tsx';

interface RowButtonsProps {
  readonly name: string;
  readonly tip: string | undefined;
  readonly onRemove: () => void;
}

/** What can be done with a whole row. Undo takes it back, so nothing is asked. */
export function RowButtons({ name, tip, onRemove }: RowButtonsProps) {
  return (
    <Button look="quiet" aria-label={`Remove ${name}`} tip={tip} onPress={onRemove}>
      Remove
    </Button>
  );
}
