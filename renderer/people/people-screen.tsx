import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Person, PersonId } from '../../shared/model/tables.ts';
import { goTo, useRoute } from '../app/route.ts';
import { Screen } from '../screen/screen.tsx';
import styles from '../sessions/sessions-screen.module.css';
import { useExecute } from '../state/execute.ts';
import { notify } from '../state/notices.ts';
import { useTables } from '../state/use-program.ts';
import { DataTable } from '../tables/data-table.tsx';
import { Button } from '../ui/button.tsx';
import { AddPerson } from './add-person.tsx';
import { personColumns, personRows } from './person-columns.tsx';
import { PersonPanel } from './person-panel.tsx';
import { MergeDialog } from './twice/merge-dialog.tsx';

// Comparing names needs a large table of letters: it is loaded when somebody asks.
const TwinsDialog = lazy(() => import('./twice/twins-dialog.tsx'));

/** All people as a table, and one of them beside it. */
export default function PeopleScreen() {
  const execute = useExecute();
  const { parameter } = useRoute();
  const [openId, setOpenId] = useState<PersonId | null>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [isSeeking, setSeeking] = useState(false);
  const [merging, setMerging] = useState<readonly [PersonId, PersonId] | null>(null);
  useEffect(() => {
    if (parameter) setOpenId(parameter as PersonId);
  }, [parameter]);
  const rows = useTables(['person', 'appearance', 'unavailability'], personRows);
  const affiliations = useTables(['person'], ({ state }) =>
    [...new Set([...state.person.values()].flatMap(({ affiliation }) => affiliation ?? []))].sort(),
  );
  const columns = useMemo(() => personColumns(execute, affiliations), [execute, affiliations]);
  const ids = useMemo(() => {
    const chosen = new Set(selected);
    return rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  }, [rows, selected]);
  const remove = async () => {
    const done = await execute('person.remove', { ids });
    if (!done.ok) return;
    notify('news', `Removed ${ids.length === 1 ? 'a person' : `${ids.length} people`}. Undo brings them back.`);
    setSelected([]);
  };
  const merged = (kept: PersonId) => {
    setSelected([]);
    setOpenId(kept);
  };
  const pair = twoOf(rows.filter(({ id }) => selected.includes(id)).map(({ person }) => person));
  const isOpen = openId !== null && rows.some(({ id }) => id === openId);
  return (
    <div className={styles.split}>
      <Screen
        title="People"
        fills
        note="Enter or a double click edits a cell, the number opens the person."
        actions={
          <>
            <Button onPress={() => setSeeking(true)}>Find people entered twice</Button>
            <Button look="primary" onPress={() => setAdding(true)}>
              Add person
            </Button>
          </>
        }
      >
        <DataTable
          label="People"
          rows={rows}
          columns={columns}
          selected={ids}
          onSelect={setSelected}
          onOpen={({ id }) => setOpenId(id)}
          onReach={({ id }) => isOpen && setOpenId(id)}
          nameOf={({ person }) => person.name}
          tools={
            ids.length > 0 ? (
              <>
                {pair ? <Button onPress={() => setMerging(pair)}>Merge 2…</Button> : null}
                <Button look="danger" onPress={() => void remove()}>
                  Remove {ids.length}
                </Button>
              </>
            ) : null
          }
          empty={
            <>
              <p>Nobody yet. Import a list of talks, or add a person.</p>
              <p>
                <Button onPress={() => goTo('import')}>Import talks</Button>
              </p>
            </>
          }
        />
      </Screen>
      {isOpen ? (
        <aside className={styles.side} aria-label="Person">
          <PersonPanel key={openId} personId={openId} onClose={() => setOpenId(null)} onShow={setOpenId} />
        </aside>
      ) : null}
      {isSeeking ? (
        <Suspense fallback={null}>
          <TwinsDialog onClose={() => setSeeking(false)} onMerged={merged} />
        </Suspense>
      ) : null}
      {merging ? <MergeDialog ids={merging} onClose={() => setMerging(null)} onMerged={merged} /> : null}
      {isAdding ? <AddPerson onClose={() => setAdding(false)} onAdded={setOpenId} /> : null}
    </div>
  );
}

/** Two people, the one who was entered first before the other; null where it is another number of them. */
function twoOf(people: readonly Person[]): readonly [PersonId, PersonId] | null {
  const [first, second, ...more] = people.length > 2 ? [] : [...people].sort((a, b) => a.number - b.number);
  return first && second && more.length === 0 ? [first.id, second.id] : null;
}
