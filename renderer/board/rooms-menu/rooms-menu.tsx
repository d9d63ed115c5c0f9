import { memo, useMemo } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Day, Room } from '../../../shared/model/tables.ts';
import { useStore, useTables } from '../../state/use-program.ts';
import buttons from '../../ui/button.module.css';
import { useBoardView } from '../view.ts';
import { RoomsList } from './rooms-list.tsx';
import styles from './rooms-menu.module.css';
import { roomsOfView } from './rooms-of-view.ts';

interface RoomsMenuProps {
  /** All rooms of the program, in its order. */
  readonly rooms: readonly Room[];
  /** The day that the board shows; absent where it shows several. */
  readonly day?: Day | undefined;
}

/** Which rooms the board shows, in which order, and how: a button that says how many, and a list that stays open. */
export const RoomsMenu = memo(function RoomsMenu({ rooms, day }: RoomsMenuProps) {
  const store = useStore();
  const view = useBoardView();
  const changed = useTables(['room', 'roomFeature'], () => ({}));
  const shown = useMemo(() => {
    const { pinned, others } = roomsOfView(store.index, view);
    return changed ? pinned.length + others.length : 0;
  }, [store, view, changed]);
  const words = shown === rooms.length ? `Rooms ${rooms.length}` : `Rooms ${shown} of ${rooms.length}`;
  return (
    <DialogTrigger>
      <AriaButton className={`${buttons.button} ${shown < rooms.length ? styles.some : ''}`}>
        {words} <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog aria-label="Rooms on the board" className={styles.dialog ?? ''}>
          <RoomsList rooms={rooms} day={day} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});
