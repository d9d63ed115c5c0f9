import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { SessionId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute, clock, length } from '../../shared/time/wall.ts';
import { type HeldCell, useHeld } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';
import { useStore, useTables } from '../state/use-program.ts';
import { Button } from '../ui/button.tsx';
import { groupWaiting, minutesOf, sortWaiting } from './arrange.ts';
import { filterChoices } from './choices.ts';
import { FilterBar } from './filter-bar.tsx';
import { isFreeAt } from './free-places.ts';
import { currentListView, setListView, useListView } from './list-view.ts';
import { SelectedCount } from './selected-count.tsx';
import styles from './to-place.module.css';
import { useFreePlaces } from './use-free-places.ts';
import { allWaiting, filterWaiting, isFiltered, knownFilters, NO_FILTERS, shownFilters, usualKind } from './waiting.ts';
import { type ListHandle, WaitingList } from './waiting-list.tsx';

interface ToPlaceProps {
  readonly people: ReadonlyMap<SessionId, string>;
  /** Where the board's cursor is. */
  readonly cell: HeldCell | null;
  /** Takes a session up by keyboard; the board gets the focus. */
  readonly onTake: (sessionId: SessionId) => void;
  /** Shows everything about a session. */
  readonly onOpen: (sessionId: SessionId) => void;
}

/** Sessions that still need a place: those with none, and those with half of one. */
export const ToPlace = memo(function ToPlace({ people, cell, onTake, onOpen }: ToPlaceProps) {
  const store = useStore();
  const { state } = store;
  const listRef = useRef<ListHandle>(null);
  const entries = useTables(
    ['session', 'placement', 'day', 'room', 'kind', 'track', 'appearance', 'person', 'program'],
    ({ index }) => ({ all: allWaiting(index, people), usual: usualKind(index), people }),
  );
  const all = useMemo(
    () => (entries.people === people ? entries.all : allWaiting(store.index, people)),
    [entries, people, store],
  );
  const wanted = useListView((view) => view.filters);
  const sort = useListView((view) => view.sort);
  const grouping = useListView((view) => view.grouping);
  const isFolded = useListView((view) => view.isFolded);
  // The field and the board answer at once; the list follows.
  const shownFilter = useDeferredValue(wanted);
  const at = useDeferredValue(cell);
  const filters = useMemo(() => knownFilters(shownFilter, state), [shownFilter, state]);
  const free = useFreePlaces(all, filters.conflictFree || sort === 'places');
  const isLooking = free === null && (filters.conflictFree || sort === 'places');

  const isFree = useMemo(() => {
    const asked = free && { index: store.index, settings: store.settings, grid: free.grid };
    return (id: SessionId): boolean => {
      const places = free?.places.get(id);
      return at !== null && asked !== null && places !== undefined && isFreeAt(asked, id, places, at);
    };
  }, [free, at, store]);
  const choices = useMemo(() => filterChoices(all, filters, state, isFree), [all, filters, state, isFree]);
  const shown = useMemo(() => filterWaiting(all, filters, isFree), [all, filters, isFree]);
  const groups = useMemo(() => {
    const counts = new Map([...(free?.places ?? [])].map(([id, { count }]) => [id, count]));
    return groupWaiting(sortWaiting(shown, sort, state, counts), grouping, state);
  }, [shown, sort, grouping, state, free]);
  const overList = useHeld((held) => held?.overList ?? false);
  const where = at === null ? null : cellInWords(store, at);
  const count = shown.length === all.length ? `${all.length}` : `${shown.length} of ${all.length}`;
  const set = shownFilters(filters).length;

  const open = (id: SessionId) => {
    setListView({ at: id, opened: id });
    onOpen(id);
  };
  // The panel that took the list's place is closed: back to where one was.
  useEffect(() => {
    const { opened } = currentListView();
    if (opened === null) return;
    setListView({ opened: null });
    if (document.activeElement === document.body) listRef.current?.focus();
  }, []);

  return (
    <section className={`${styles.list} ${overList ? styles.over : ''}`} aria-label="To place">
      <div className={styles.head}>
        <h2>To place</h2>
        <small aria-live="polite">
          {count} {all.length === 1 ? 'session' : 'sessions'} · {length(minutesOf(shown))}
        </small>
        {all.length > 0 ? (
          <Button
            look="quiet"
            aria-expanded={!isFolded}
            aria-label="Filters and order"
            tip={isFolded ? 'Show filters and order' : 'Hide filters and order'}
            onPress={() => setListView({ isFolded: !isFolded })}
          >
            <span aria-hidden="true" className={styles.fold}>
              {isFolded ? '▸' : '▾'}
            </span>
          </Button>
        ) : null}
      </div>
      {all.length === 0 ? (
        <p className={styles.empty}>Everything has its place. Drag a card here to take it off the board.</p>
      ) : (
        <FilterBar
          filters={{ ...filters, text: wanted.text }}
          choices={choices}
          where={where}
          onClear={isFiltered(filters) && shown.length > 0 ? clearFilters : null}
          onDown={() => listRef.current?.focus()}
        />
      )}
      <SelectedCount all={all} />
      {filters.conflictFree && where !== null ? <p className={styles.note}>Conflict-free at {where}</p> : null}
      {isLooking ? <p className={styles.note}>Looking for free places…</p> : null}
      {all.length > 0 && shown.length === 0 && !(isLooking && filters.conflictFree) ? (
        <div className={styles.empty}>
          <p>{set === 1 && filters.conflictFree ? 'Nothing can go there without a conflict.' : 'Nothing fits.'}</p>
          <Button onPress={clearFilters}>Clear filters</Button>
        </div>
      ) : null}
      {groups.length > 0 ? (
        <WaitingList
          ref={listRef}
          groups={groups}
          people={people}
          usualKind={entries.usual}
          places={sort === 'places' ? (free?.places ?? null) : null}
          grouping={grouping}
          onTake={onTake}
          onOpen={open}
        />
      ) : null}
    </section>
  );
});

const clearFilters = (): void => setListView({ filters: NO_FILTERS });

/** A cell in words: “Aula, Mon 29 March, 10:00”; null where its day or room is gone. */
function cellInWords({ state }: ProgramStore, { dayId, roomId, start }: HeldCell): string | null {
  const day = state.day.get(dayId);
  const room = state.room.get(roomId);
  return day && room ? `${room.name}, ${spokenDate(absoluteMinute(day.date, start))}, ${clock(start)}` : null;
}
