import { memo, useMemo, useState } from 'react';
import type { Day, SessionId } from '../../../shared/model/tables.ts';
import { spokenDate } from '../../../shared/time/spoken.ts';
import { absoluteMinute, clock } from '../../../shared/time/wall.ts';
import { useHeld } from '../../state/held.ts';
import { useStore, useTables } from '../../state/use-program.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import styles from './shelf.module.css';
import { ShelfChip } from './shelf-chip.tsx';
import { type ShelfGroup, shelfOf } from './shelf-of.ts';

/** So many chips at most stand in the one line; the others are shown when it is opened. */
const IN_LINE = 24;

interface ShelfProps {
  readonly day: Day;
  readonly people: ReadonlyMap<SessionId, string>;
  readonly onOpen: (id: SessionId) => void;
  /** Takes a session up by the keyboard. */
  readonly onTake: (id: SessionId) => void;
}

/**
 * What takes no time (posters, notices) of a day: one line, or all of it by room and time. Where there is none it shows
 * only while such a session is held, which a drop on it gives the day (`data-shelf`).
 */
export const Shelf = memo(function Shelf({ day, people, onOpen, onTake }: ShelfProps) {
  const store = useStore();
  const [isOpen, setOpen] = useState(false);
  const changed = useTables(['session', 'placement', 'room', 'day', 'kind', 'program'], () => ({}));
  const groups = useMemo(() => (changed ? shelfOf(store.index, day.id) : []), [store, day.id, changed]);
  const isWanted = useHeld((held) => held !== null && store.state.session.get(held.sessionId)?.durationMinutes === 0);
  const isOver = useHeld((held) => held?.shelf === day.id);
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0 && !isWanted) return null;
  const date = spokenDate(absoluteMinute(day.date, 0));
  const chip = (id: SessionId, where: string) => (
    <ShelfChip key={id} sessionId={id} where={where} people={people.get(id) ?? ''} onOpen={onOpen} onTake={onTake} />
  );
  const line = groups.flatMap((group) => group.entries.map(({ id }) => ({ id, where: placeWords(group) })));
  return (
    <section
      aria-label={`Shelf, ${date}`}
      data-shelf={day.id}
      className={`${styles.shelf} ${isWanted ? styles.wanted : ''} ${isOver ? styles.over : ''}`}
    >
      <h2 className={styles.head}>
        Shelf <small>{count}</small>
      </h2>
      {count === 0 ? <p className={styles.empty}>Drop here to put it on {date} without a time.</p> : null}
      {count > 0 ? (
        <Toolbar aria-label={`On the shelf, ${date}`} className={isOpen ? styles.open : styles.bar}>
          {isOpen ? (
            <div className={styles.groups}>
              {groups.map((group) => (
                <div key={`${group.roomId} ${group.start}`} role="group" aria-label={placeWords(group) || 'No room'}>
                  <h3 className={styles.place}>{placeWords(group) || 'No room'}</h3>
                  <div className={styles.chips}>{group.entries.map(({ id }) => chip(id, ''))}</div>
                </div>
              ))}
            </div>
          ) : (
            <div className={styles.line}>{line.slice(0, IN_LINE).map(({ id, where }) => chip(id, where))}</div>
          )}
          <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Show less' : `Show all ${count}`}
          </button>
        </Toolbar>
      ) : null}
    </section>
  );
});

/** A place and time in words: "Foyer, 12:00"; empty where neither is known. */
const placeWords = ({ room, start }: ShelfGroup): string =>
  [room, start === null ? null : clock(start)].filter((part) => part !== null).join(', ');
