import type { ReactNode } from 'react';
import styles from './screen.module.css';

interface ScreenProps {
  readonly title: string;
  /** A word or two beside the title, such as a count. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The content scrolls by itself (tables); else the whole screen does. */
  readonly fills?: boolean;
}

/** The outline of a screen: its title, its actions, its content. */
export function Screen({ title, note, actions, children, fills }: ScreenProps) {
  return (
    <div className={`${styles.screen} ${fills ? styles.fills : ''}`}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {note ? <span className={styles.note}>{note}</span> : null}
        <span className={styles.actions}>{actions}</span>
      </div>
      {children}
    </div>
  );
}
