import type { PlanId } from '../../shared/model/tables.ts';
import type { ProgramStore } from './store.ts';

// By the program's file, as a window may open one program after another.
const keyOf = (store: ProgramStore): string => `lectern.shownPlan ${store.file.fileName}`;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Shows the variant again that this page showed before it was loaded anew, and remembers the shown one from now on. */
export function keepShownPlan(store: ProgramStore, storage: Kept = sessionStorage): void {
  let kept = storage.getItem(keyOf(store));
  if (kept !== null) store.showPlan(kept as PlanId);
  const keep = (): void => {
    const next = store.isVariant ? store.planId : null;
    if (next === kept) return;
    kept = next;
    if (next === null) storage.removeItem(keyOf(store));
    else storage.setItem(keyOf(store), next);
  };
  store.subscribe(keep);
  keep();
}
