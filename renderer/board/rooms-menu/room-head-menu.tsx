import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import type { Room, RoomId } from '../../../shared/model/tables.ts';
import { useExecute } from '../../state/execute.ts';
import { setSelection } from '../../state/selection.ts';
import { useRow, useStore } from '../../state/use-program.ts';
import { changeView, currentView } from '../view.ts';
import { movedOne } from './room-order.ts';
import styles from './rooms-menu.module.css';
import { roomsInProgram, roomsOfView } from './rooms-of-view.ts';
import { isListed, listRoom } from './view-changes.ts';

interface RoomHeadMenuProps {
  readonly roomId: RoomId;
  /** Rooms as rows: they move up and down. */
  readonly turned: boolean;
  /** No place for a button: the right-click alone opens the menu. */
  readonly isSmall: boolean;
}

/** The menu of a room's head: by its button, or by a right-click anywhere on the head that it stands in. */
export function RoomHeadMenu({ roomId, turned, isSmall }: RoomHeadMenuProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const headRef = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const room = useRow('room', roomId);
  useEffect(() => {
    const head = ref.current?.closest<HTMLElement>('[role=columnheader], [role=rowheader]') ?? null;
    headRef.current = head;
    const open = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    head?.addEventListener('contextmenu', open);
    return () => head?.removeEventListener('contextmenu', open);
  }, []);
  if (!room) return null;
  return (
    <>
      <button
        ref={ref}
        type="button"
        tabIndex={-1}
        data-no-drag
        hidden={isSmall}
        className={styles.headButton}
        aria-label={`Options of ${room.name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">⋮</span>
      </button>
      {isOpen ? (
        <Popover
          className={styles.popover ?? ''}
          aria-label={`Options of ${room.name}`}
          triggerRef={headRef}
          trigger="MenuTrigger"
          placement={turned ? 'end top' : 'bottom start'}
          isOpen
          onOpenChange={setOpen}
        >
          <HeadMenu room={room} turned={turned} onClose={() => setOpen(false)} />
        </Popover>
      ) : null}
    </>
  );
}

interface HeadMenuProps {
  readonly room: Room;
  readonly turned: boolean;
  readonly onClose: () => void;
}

function HeadMenu({ room, turned, onClose }: HeadMenuProps) {
  const { index } = useStore();
  const execute = useExecute();
  const view = currentView();
  const { pinned, others } = roomsOfView(index, view);
  // Pinned rooms stand apart: one moves among its own.
  const beside = (pinned.includes(room) ? pinned : others).map(({ id }) => id);
  const order = roomsInProgram(index).map(({ id }) => id);
  const before = movedOne(order, beside, room.id, -1);
  const after = movedOne(order, beside, room.id, 1);
  const move = (ids: readonly RoomId[] | null) => ids && void execute('room.reorder', { ids: [...ids] });
  const sessions = [...(index.inRoom.get(room.id) ?? [])].filter((id) => index.entries.get(id)?.blockId === null);
  const isNarrow = isListed(view, 'narrow', room);
  const isPinned = isListed(view, 'pinned', room);
  const item = (words: string, run: () => void, isDisabled = false) => (
    <MenuItem className={styles.item ?? ''} textValue={words} onAction={run} isDisabled={isDisabled}>
      {words}
    </MenuItem>
  );
  return (
    <Menu className={styles.menu ?? ''} aria-label={room.name} autoFocus="first" onClose={onClose}>
      {item('Hide', () => listRoom('hidden', room.id, true))}
      {item(isNarrow ? 'Make wide' : 'Make narrow', () => listRoom('narrow', room.id, !isNarrow))}
      {item(isPinned ? 'Unpin' : 'Pin', () => listRoom('pinned', room.id, !isPinned))}
      <Separator elementType="hr" />
      {item(turned ? 'Move up' : 'Move left', () => move(before), before === null)}
      {item(turned ? 'Move down' : 'Move right', () => move(after), after === null)}
      <Separator elementType="hr" />
      {room.building === null ? null : item('Only this building', () => changeView({ building: room.building }))}
      {item('Select all sessions of this room', () => setSelection(sessions), sessions.length === 0)}
    </Menu>
  );
}
