import { useSyncExternalStore } from 'react';
import { firstWords, sessionName } from '../../../shared/model/names.ts';
import type { ActionContext } from './action.ts';
import { ActionMenu } from './action-menu.tsx';
import { AtPoint } from './at-point.tsx';
import { currentMenu, onMenu, openBoardMenu } from './context-menu-state.ts';
import { cellWords } from './facts.ts';

/** The menu of a card, a break or a cell, where `openBoardMenu` opened it. */
export function ContextMenu() {
  const menu = useSyncExternalStore(onMenu, currentMenu);
  if (!menu) return null;
  const { x, y, context } = menu;
  const close = () => openBoardMenu(null);
  return (
    <AtPoint key={`${x} ${y}`} label={nameOf(context)} x={x} y={y} onClose={close}>
      <ActionMenu label={nameOf(context)} context={context} onClose={close} />
    </AtPoint>
  );
}

/** What a menu is about, in words. */
function nameOf({ store, ids, slotId, cell }: ActionContext): string {
  const [id] = ids;
  const session = id ? store.state.session.get(id) : undefined;
  if (ids.length > 1) return `Actions on ${ids.length} sessions`;
  if (session) return `Actions on ${firstWords(sessionName(session).text)}`;
  const slot = slotId ? store.state.slot.get(slotId) : undefined;
  if (slot) return `Actions on ${slot.label ?? 'the break'}`;
  return cell ? `Actions on ${cellWords(store.state, cell)}` : 'Actions';
}
