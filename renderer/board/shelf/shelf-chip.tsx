import { memo } from 'react';
import { sessionName } from '../../../shared/model/names.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { useExecute } from '../../state/execute.ts';
import { useHeld } from '../../state/held.ts';
import { useIsSelected } from '../../state/selection.ts';
import { useConflictsOf, useRow } from '../../state/use-program.ts';
import styles from './shelf.module.css';

interface ShelfChipProps {
  readonly sessionId: SessionId;
  /** Its room and time in words, where the chip has to say it. */
  readonly where: string;
  readonly people: string;
  readonly onOpen: (id: SessionId) => void;
  readonly onTake: (id: SessionId) => void;
}

/** A session on the shelf. Enter opens it, Space takes it up; the board's pointer drags it (`data-session`). */
export const ShelfChip = memo(function ShelfChip({ sessionId, where, people, onOpen, onTake }: ShelfChipProps) {
  const execute = useExecute();
  const session = useRow('session', sessionId);
  const track = useRow('track', session?.trackId);
  const conflicts = useConflictsOf(sessionId);
  const isHeld = useHeld((held) => held?.sessionId === sessionId);
  const isSelected = useIsSelected(sessionId);
  if (!session) return null;
  const { text, isTitle } = sessionName(session);
  const isTentative = session.status === 'proposed' || session.status === 'reserve';
  const isGrave = conflicts.some(({ level }) => level === 'error' || level === 'block');
  const wrong = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`;
  const states = [isTentative ? session.status : '', conflicts.length === 0 ? '' : wrong].filter(Boolean);
  const looks = [
    styles.chip,
    isTentative ? styles.tentative : '',
    isHeld ? styles.held : '',
    isSelected ? styles.selected : '',
  ];
  return (
    <button
      type="button"
      data-session={sessionId}
      className={looks.join(' ')}
      title={[text, people, where, ...states].filter(Boolean).join('\n')}
      style={{ borderInlineStartColor: track?.colour ?? 'var(--line-strong)' }}
      onKeyDown={(event) => {
        const run = {
          Enter: () => onOpen(sessionId),
          ' ': () => onTake(sessionId),
          Delete: () => void execute('session.unplace', { sessionIds: [sessionId] }),
        }[event.key];
        if (!run) return;
        event.preventDefault();
        run();
      }}
      onClick={({ detail }) => {
        // The pointer's press is the board's; a screen reader's has no pointer.
        if (detail === 0) onOpen(sessionId);
      }}
    >
      {conflicts.length > 0 ? <span aria-hidden="true" className={isGrave ? styles.grave : styles.warned} /> : null}
      <span className={isTitle ? styles.title : styles.untitled}>{text}</span>
      {where ? <small>{where}</small> : null}
      <span className="visually-hidden">{[people, ...states].filter(Boolean).map((part) => `, ${part}`)}</span>
    </button>
  );
});
