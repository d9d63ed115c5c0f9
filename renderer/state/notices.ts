/** Something to tell the person: a problem stays until it is dismissed, news goes by itself. */
export interface Notice {
  readonly id: number;
  readonly kind: 'problem' | 'news';
  readonly text: string;
}

let notices: readonly Notice[] = [];
let count = 0;
const listeners = new Set<() => void>();

const set = (next: readonly Notice[]): void => {
  notices = next;
  for (const listener of listeners) listener();
};

/** Shows a notice; the same words are not shown twice. */
export function notify(kind: Notice['kind'], text: string): void {
  count += 1;
  const others = notices.filter((notice) => notice.text !== text);
  set([...others.slice(-2), { id: count, kind, text }]);
}

export const dismiss = (id: number): void => set(notices.filter((notice) => notice.id !== id));

export const currentNotices = (): readonly Notice[] => notices;

export const onNotices = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
