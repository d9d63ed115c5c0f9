import type { Conflict } from '../../shared/conflicts/rule.ts';
import { useExecute } from '../state/execute.ts';
import { useStore } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';

interface WhoItIsProps {
  readonly conflict: Conflict;
  readonly isTabStop: boolean;
}

/** The two answers to “is this a shared account?”: one ends the question, the other has every overlap told. */
export function WhoItIs({ conflict, isTabStop }: WhoItIsProps) {
  const { state } = useStore();
  const execute = useExecute();
  const [id] = conflict.people;
  if (!id) return null;
  const name = state.person.get(id)?.name ?? 'This person';
  const answer = (words: string, isShared: boolean) => (
    <Button
      look="quiet"
      excludeFromTabOrder={!isTabStop}
      aria-label={`${words}: ${name}`}
      onPress={() => void execute('person.markShared', { id, isShared })}
    >
      {words}
    </Button>
  );
  return (
    <>
      {answer('Shared', true)}
      {answer('One person', false)}
    </>
  );
}
