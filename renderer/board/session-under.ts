import type { SessionId } from '../../shared/model/tables.ts';

/** The card or list item under an element, or the talk inside a block's card. */
export function sessionUnder(
  target: EventTarget | null,
): { readonly id: SessionId; readonly element: HTMLElement; readonly isTalk: boolean } | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>('[data-talk], [data-session]');
  const id = element?.dataset.talk ?? element?.dataset.session;
  return element && id ? { id: id as SessionId, element, isTalk: element.dataset.talk !== undefined } : null;
}
