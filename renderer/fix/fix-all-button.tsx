import { useState } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import { Button } from '../ui/button.tsx';
import { FixAllDialog } from './fix-all-dialog.tsx';

/** “Fix all of these…”: opens the review of repairs for a list of conflicts. */
export function FixAllButton({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button isDisabled={conflicts.length === 0} onPress={() => setIsOpen(true)}>
        Fix all of these…
      </Button>
      {isOpen ? <FixAllDialog conflicts={conflicts} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
