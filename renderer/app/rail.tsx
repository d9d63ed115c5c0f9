import { useOpenConflicts, useProgram } from '../state/use-program.ts';
import styles from './rail.module.css';
import { hrefOf, useRoute } from './route.ts';
import { type Screen, screens } from './screens.ts';

/** The way to the screens, with the counts that matter. */
export function Rail() {
  const { screen } = useRoute();
  const conflicts = useOpenConflicts().length;
  const sessions = useProgram(({ state }) => state.session.size);
  const people = useProgram(({ state }) => state.person.size);
  const rooms = useProgram(({ state }) => state.room.size);
  const counts: Readonly<Record<string, number>> = { sessions, people, rooms, conflicts };
  const item = ({ id, label }: Screen) => (
    <li key={id}>
      <a href={hrefOf(id)} className={styles.link} aria-current={id === screen ? 'page' : undefined}>
        <span>{label}</span>
        {counts[id] ? <span className={id === 'conflicts' ? styles.bad : styles.count}>{counts[id]}</span> : null}
      </a>
    </li>
  );
  return (
    <nav className={styles.rail} aria-label="Screens">
      <ul className={styles.list}>{screens.filter(({ group }) => group === 'program').map(item)}</ul>
      <ul className={styles.list}>{screens.filter(({ group }) => group === 'work').map(item)}</ul>
    </nav>
  );
}
