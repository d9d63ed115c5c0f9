import { Button as AriaButton, MenuTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components';
import { firstWords, sessionName } from '../../../shared/model/names.ts';
import { notify } from '../../state/notices.ts';
import buttons from '../../ui/button.module.css';
import { Toolbar } from '../../ui/toolbar.tsx';
import { type ActionContext, type BoardAction, whyNotNow } from './action.ts';
import { ActionMenu } from './action-menu.tsx';
import { actionOf } from './actions.ts';
import { rememberFocus } from './focus-return.ts';
import menus from './menu.module.css';
import styles from './toolbar.module.css';

/** The common actions: always the same buttons in the same places, so that a hand learns them. */
const COMMON = [
  { id: 'move', text: 'Move…' },
  { id: 'swap', text: 'Swap…' },
  { id: 'best', text: 'Best…' },
  { id: 'pin', text: 'Pin' },
  { id: 'shorter', text: '−5' },
  { id: 'longer', text: '+5' },
  { id: 'unplace', text: 'Take off' },
] as const;

interface BoardToolbarProps {
  /** What the actions are about: the selection, or what the cursor is on. */
  readonly context: ActionContext;
  /** The same at the moment of a press: the buttons follow a change after the board. */
  readonly contextNow: () => ActionContext;
}

/** The board's actions as buttons, one tab stop with arrows between them; the menu of all of them comes last. */
export function BoardToolbar({ context, contextNow }: BoardToolbarProps) {
  const about = aboutOf(context);
  return (
    <Toolbar className={styles.bar} aria-label="Actions">
      <span className={styles.about} title={about}>
        {about}
      </span>
      {COMMON.map(({ id, text }) => (
        <ActionButton key={id} action={actionFor(id, context)} text={text} context={context} contextNow={contextNow} />
      ))}
      <MenuTrigger onOpenChange={(isOpen) => isOpen && rememberFocus()}>
        <AriaButton className={`${buttons.button} ${styles.button}`}>
          More<span aria-hidden="true"> ▾</span>
        </AriaButton>
        <Popover className={menus.popover ?? ''} placement="bottom end" offset={2}>
          <ActionMenu label="More actions" context={context} />
        </Popover>
      </MenuTrigger>
    </Toolbar>
  );
}

/** Two selected sessions are swapped with each other; what is pinned is unpinned, what is not is pinned. */
function actionFor(id: (typeof COMMON)[number]['id'], context: ActionContext): BoardAction {
  if (id === 'swap') return actionOf(context.ids.length === 2 ? 'swap-two' : 'swap');
  if (id === 'unplace' && actionOf('leave-block').isShown(context)) return actionOf('leave-block');
  if (id !== 'pin') return actionOf(id);
  const isPinned = !actionOf('pin-both').isShown(context) && actionOf('pin-none').isShown(context);
  return actionOf(isPinned ? 'pin-none' : 'pin-both');
}

interface ActionButtonProps {
  readonly action: BoardAction;
  readonly text: string;
  readonly context: ActionContext;
  readonly contextNow: () => ActionContext;
}

/** A button that stays in reach where it can do nothing now, to say why. */
function ActionButton({ action, text, context, contextNow }: ActionButtonProps) {
  const label = action.label(context);
  const why = whyNothing(action, context);
  const press = () => {
    const now = contextNow();
    const reason = whyNothing(action, now);
    if (reason === null) action.run(now);
    else notify('news', `${label.replace(/…$/, '')}: ${reason}.`);
  };
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        className={`${buttons.button} ${styles.button} ${why === null ? '' : styles.off}`}
        aria-label={label}
        aria-disabled={why !== null}
        onPress={press}
      >
        {action.id === 'pin-none' ? 'Unpin' : text}
      </AriaButton>
      <Tooltip className={buttons.tip ?? ''} offset={6}>
        {[label, action.keys ? `(${action.keys})` : ''].filter(Boolean).join(' ')}
        {why === null ? '' : `: ${why}`}
      </Tooltip>
    </TooltipTrigger>
  );
}

const whyNothing = (action: BoardAction, context: ActionContext): string | null =>
  action.isShown(context) ? whyNotNow(action, context) : NOTHING[context.ids.length > 0 ? 'many' : 'none'];

const NOTHING = { none: 'No session is chosen', many: 'It does not fit what is chosen' } as const;

function aboutOf({ store, ids, slotId }: ActionContext): string {
  const [id] = ids;
  const session = id ? store.state.session.get(id) : undefined;
  if (ids.length > 1) return `${ids.length} selected`;
  if (session) return firstWords(sessionName(session).text, 40);
  const slot = slotId ? store.state.slot.get(slotId) : undefined;
  return slot ? (slot.label ?? 'Break') : 'Nothing selected';
}
