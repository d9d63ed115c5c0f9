import type { DayId } from '../../shared/model/tables.ts';

/** What is dragged and waits so long on a day's tab goes to that day. */
const MILLISECONDS = 450;

/** Waits on the tabs of the days. The captured pointer enters no element, so the tab under it is looked up. */
export class TabWait {
  #dayId: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  at(x: number, y: number, show: (dayId: DayId) => void): void {
    const under = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]')?.dataset.day ?? null;
    if (under === this.#dayId) return;
    this.leave();
    if (under === null) return;
    this.#dayId = under;
    this.#timer = setTimeout(() => show(under as DayId), MILLISECONDS);
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#dayId = null;
  }
}
