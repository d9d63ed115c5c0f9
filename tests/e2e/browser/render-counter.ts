import type { Page } from 'playwright';

/** As much of React's tree as is read here: a fiber, its first child, and what it was before the last commit. */
interface Fiber {
  readonly flags: number;
  readonly memoizedProps: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

declare global {
  interface Window {
    renderedSessions?: Set<string>;
  }
}

/**
 * Counts from the next load which components that are given a `sessionId` React really renders, through the hook that
 * it offers to developer tools, in production too. Read as those read it: below a component whose children are the
 * same objects as before, nothing was rendered.
 */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const PERFORMED_WORK = 1;
    const rendered = new Set<string>();
    window.renderedSessions = rendered;
    const note = ({ memoizedProps: props }: Fiber): void => {
      if (typeof props !== 'object' || props === null || !('sessionId' in props)) return;
      if (typeof props.sessionId === 'string') rendered.add(props.sessionId);
    };
    const each = (first: Fiber | null, visit: (fiber: Fiber) => void): void => {
      for (let fiber = first; fiber; fiber = fiber.sibling) visit(fiber);
    };
    const mounted = (fiber: Fiber): void => {
      note(fiber);
      each(fiber.child, mounted);
    };
    const updated = (fiber: Fiber, before: Fiber): void => {
      if (fiber.flags & PERFORMED_WORK) note(fiber);
      if (fiber.child === before.child) return;
      each(fiber.child, (child) => (child.alternate ? updated(child, child.alternate) : mounted(child)));
    };
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberUnmount() {},
        onPostCommitFiberRoot() {},
        onCommitFiberRoot(_: unknown, { current }: { readonly current: Fiber }) {
          if (current.alternate) updated(current, current.alternate);
          else mounted(current);
        },
      },
    });
  });
}

/** The sessions that were rendered since this was last asked, sorted. */
export const takeRendered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ids = [...(window.renderedSessions ?? [])].sort();
    window.renderedSessions?.clear();
    return ids;
  });
