import { useEffect } from 'react';
import { quoted } from '../../../shared/model/names.ts';
import { notify } from '../../state/notices.ts';
import type { ProgramStore } from '../../state/store.ts';
import { useProgram, useStore } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { BoardDialog } from './action.ts';
import { BestPlaces } from './best-places.tsx';
import { openBoardDialog, useBoardDialog } from './dialog-state.ts';
import { cellWords } from './facts.ts';
import { PutHere } from './put-here.tsx';
import { ShiftDialog } from './shift-dialog.tsx';
import { SwapWith } from './swap-with.tsx';

/** The dialog that an action of the board opened, if any. */
export function BoardDialogs() {
  const dialog = useBoardDialog();
  return dialog ? <OneDialog dialog={dialog} onClose={() => openBoardDialog(null)} /> : null;
}

/** Whether what a dialog is about has been removed meanwhile. */
const isGone = ({ state }: ProgramStore, dialog: BoardDialog): boolean =>
  'cell' in dialog
    ? !state.day.has(dialog.cell.dayId) || !state.room.has(dialog.cell.roomId)
    : !state.session.has(dialog.sessionId);

/** A dialog of an action, wherever it was opened from. */
export function OneDialog({ dialog, onClose }: { readonly dialog: BoardDialog; readonly onClose: () => void }) {
  const { state } = useStore();
  const gone = useProgram((store) => isGone(store, dialog));
  useEffect(() => {
    if (!gone) return;
    onClose();
    notify('news', 'What the dialog was about is no longer there.');
  });
  if (gone) return null;
  const close = <Button onPress={onClose}>Cancel</Button>;
  switch (dialog.kind) {
    case 'best':
      return (
        <Dialog title={`Best places for ${quoted(state, dialog.sessionId)}`} isOpen onClose={onClose} actions={close}>
          <BestPlaces sessionId={dialog.sessionId} onPlaced={onClose} />
        </Dialog>
      );
    case 'put':
      return (
        <Dialog title={`Put a session at ${cellWords(state, dialog.cell)}`} isOpen onClose={onClose} actions={close}>
          <PutHere cell={dialog.cell} onDone={onClose} />
        </Dialog>
      );
    case 'shift':
      return <ShiftDialog cell={dialog.cell} everyRoom={dialog.everyRoom} onClose={onClose} />;
    case 'swap':
      return (
        <Dialog title={`Swap ${quoted(state, dialog.sessionId)} with…`} isOpen onClose={onClose} actions={close}>
          <SwapWith sessionId={dialog.sessionId} onDone={onClose} />
        </Dialog>
      );
  }
}
