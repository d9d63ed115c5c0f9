import { setHeld, useHeld } from '../../state/held.ts';
import { BestPlaces } from './best-places.tsx';
import styles from './proposals.module.css';

/** The best places for what is held by keys or by a click: a press is the drop. */
export function BestOfHeld() {
  const sessionId = useHeld((held) =>
    held && held.by !== 'pointer' && held.group.followers.length === 0 ? held.sessionId : null,
  );
  if (sessionId === null) return null;
  return (
    <section className={styles.held} aria-label="Best places for what is held">
      <h3 className={styles.heading}>Best places</h3>
      <BestPlaces key={sessionId} sessionId={sessionId} onPlaced={() => setHeld(null)} />
    </section>
  );
}
