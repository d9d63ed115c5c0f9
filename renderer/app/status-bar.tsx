import { isPlaced } from '../../shared/schedule/effective.ts';
import { useRow, useTables } from '../state/use-program.ts';
import styles from './status-bar.module.css';

/** What the program holds and how far it is placed. */
export function StatusBar() {
  const program = useRow('program', 'program');
  const counts = useTables(['session', 'placement', 'day', 'kind'], ({ index }) => {
    let total = 0;
    let placed = 0;
    let half = 0;
    for (const { active, place } of index.entries.values()) {
      if (!active) continue;
      total += 1;
      if (place && isPlaced(place)) placed += 1;
      else if (place) half += 1;
    }
    return { total, placed, half };
  });
  const where = [program?.venue, program?.city].filter(Boolean).join(', ');
  return (
    <footer className={styles.bar}>
      {where ? <span>{where}</span> : null}
      <span>{program?.timeZone}</span>
      <span className={styles.end}>
        {counts.total} sessions · {counts.placed} placed
        {counts.half > 0 ? ` · ${counts.half} half placed` : ''} · {counts.total - counts.placed - counts.half} to place
      </span>
    </footer>
  );
}
