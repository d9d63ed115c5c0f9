import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../../shared/contract/queries.ts';
import { Screen } from '../screen/screen.tsx';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { useConnection, useProgram } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import styles from './history-screen.module.css';

const PAGE = 200;

/** Every change, newest first, with a way back to each of them. */
export default function HistoryScreen() {
  const { api } = useConnection();
  const execute = useExecute();
  const revision = useProgram((store) => store.revision);
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const [pages, setPages] = useState(1);
  const load = useCallback(async () => {
    const answer = await api.query('history.list', { limit: PAGE * pages });
    if (answer.ok) setEntries(answer.value);
    else notify('problem', answer.problem.message);
  }, [api, pages]);
  useEffect(() => {
    if (revision >= 0) void load();
  }, [load, revision]);
  const oldest = entries.at(-1)?.revision ?? 1;
  const newestMine = entries.find(({ mine }) => mine)?.revision ?? 0;
  return (
    <Screen title="History" note={`${revision} changes`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Revision</th>
            <th scope="col">Change</th>
            <th scope="col">When</th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.revision} className={entry.undone ? styles.undone : ''}>
              <td className={styles.number}>{entry.revision}</td>
              <td>
                {entry.label}
                {entry.undone ? <span className={styles.mark}> (undone)</span> : null}
              </td>
              <td className={styles.when}>{new Date(entry.at).toLocaleString()}</td>
              <td className={styles.action}>
                {entry.revision < newestMine && !entry.command.startsWith('history.') ? (
                  <Button
                    look="quiet"
                    aria-label={`Go back to revision ${entry.revision}: ${entry.label}`}
                    onPress={() => void execute('history.undo', { to: entry.revision })}
                  >
                    Go back to here
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {oldest > 1 ? <Button onPress={() => setPages(pages + 1)}>Show older changes</Button> : null}
    </Screen>
  );
}
