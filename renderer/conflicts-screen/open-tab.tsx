import { useMemo, useState } from 'react';
import { FixAllDialog } from '../fix/fix-all-dialog.tsx';
import { useStore } from '../state/use-program.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import type { ConflictItem } from './conflict-item.ts';
import { ConflictList } from './conflict-list.tsx';
import { filterItems, isNarrowing, NO_FILTER } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { groupItems } from './groups.ts';
import styles from './open-tab.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { useAtRelease } from './use-at-release.ts';
import { useSeen } from './use-seen.ts';
import { narrow, setView, useView } from './view.ts';

/** The conflicts that ask for something: grouped, filtered, each with what can be done about it. */
export function OpenTab({ items }: { readonly items: readonly ConflictItem[] }) {
  const store = useStore();
  const { filter, grouping, selected } = useView();
  const [accepting, setAccepting] = useState<readonly ConflictItem[]>([]);
  const { seen, markSeen } = useSeen();
  const [fixing, setFixing] = useState<readonly ConflictItem[]>([]);
  const release = useAtRelease();
  const shown = useMemo(() => filterItems(items, filter, seen, release), [items, filter, seen, release]);
  const groups = useMemo(() => groupItems(store.state, shown, grouping), [store, shown, grouping]);
  const chosen = shown.filter(({ conflict }) => selected.has(conflict.key));
  if (items.length === 0) return <p className={styles.good}>Nothing speaks against this program.</p>;
  return (
    <>
      <FilterBar
        items={items}
        shown={shown.length}
        seen={seen}
        release={release}
        onSeen={() => {
          markSeen(items.map(({ conflict }) => conflict));
          narrow({ news: '' });
        }}
      />
      {chosen.length > 0 ? (
        <SelectionBar chosen={chosen} onAccept={() => setAccepting(chosen)} onFix={() => setFixing(chosen)} />
      ) : null}
      {shown.length === 0 && isNarrowing(filter) ? (
        <p className={styles.none}>
          None of the {items.length} conflicts fits the filters.{' '}
          <button type="button" className={styles.link} onClick={() => setView({ filter: NO_FILTER })}>
            Show all
          </button>
        </p>
      ) : (
        <ConflictList groups={groups} seen={seen} onAccept={setAccepting} onFix={setFixing} />
      )}
      {fixing.length > 0 ? (
        <FixAllDialog conflicts={fixing.map(({ conflict }) => conflict)} onClose={() => setFixing([])} />
      ) : null}
      {accepting.length > 0 ? (
        <AcceptDialog
          items={accepting}
          onClose={() => setAccepting([])}
          onAccepted={() => setView({ selected: new Set() })}
        />
      ) : null}
    </>
  );
}
