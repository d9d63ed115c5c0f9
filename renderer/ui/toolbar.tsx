import { type KeyboardEvent, type ReactNode, useRef } from 'react';

interface ToolbarProps {
  readonly 'aria-label': string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Buttons in a bar as one tab stop: arrows, Home and End go from one to the next, Tab leaves the bar. (The one of the
 * component library sets a state after each render, which never ends while a render in the background is waiting.)
 */
export function Toolbar({ className, children, ...props }: ToolbarProps) {
  const ref = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // A menu that a button opened is no part of the bar, though its events come through here.
    if (!ref.current?.contains(event.target as Node)) return;
    const buttons = [...ref.current.querySelectorAll<HTMLElement>('button:not([disabled])')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Tab') {
      // From the last button the browser's own Tab leaves the bar, from the first one Shift Tab.
      buttons.at(event.shiftKey ? 0 : -1)?.focus();
      return;
    }
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus();
  };
  return (
    <div ref={ref} role="toolbar" tabIndex={-1} className={className} onKeyDown={onKeyDown} {...props}>
      {children}
    </div>
  );
}
