import type { Room } from '../../../shared/model/tables.ts';
import { Button } from '../../ui/button.tsx';
import styles from './rooms-menu.module.css';
import { showAllRooms } from './view-changes.ts';

/** What stands in place of the board when all rooms are hidden or filtered out. */
export function NoRoomsShown({ rooms }: { readonly rooms: readonly Room[] }) {
  return (
    <div className={styles.noRooms}>
      <h2>No room is shown</h2>
      <p>Every room of the program is hidden, or none fits the building and feature that are asked for.</p>
      <Button look="primary" onPress={() => showAllRooms(rooms)}>
        Show all rooms
      </Button>
    </div>
  );
}
