import { goTo } from '../app/route.ts';
import { Button } from '../ui/button.tsx';
import styles from './board-screen.module.css';

/** What to do first where there is nothing to lay out yet. */
export function EmptyBoard({ hasDays }: { readonly hasDays: boolean }) {
  return (
    <div className={styles.empty}>
      <h1>{hasDays ? 'No rooms yet' : 'No days yet'}</h1>
      <p>
        The board shows rooms as columns and time as rows. Give the program its days, rooms and time slots first, or
        import a list of talks that has them.
      </p>
      <p className={styles.buttons}>
        <Button look="primary" onPress={() => goTo('rooms')}>
          Set up rooms & times
        </Button>
        <Button onPress={() => goTo('import')}>Import talks</Button>
      </p>
    </div>
  );
}
