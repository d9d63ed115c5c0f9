import { BoardDialogs } from './board-dialogs.tsx';
import { ContextMenu } from './context-menu.tsx';
import { DropChoice } from './drop-choice.tsx';

/** What the board's actions open over it; mounted once, beside the board. */
export function BoardActions() {
  return (
    <>
      <ContextMenu />
      <DropChoice />
      <BoardDialogs />
    </>
  );
}
