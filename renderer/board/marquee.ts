import type { RefObject } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws a frame between two points of the window, without rendering, and tells the cards of the board that it touches. */
export function frameCards(
  grid: HTMLElement,
  frame: RefObject<HTMLElement | null>,
  from: Point,
  to: Point,
): SessionId[] {
  const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  const [right, bottom] = [Math.max(from.x, to.x), Math.max(from.y, to.y)];
  if (frame.current) {
    const { style } = frame.current;
    style.display = 'block';
    style.transform = `translate(${left}px, ${top}px)`;
    style.width = `${right - left}px`;
    style.height = `${bottom - top}px`;
  }
  return [...grid.querySelectorAll<HTMLElement>('[data-session]')].flatMap((card) => {
    const box = card.getBoundingClientRect();
    const touches = box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    return touches && card.dataset.session ? [card.dataset.session as SessionId] : [];
  });
}

export function hideFrame(frame: RefObject<HTMLElement | null>): void {
  if (frame.current) frame.current.style.display = 'none';
}
