import type { RefObject } from 'react';

/** Moves the ghost of what is dragged without rendering: it follows the pointer in every frame. null hides it. */
export function showGhost(
  ref: RefObject<HTMLElement | null>,
  at: { readonly x: number; readonly y: number } | null,
): void {
  const ghost = ref.current;
  if (!ghost) return;
  ghost.style.display = at ? 'block' : 'none';
  if (at) ghost.style.transform = `translate(${at.x + 12}px, ${at.y + 8}px)`;
}
