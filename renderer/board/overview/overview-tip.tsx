import { useStore } from '../../state/use-program.ts';
import styles from './overview.module.css';
import type { DayOverview } from './overview-of.ts';
import { minuteWords } from './overview-words.ts';

interface OverviewTipProps {
  readonly overview: DayOverview;
  readonly minute: number;
  /** Pixels of the strip, and the strip's width. */
  readonly x: number;
  readonly width: number;
}

/** What is at the time under the pointer. It stays within the strip's width. */
export function OverviewTip({ overview, minute, x, width }: OverviewTipProps) {
  const { index } = useStore();
  const { head, lines } = minuteWords(overview, minute, index);
  const side = x > width / 2 ? { right: Math.max(0, width - x - 24) } : { left: Math.max(0, x - 24) };
  return (
    <div aria-hidden="true" className={styles.tip} style={side}>
      <b>{head}</b>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
