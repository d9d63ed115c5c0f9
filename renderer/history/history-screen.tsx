import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../../shared/contract/queries.ts';
import { Screen } from '../screen/screen.tsx';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { useConnection, useProgram } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { actorName, byDay } from './history-days.ts';
import styles from './history-screen.module.css';
import { ImportReportButton } from './import-report.tsx';

const PAGE = 200;
const MOST = 10_000;

/** Every change, newest first, with a way back to each of them. */
export default function HistoryScreen() {
  const { api } = useConnection();
  const execute = useExecute();
  const revision = useProgram((store) => store.revision);
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const [pages, setPages] = useState(1);
  const [filter, setFilter] = useState('');
  const load = useCallback(
    async (isWanted: () => boolean) => {
      const answer = await api.query('history.list', { limit: Math.min(MOST, PAGE * pages) });
      if (!isWanted()) return;
      if (answer.ok) setEntries(answer.value);
      else notify('problem', answer.problem.message);
    },
    [api, pages],
  );
  useEffect(() => {
    let isWanted = revision >= 0;
    void load(() => isWanted);
    return () => {
      isWanted = false;
    };
  }, [load, revision]);
  const goBack = async (to: number) => {
    const done = await execute('history.undo', { to });
    if (!done.ok) return;
    const { length } = done.value.value.labels;
    notify('news', `Took back ${length === 1 ? 'one change' : `${length} changes`}. Redo brings them again.`);
  };
  const days = byDay(entries, filter);
  // Going back takes back one's own changes only: there is a way back to what lies before one of them.
  const newestOwn = entries.find(({ mine, undone, command }) => mine && !undone && !command.startsWith('history.'));
  const oldest = entries.at(-1)?.revision ?? 1;
  return (
    <Screen
      title="History"
      note={`${revision} changes`}
      actions={
        <div className={styles.filter}>
          <TextField
            label="Filter changes"
            hideLabel
            placeholder="Filter changes"
            type="search"
            value={filter}
            onChange={setFilter}
          />
        </div>
      }
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              No.
            </th>
            <th scope="col">Change</th>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col">
              <span className="visually-hidden">Go back</span>
            </th>
          </tr>
        </thead>
        {days.map((day) => (
          <tbody key={day.date}>
            <tr className={styles.day}>
              <th scope="rowgroup" colSpan={5}>
                {day.date}
              </th>
            </tr>
            {day.entries.map((entry) => (
              <Line
                key={entry.revision}
                entry={entry}
                canGoBack={newestOwn !== undefined && entry.revision < newestOwn.revision}
                onGoBack={() => void goBack(entry.revision)}
              />
            ))}
          </tbody>
        ))}
      </table>
      {days.length === 0 && filter !== '' ? <p className={styles.dim}>No change fits this filter.</p> : null}
      {oldest > 1 ? (
        <div>
          <Button onPress={() => setPages(pages + 1)}>Show older changes</Button>
        </div>
      ) : null}
    </Screen>
  );
}

interface LineProps {
  readonly entry: HistoryEntry;
  readonly canGoBack: boolean;
  readonly onGoBack: () => void;
}

function Line({ entry, canGoBack, onGoBack }: LineProps) {
  const at = new Date(entry.at);
  return (
    <tr className={entry.undone ? styles.undone : ''}>
      <td className={styles.number}>{entry.revision}</td>
      <td>
        <span className={styles.label}>{entry.label}</span>
        {entry.undone ? <span className={styles.mark}>undone</span> : null}
      </td>
      <td className={styles.dim} title={entry.actor}>
        {entry.mine ? 'you' : actorName(entry.actor)}
      </td>
      <td className={styles.dim}>
        <time dateTime={entry.at}>{at.toLocaleTimeString()}</time>
      </td>
      <td className={styles.action}>
        {entry.command === 'import.apply' ? <ImportReportButton entry={entry} /> : null}
        {canGoBack && !entry.command.startsWith('history.') ? (
          <Button
            look="quiet"
            aria-label={`Go back to here: change ${entry.revision}, ${entry.label}`}
            tip="Takes back your changes after this one"
            onPress={onGoBack}
          >
            Go back to here
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
