import { Menu, MenuItem, MenuSection } from 'react-aria-components';
import { type ActionContext, whyNotNow } from './action.ts';
import { actionOf, shownGroups } from './actions.ts';
import styles from './menu.module.css';

const GROUP_NAMES = {
  session: 'Session',
  pin: 'Pins',
  shape: 'Length and width',
  time: 'Times',
  select: 'Selection',
  leave: 'Away from here',
  undo: 'Undo',
} as const;

interface ActionMenuProps {
  readonly label: string;
  readonly context: ActionContext;
  readonly onClose?: (() => void) | undefined;
}

/** The actions that fit what they are about; those that cannot be done now say why. */
export function ActionMenu({ label, context, onClose }: ActionMenuProps) {
  return (
    <Menu
      className={styles.menu ?? ''}
      aria-label={label}
      autoFocus="first"
      onAction={(key) => actionOf(String(key)).run(context)}
      {...(onClose ? { onClose } : {})}
    >
      {shownGroups(context).map((actions) => {
        const [first] = actions;
        return first ? (
          <MenuSection key={first.group} aria-label={GROUP_NAMES[first.group]} className={styles.section ?? ''}>
            {actions.map((action) => {
              const why = whyNotNow(action, context);
              const name = action.label(context);
              return (
                <MenuItem
                  key={action.id}
                  id={action.id}
                  textValue={name}
                  isDisabled={why !== null}
                  className={styles.item ?? ''}
                >
                  {/* No slots: all that is seen belongs to the name that is heard. */}
                  <span className={styles.name}>{name}</span>{' '}
                  {action.keys && why === null ? <kbd className={styles.keys}>{action.keys}</kbd> : null}
                  {why ? <span className={styles.why}>{why}</span> : null}
                </MenuItem>
              );
            })}
          </MenuSection>
        ) : null;
      })}
    </Menu>
  );
}
