/**
 * Finds who takes the focus on when a line of a list goes because what it told is solved: the “Fix…” of the next line,
 * else of the one before, else what heads the list, else the page's main part. `mark` is the element with `data-fix`
 * around the button. Call it before; it answers what to call after, which leaves a focus that went elsewhere.
 */
export function heirOf(mark: HTMLElement | null): () => void {
  const line = mark?.closest('li');
  const box = line?.closest('details, section, aside');
  const heirs = [
    mark?.querySelector('button'),
    line?.nextElementSibling?.querySelector('[data-fix] button'),
    line?.previousElementSibling?.querySelector('[data-fix] button'),
    box?.querySelector('summary'),
    box?.querySelector('button'),
    document.querySelector('main [role=grid]'),
    document.querySelector('main button'),
  ];
  return () =>
    void requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active !== null && active !== document.body && active.isConnected) return;
      const heir = heirs.find((one) => one?.isConnected);
      if (heir instanceof HTMLElement) heir.focus();
    });
}
