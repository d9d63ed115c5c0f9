import type { Level } from '../../shared/conflicts/rule.ts';
import styles from './level-mark.module.css';
import { LEVELS } from './levels.ts';

/** A level by its shape, its word and its colour. */
export function LevelMark({ level, text }: { readonly level: Level; readonly text?: string }) {
  const { word, shape } = LEVELS.find(({ id }) => id === level) ?? LEVELS[0];
  return (
    <span className={`${styles.mark} ${styles[level] ?? ''}`}>
      <span aria-hidden="true" className={styles.shape}>
        {shape}
      </span>{' '}
      {text ?? word}
    </span>
  );
}
