let back: HTMLElement | null = null;

/** Remembers what has the focus, to give it back when a menu or a dialog closes; they themselves are passed over. */
export function rememberFocus(): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && !active.closest('[role=menu], [role=dialog]')) back = active;
}

/** Gives the focus back once what is open has closed, if it then has gone to nobody. */
export function returnFocus(): void {
  requestAnimationFrame(() => {
    const active = document.activeElement;
    if (back?.isConnected && (active === null || active === document.body || !active.isConnected)) back.focus();
  });
}
