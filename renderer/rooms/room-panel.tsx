import type { RoomId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useRow } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { RoomAway } from './room-away.tsx';
import styles from './rooms.module.css';
import { SavedField } from './saved-field.tsx';

/** What the table has no column for: when a room cannot be had, and the committee's notes on it. */
export function RoomPanel({ roomId, onClose }: { readonly roomId: RoomId; readonly onClose: () => void }) {
  const room = useRow('room', roomId);
  const execute = useExecute();
  if (!room) return null;
  return (
    <section className={styles.room} aria-label={room.name}>
      <div className={styles.roomHead}>
        <h2>{room.name}</h2>
        <Button look="quiet" aria-label="Close room" onPress={onClose}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <RoomAway roomId={roomId} />
      <SavedField
        label="Notes of the committee"
        multiline
        value={room.notes ?? ''}
        onSave={(notes) => execute('room.update', { id: roomId, patch: { notes: notes || null } })}
      />
    </section>
  );
}
