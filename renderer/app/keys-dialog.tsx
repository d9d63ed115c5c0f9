import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './keys-dialog.module.css';

const SHEET = [
  {
    where: 'Everywhere',
    keys: [
      ['Ctrl/⌘ Z', 'Undo the last change'],
      ['Ctrl/⌘ Shift Z, Ctrl Y', 'Redo it'],
      ['?', 'This sheet'],
    ],
  },
  {
    where: 'Board',
    keys: [
      ['Arrows', 'Move over the cells, and over the items of the list'],
      ['Space', 'Take a session up, with all that are selected'],
      ['Enter', 'Open a session; drop the one that is held'],
      ['Tab, Shift Tab', 'Next or previous room, while holding'],
      ['Alt with arrows or pointer', 'Five-minute steps, while holding'],
      ['Shift with arrows, Page Up, Page Down', 'Other day'],
      ['S', 'On the shelf of the day, while holding what takes no time'],
      ['Escape', 'Put it back; select nothing'],
      ['Ctrl/⌘ Space, Ctrl/⌘ click', 'Select a session, or no longer'],
      ['Ctrl/⌘ A', 'Select all that are shown'],
      ['+, −', 'Five minutes longer or shorter'],
      ['Delete', 'Take sessions off the board'],
      ['Shift F10, menu key, right click', 'What one can do here'],
    ],
  },
  {
    where: 'Tables',
    keys: [
      ['Arrows, Home, End, Page Up, Page Down', 'Move over the cells'],
      ['Enter, F2', 'Edit a cell'],
      ['Escape', 'Take the edit back'],
      ['Space', 'Select a row'],
    ],
  },
  {
    where: 'Conflicts',
    keys: [
      ['Arrows, Home, End, Page Up, Page Down', 'Move over the conflicts; left and right fold a group'],
      ['Enter', 'Show it on the board'],
      ['F', 'Fix it'],
      ['A', 'Accept it, with a reason'],
      ['Space, Shift with arrows', 'Select it, or a stretch'],
      ['Ctrl/⌘ A, Escape', 'Select all, or none'],
    ],
  },
  {
    where: 'Review of an import',
    keys: [
      ['Arrows, Home, End, Page Up, Page Down', 'Move over the rows'],
      ['N, Shift N', 'Next or previous conflict'],
      ['Enter, Escape', 'Into the fields of a row, and back'],
      ['K', 'Keep what is here, for the whole row'],
      ['T', 'Take the file’s, for the whole row'],
      ['Backspace', 'Take that choice back'],
      ['Ctrl/⌘ V', 'Read what was copied, before a file is chosen'],
    ],
  },
] as const;

/** All keys, on one sheet. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      {SHEET.map(({ where, keys }) => (
        <section key={where}>
          <h3>{where}</h3>
          <dl className={styles.keys}>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
