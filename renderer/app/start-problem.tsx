import { Button } from '../ui/button.tsx';
import styles from './app.module.css';

/** What stands in the page when the program cannot be shown. */
export function StartProblem({ message }: { readonly message: string }) {
  return (
    <main className={styles.loading} role="alert">
      <h1>Lectern cannot show this program</h1>
      <p>{message}</p>
      <p>
        <Button look="primary" onPress={() => location.reload()}>
          Try again
        </Button>
      </p>
    </main>
  );
}
