import { type ReactNode, useRef } from 'react';
import { Popover } from 'react-aria-components';
import styles from './menu.module.css';

interface AtPointProps {
  readonly label: string;
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A popover at a point: beside the pointer, or at the cell of the keys. It stays within the window. */
export function AtPoint({ label, x, y, onClose, children }: AtPointProps) {
  const ref = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={ref} className={styles.point} style={{ left: x, top: y }} />
      <Popover
        aria-label={label}
        className={styles.popover ?? ''}
        triggerRef={ref}
        trigger="MenuTrigger"
        placement="right top"
        offset={2}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        {children}
      </Popover>
    </>
  );
}
