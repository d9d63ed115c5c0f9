/** Near the edges of the board a drag scrolls it: so near, in pixels, and at most so fast, in pixels a frame. */
const EDGE = 44;
const FASTEST = 22;
const REST_MILLISECONDS = 300;

/** Scrolls the board while the dragging pointer stays near one of its edges, whether it moves or not. */
export class EdgeScroll {
  #frame = 0;
  #isArmed = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #point: { readonly x: number; readonly y: number } | null = null;

  /** The pointer is here; `moved` is told after each step, since another cell is under it then. */
  at(grid: HTMLElement | null, x: number, y: number, moved: () => void): void {
    this.#point = { x, y };
    if (!grid) return;
    const now = speed(grid, x, y);
    // Whoever comes over an edge from the list wants to get in, and not to scroll unless the pointer stays there.
    if (now === null) {
      this.#isArmed = isInside(grid, x, y);
      clearTimeout(this.#rest);
      this.#rest = undefined;
    } else if (!this.#isArmed) {
      this.#rest ??= setTimeout(() => {
        this.#isArmed = true;
        if (this.#point) this.at(grid, this.#point.x, this.#point.y, moved);
      }, REST_MILLISECONDS);
    }
    if (this.#frame !== 0 || !this.#isArmed || now === null) return;
    const step = (): void => {
      this.#frame = 0;
      const by = this.#point ? speed(grid, this.#point.x, this.#point.y) : null;
      if (!by) return;
      const [left, top] = [grid.scrollLeft, grid.scrollTop];
      grid.scrollBy(by.x, by.y);
      if (grid.scrollLeft === left && grid.scrollTop === top) return;
      moved();
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#point = null;
    this.#isArmed = false;
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }
}

function isInside(grid: HTMLElement, x: number, y: number): boolean {
  const box = grid.getBoundingClientRect();
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function speed(grid: HTMLElement, x: number, y: number): { readonly x: number; readonly y: number } | null {
  if (!isInside(grid, x, y)) return null;
  const box = grid.getBoundingClientRect();
  const by = { x: pull(x, box.left + 60, box.right), y: pull(y, box.top + 40, box.bottom) };
  return by.x === 0 && by.y === 0 ? null : by;
}

function pull(at: number, from: number, to: number): number {
  if (at < from + EDGE) return -Math.ceil(Math.min(1, (from + EDGE - at) / EDGE) * FASTEST);
  if (at > to - EDGE) return Math.ceil(Math.min(1, (at - to + EDGE) / EDGE) * FASTEST);
  return 0;
}
