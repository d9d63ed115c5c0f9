import { memo, useMemo, useRef, useState } from 'react';
import { Button as AriaButton, Popover } from 'react-aria-components';
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
  const ref = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const changed = useTables(['room', 'roomFeature'], () => ({}));
  const shown = useMemo(() => {
    const { pinned, others } = roomsOfView(store.index, view);
    return changed ? pinned.length + others.length : 0;
  }, [store, view, changed]);
  const words = shown === rooms.length ? `Rooms ${rooms.length}` : `Rooms ${shown} of ${rooms.length}`;
  return (
    <>
      <AriaButton
        ref={ref}
        className={`${buttons.button} ${shown < rooms.length ? styles.some : ''}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {words} <span aria-hidden="true">▾</span>
      </AriaButton>
      {/* A popover is a dialog of itself; one inside it would leave its ends outside of both. */}
      <Popover
        aria-label="Rooms on the board"
        className={styles.dialog ?? ''}
        triggerRef={ref}
        placement="bottom start"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <RoomsList rooms={rooms} day={day} />
      </Popover>
    </>
  );
});
