import { useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { DecisionsMenu } from '../decisions-menu.tsx';
import type { ImportFlow } from '../flow.ts';
import type { Chosen } from '../flow-state.ts';
import { OUTCOMES, type Outcome, outcomesOf } from '../plan/outcome.ts';
import { matchQuestions } from '../plan/questions.ts';
import { NO_ROW_FILTER, PARTS, type PartId, type RowFilter } from '../plan/review-rows.ts';
import { Issues } from './issues.tsx';
import styles from './review.module.css';
import { RowsPart } from './rows-part.tsx';
import { Suggestions } from './suggestions.tsx';
import { Summary } from './summary.tsx';
import { WhoIsWho } from './who-is-who.tsx';

interface ReviewProps {
  readonly chosen: Chosen;
  readonly flow: ImportFlow;
}

/** What the import would do, part by part, with all that can be decided about it. */
export function Review({ chosen, flow }: ReviewProps) {
  const { preview, first, decisions } = chosen;
  const counts = useMemo(() => countsByPart(preview, decisions), [preview, decisions]);
  const questions = useMemo(() => matchQuestions(first, preview), [first, preview]);
  const suggested = preview.issues.filter(({ suggestion }) => suggestion).length;
  const open = questions.filter(({ key }) => decisions[key] === undefined).length;
  const parts = PARTS.filter(({ id }) => (counts.get(id)?.all ?? 0) > 0);
  const [filters, setFilters] = useState<Readonly<Partial<Record<PartId, RowFilter>>>>({});
  const [tab, setTab] = useState<string | null>(null);
  const total = useMemo(() => totals(counts), [counts]);
  const tabs = [
    ...(questions.length > 0 ? [{ id: 'who', label: 'Who is who', count: questions.length, open }] : []),
    ...parts.map(({ id, label }) => ({
      id,
      label,
      count: counts.get(id)?.all ?? 0,
      open: counts.get(id)?.of.get('conflict') ?? 0,
    })),
    ...(suggested > 0 ? [{ id: 'suggestions', label: 'Suggestions', count: suggested, open: 0 }] : []),
    { id: 'issues', label: 'Issues', count: preview.issues.length, open: 0 },
  ];
  const shown =
    tabs.find(({ id }) => id === tab)?.id ?? tabs.find((known) => known.open > 0)?.id ?? tabs[0]?.id ?? 'issues';
  const show = (outcome: Outcome) => {
    const part = parts.find(({ id }) => (counts.get(id)?.of.get(outcome) ?? 0) > 0);
    if (!part) return;
    // The part in sight, where it has some.
    const here = parts.find(({ id }) => id === shown && (counts.get(id)?.of.get(outcome) ?? 0) > 0) ?? part;
    setTab(here.id);
    setFilters((old) => ({ ...old, [here.id]: { ...NO_ROW_FILTER, outcome } }));
  };
  return (
    <>
      <Summary counts={total} onChoose={show}>
        <DecisionsMenu chosen={chosen} flow={flow} />
      </Summary>
      {preview.isEmpty && open === 0 ? (
        <p className={styles.good}>Nothing new: the file says what it said before.</p>
      ) : null}
      {!preview.isEmpty && open === 0 && total.every(([outcome]) => STAYS.has(outcome)) ? (
        <p className={styles.good}>No row changes: only what was decided here is remembered.</p>
      ) : null}
      <Tabs className={styles.tabbed ?? ''} selectedKey={shown} onSelectionChange={(key) => setTab(String(key))}>
        <TabList className={styles.tabs ?? ''} aria-label="Parts of the import">
          {tabs.map(({ id, label, count, open: asked }) => (
            <Tab key={id} id={id} className={styles.tab ?? ''}>
              {label} <small>{count}</small>
              {asked > 0 ? (
                <small className={styles.asks}>
                  {asked}
                  <span className="visually-hidden"> to decide</span>
                </small>
              ) : null}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="who" className={styles.panel ?? ''}>
          <WhoIsWho first={first} preview={preview} decisions={decisions} onDecide={(made) => flow.decide(made)} />
        </TabPanel>
        {parts.map(({ id, label }) => (
          <TabPanel key={id} id={id} className={styles.panel ?? ''}>
            <RowsPart
              part={id}
              label={label}
              first={first}
              preview={preview}
              decisions={decisions}
              filter={filters[id] ?? NO_ROW_FILTER}
              onFilter={(filter) => setFilters((old) => ({ ...old, [id]: filter }))}
              onDecide={(made) => flow.decide(made)}
            />
          </TabPanel>
        ))}
        <TabPanel id="suggestions" className={styles.panel ?? ''}>
          <Suggestions issues={preview.issues} decisions={decisions} onDecide={(made) => flow.replaceDecisions(made)} />
        </TabPanel>
        <TabPanel id="issues" className={styles.panel ?? ''}>
          <Issues issues={preview.issues} />
        </TabPanel>
      </Tabs>
    </>
  );
}

/** What changes nothing in the program. */
const STAYS: ReadonlySet<Outcome> = new Set(['kept', 'unchanged', 'missing', 'deleted', 'left-out']);

interface PartCounts {
  readonly all: number;
  readonly of: ReadonlyMap<Outcome, number>;
}

function countsByPart(preview: ImportPreview, decisions: Chosen['decisions']): ReadonlyMap<PartId, PartCounts> {
  const made = new Map<PartId, { all: number; of: Map<Outcome, number> }>();
  for (const row of preview.rows) {
    const part = PARTS.find(({ kinds }) => (kinds as readonly string[]).includes(row.kind));
    if (!part) continue;
    const counts = made.get(part.id) ?? { all: 0, of: new Map<Outcome, number>() };
    counts.all += 1;
    // Each row counts once, as what it is marked with.
    const [outcome = 'unchanged'] = outcomesOf(row, decisions, preview.decisions);
    counts.of.set(outcome, (counts.of.get(outcome) ?? 0) + 1);
    made.set(part.id, counts);
  }
  return made;
}

const totals = (counts: ReadonlyMap<PartId, PartCounts>): readonly (readonly [Outcome, number])[] =>
  OUTCOMES.map(
    ({ id }) => [id, [...counts.values()].reduce((sum, { of }) => sum + (of.get(id) ?? 0), 0)] as const,
  ).filter(([, count]) => count > 0);
