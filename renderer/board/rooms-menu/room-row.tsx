import { Button as AriaButton, GridListItem, ToggleButton } from 'react-aria-components';
import type { Room } from '../../../shared/model/tables.ts';
import type { BoardView } from '../view.ts';
import { Icon } from './icons.tsx';
import styles from './rooms-menu.module.css';
import { isListed, listRoom } from './view-changes.ts';

interface RoomRowProps {
  readonly room: Room;
  readonly facts: string;
  readonly view: BoardView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Moves the room among those that are listed. */
  readonly onMove: (by: 1 | -1) => void;
}

/** A room of the list. Arrow keys go from row to row, and within one from button to button. */
export function RoomRow({ room, facts, view, isFirst, isLast, onMove }: RoomRowProps) {
  const isHidden = isListed(view, 'hidden', room);
  return (
    <GridListItem id={room.id} textValue={room.name} className={`${styles.row} ${isHidden ? styles.hidden : ''}`}>
      <AriaButton slot="drag" aria-label={`Drag ${room.name}`} className={styles.grip ?? ''}>
        <span aria-hidden="true">⠿</span>
      </AriaButton>
      <span className={styles.name} title={`${room.name}\n${facts}`}>
        <b>{room.name}</b>
        <small>{facts}</small>
      </span>
      <Toggle
        label="Shown"
        icon="shown"
        isOn={!isHidden}
        onChange={(isShown) => listRoom('hidden', room.id, !isShown)}
      />
      <Toggle
        label="Narrow"
        icon="narrow"
        isOn={isListed(view, 'narrow', room)}
        onChange={(isOn) => listRoom('narrow', room.id, isOn)}
      />
      <Toggle
        label="Pinned"
        icon="pinned"
        isOn={isListed(view, 'pinned', room)}
        onChange={(isOn) => listRoom('pinned', room.id, isOn)}
      />
      <AriaButton aria-label="Move up" className={styles.tool ?? ''} isDisabled={isFirst} onPress={() => onMove(-1)}>
        <Icon of="up" />
      </AriaButton>
      <AriaButton aria-label="Move down" className={styles.tool ?? ''} isDisabled={isLast} onPress={() => onMove(1)}>
        <Icon of="down" />
      </AriaButton>
    </GridListItem>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly icon: 'shown' | 'narrow' | 'pinned';
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, icon, isOn, onChange }: ToggleProps) {
  return (
    <ToggleButton className={styles.toggle ?? ''} isSelected={isOn} onChange={onChange}>
      <Icon of={icon} />
      {label}
    </ToggleButton>
  );
}
