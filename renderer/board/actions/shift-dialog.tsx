import { useMemo, useState } from 'react';
import { quoted } from '../../../shared/model/names.ts';
import { useExecute } from '../../state/execute.ts';
import type { HeldCell } from '../../state/held.ts';
import { useProgram, useStore } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { cellWords } from './facts.ts';
import { forbiddenWords, isMild, outcomeWords } from './outcome-words.ts';
import styles from './proposals.module.css';
import { previewShift, type ShiftPreview } from './shift-preview.ts';

interface ShiftDialogProps {
  readonly cell: HeldCell;
  readonly everyRoom: boolean;
  readonly onClose: () => void;
}

/** Moves everything from here on later or earlier, by minutes; what comes of it is told before. */
export function ShiftDialog({ cell, everyRoom, onClose }: ShiftDialogProps) {
  const store = useStore();
  const execute = useExecute();
  const [text, setText] = useState('15');
  const [way, setWay] = useState<'later' | 'earlier'>('later');
  const [every, setEvery] = useState(everyRoom);
  const revision = useProgram((program) => program.revision);
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
  const by = way === 'later' ? (minutes ?? 0) : -(minutes ?? 0);
  const preview = useMemo(
    () => (revision >= 0 ? previewShift(store, { cell, everyRoom: every, by }) : null),
    [store, revision, cell, every, by],
  );
  const forbidden = preview?.outcome ? forbiddenWords(store.state, preview.outcome) : null;
  const shift = async () => {
    if (!preview || preview.problem !== null) return;
    const done = await execute('session.arrange', { places: [...preview.places], reason: 'shift' });
    if (done.ok) onClose();
  };
  const room = store.state.room.get(cell.roomId)?.name ?? 'this room';
  return (
    <Dialog
      title={`Shift from ${cellWords(store.state, cell)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={preview === null || preview.problem !== null || forbidden !== null}
            onPress={() => void shift()}
          >
            Shift
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <TextField
          label="Minutes"
          type="number"
          value={text}
          onChange={setText}
          error={minutes === null ? 'Give a number of minutes.' : null}
          autoFocus
        />
        <Select
          label="Direction"
          value={way}
          choices={[
            { id: 'later', label: 'Later' },
            { id: 'earlier', label: 'Earlier' },
          ]}
          onChange={(id) => setWay(id === 'earlier' ? 'earlier' : 'later')}
        />
        <Select
          label="Rooms"
          value={every ? 'all' : 'one'}
          choices={[
            { id: 'one', label: `Only ${room}` },
            { id: 'all', label: 'All rooms' },
          ]}
          onChange={(id) => setEvery(id === 'all')}
        />
      </div>
      {preview ? <Preview preview={preview} forbidden={forbidden} /> : null}
    </Dialog>
  );
}

function Preview({ preview, forbidden }: { readonly preview: ShiftPreview; readonly forbidden: string | null }) {
  const { state } = useStore();
  const { places, stay, outcome, problem } = preview;
  return (
    <section className={styles.preview} aria-label="What comes of it" aria-live="polite">
      {places.length > 0 ? <p>{places.length === 1 ? '1 session moves.' : `${places.length} sessions move.`}</p> : null}
      {stay.length > 0 ? (
        <p className={styles.costs}>
          Pinned to {stay.length === 1 ? 'its time, stays' : 'their times, stay'}:{' '}
          {stay.map((id) => quoted(state, id)).join(', ')}.
        </p>
      ) : null}
      {problem ? <p className={styles.bad}>{problem}</p> : null}
      {forbidden ? <p className={styles.bad}>{forbidden}.</p> : null}
      {outcome && !forbidden ? (
        <p className={isMild(outcome) ? styles.dim : styles.bad}>{outcomeWords(state, outcome)}.</p>
      ) : null}
    </section>
  );
}
