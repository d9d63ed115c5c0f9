import type { PlannedRow } from '../../../shared/contract/import.ts';
import { LOCKABLE_KINDS, WHOLE_ROW } from '../../../shared/model/import-tables.ts';
import { useExecute } from '../../state/execute.ts';
import { useProgram } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { fieldWords } from '../plan/field-words.ts';

interface LockButtonProps {
  readonly row: PlannedRow;
  /** null for the whole row. */
  readonly field: string | null;
}

/** Locks a field or a whole row against this and every later import, and unlocks it. Rows that are not here yet have no lock. */
export function LockButton({ row, field }: LockButtonProps) {
  const execute = useExecute();
  const kind = LOCKABLE_KINDS.find((lockable) => lockable === row.kind);
  const { id } = row;
  const lock = field ?? WHOLE_ROW;
  const isLocked = useProgram(({ state }) => state.importLock.has(`${kind ?? ''} ${id ?? ''} ${lock}`));
  if (!kind || id === null) return null;
  const what = field === null ? `${row.label}` : fieldWords(field);
  return (
    <Button
      look="quiet"
      aria-pressed={isLocked}
      aria-label={`Lock ${what} against imports`}
      tip={isLocked ? 'Locked: no import changes it. Press to unlock.' : 'No import may change it, now and later'}
      onPress={() =>
        void execute(isLocked ? 'import.unlock' : 'import.lock', { locks: [{ kind, ownerId: id, field: lock }] })
      }
    >
      {isLocked ? 'Locked' : 'Lock'}
    </Button>
  );
}
