let back: HTMLElement | null = null;

const OVERLAY = '[role=menu], [role=dialog]';
/** An overlay is gone from the page after so many frames at the latest. */
const FRAMES = 20;

/** Remembers what has the focus, to give it back when a menu or a dialog closes; they themselves are passed over. */
export function rememberFocus(): void {
  const active = document.activeElement;
  if (active === document.body) back = null;
  else if (active instanceof HTMLElement && !active.closest(OVERLAY)) back = active;
}

/** Gives the focus back once what is open has closed, if it then has gone to nobody: to the board, where nobody had it before. */
export function returnFocus(): void {
  afterOverlay(FRAMES, () => {
    const active = document.activeElement;
    if (active !== null && active !== document.body && active.isConnected) return;
    const to = back?.isConnected ? back : document.querySelector<HTMLElement>('[role=grid]');
    to?.focus();
  });
}

function afterOverlay(frames: number, then: () => void): void {
  requestAnimationFrame(() => {
    if (frames > 0 && document.activeElement?.closest(OVERLAY)) afterOverlay(frames - 1, then);
    else then();
  });
}
