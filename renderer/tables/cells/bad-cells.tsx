import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from '../data-table.module.css';
import type { BadCell } from './edit-cells.ts';

interface BadCellsProps {
  readonly bad: readonly BadCell[];
  /** How many rows would change. */
  readonly good: number;
  readonly onAnswer: (apply: boolean) => void;
}

const MOST_TOLD = 200;

/** Tells which texts cannot be taken and why, and asks whether the others are to be written. Nothing is written before. */
export function BadCells({ bad, good, onAnswer }: BadCellsProps) {
  const cells = bad.length === 1 ? '1 cell' : `${bad.length} cells`;
  const rows = good === 1 ? '1 row' : `${good} rows`;
  return (
    <Dialog
      title={`${cells} cannot be taken`}
      isOpen
      isWide
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button look={good === 0 ? 'primary' : 'plain'} onPress={() => onAnswer(false)}>
            Change nothing
          </Button>
          {good > 0 ? (
            <Button look="primary" onPress={() => onAnswer(true)}>
              Change {rows} without them
            </Button>
          ) : null}
        </>
      }
    >
      {/* The list may be longer than the dialog: by its own tab stop, keys scroll it. */}
      <section aria-label="What cannot be taken" className={styles.badCells} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">Text</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {bad.slice(0, MOST_TOLD).map(({ at, row, column, text, reason }) => (
              <tr key={at}>
                <th scope="row">{row}</th>
                <td>{column}</td>
                <td>{text}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {bad.length > MOST_TOLD ? <p>And {bad.length - MOST_TOLD} more.</p> : null}
    </Dialog>
  );
}
