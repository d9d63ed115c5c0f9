import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components';
import { quoted } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { useStore } from '../state/use-program.ts';
import styles from './fix.module.css';

interface NoRepairProps {
  readonly words: string;
  /** The sessions concerned that are pinned: without the pin there may be a way. */
  readonly pinned: readonly SessionId[];
}

/** Says that there is no repair, and offers to take away the pins that may be why; the menu then looks again. */
export function NoRepair({ words, pinned }: NoRepairProps) {
  const { state } = useStore();
  const execute = useExecute();
  const hint = pinned.length > 0 ? ' Try unpinning:' : '';
  return (
    <Menu className={styles.menu ?? ''} autoFocus="first">
      <MenuSection>
        <Header className={styles.title ?? ''}>
          {words}
          {hint}
        </Header>
        {pinned.map((id) => (
          <MenuItem
            key={id}
            className={styles.choice ?? ''}
            shouldCloseOnSelect={false}
            onAction={() => void execute('session.pin', { sessionIds: [id], pin: 'none' })}
          >
            Unpin {quoted(state, id)}
          </MenuItem>
        ))}
        <MenuItem key="close" className={styles.choice ?? ''}>
          Leave it as it is
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}
