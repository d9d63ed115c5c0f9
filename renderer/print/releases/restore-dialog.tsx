import { countedChanges } from '../../../shared/agenda/change-words.ts';
import { DRAFT } from '../../../shared/agenda/release-names.ts';
import { useExecute } from '../../state/execute.ts';
import { notify } from '../../state/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useChanges } from './use-changes.ts';

interface RestoreDialogProps {
  /** The release's name. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks before the program becomes what it was in a release. */
export function RestoreDialog({ name, onClose }: RestoreDialogProps) {
  const execute = useExecute();
  const { compared } = useChanges(name, DRAFT);
  const count = compared?.changes.length ?? 0;
  const restore = async () => {
    const done = await execute('release.restore', { name });
    if (!done.ok) return;
    notify('news', `The program is what it was in ${name}. Undo brings back what was done since.`);
    onClose();
  };
  return (
    <Dialog
      title={`Go back to ${name}?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => void restore()}>
            Go back
          </Button>
        </>
      }
    >
      <p>
        The program becomes what it was in {name}: sessions, people, places, rooms, times and variants. What was done
        since is taken back{count > 0 ? `, among it ${countedChanges(count)} that readers see` : ''}.
      </p>
      <p>Releases, rules, accepted conflicts and saved views stay. One undo brings everything back.</p>
    </Dialog>
  );
}
