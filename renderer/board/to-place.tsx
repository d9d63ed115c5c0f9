import { memo, useMemo, useState } from 'react';
import { sessionName } from '../../shared/model/names.ts';
import type { SessionId } from '../../shared/model/tables.ts';
import { isPlaced } from '../../shared/schedule/effective.ts';
import type { Entry } from '../../shared/schedule/schedule-index.ts';
import { clock, length } from '../../shared/time/wall.ts';
import { useHeld } from '../state/held.ts';
import { useRow, useStore, useTables } from '../state/use-program.ts';
import { Select, TextField } from '../ui/field.tsx';
import styles from './to-place.module.css';

interface ToPlaceProps {
  readonly people: ReadonlyMap<SessionId, string>;
  /** Takes a session up by keyboard or click; the board gets the focus. */
  readonly onTake: (sessionId: SessionId) => void;
}

/** Sessions that still need a place: those with none, and those with half of one. */
export const ToPlace = memo(function ToPlace({ people, onTake }: ToPlaceProps) {
  const [filter, setFilter] = useState('');
  const [trackId, setTrackId] = useState('');
  const { state } = useStore();
  const waiting = useTables(['session', 'placement', 'day', 'room', 'kind'], ({ index }) =>
    [...index.entries.values()]
      .filter((entry) => entry.active && entry.blockId === null && !isPlaced(entry.place ?? undefined))
      .sort((a, b) => a.session.number - b.session.number),
  );
  const tracks = useTables(['track'], (store) =>
    [...store.state.track.values()].sort((a, b) => a.position - b.position),
  );
  const shown = useMemo(() => {
    const wanted = fold(filter);
    return waiting.filter(({ id, session }) => {
      if (trackId !== '' && session.trackId !== trackId) return false;
      const track = session.trackId ? state.track.get(session.trackId)?.name : '';
      return wanted === '' || fold(`${sessionName(session).text} ${people.get(id) ?? ''} ${track}`).includes(wanted);
    });
  }, [waiting, filter, trackId, people, state]);
  const minutes = shown.reduce((sum, { session }) => sum + session.durationMinutes, 0);
  const overList = useHeld((held) => held?.overList ?? false);
  return (
    <section className={`${styles.list} ${overList ? styles.over : ''}`} aria-label="To place">
      <h2 className={styles.head}>
        To place
        <small>
          {shown.length === 1 ? '1 session' : `${shown.length} sessions`} · {length(minutes)}
        </small>
      </h2>
      <div className={styles.filters}>
        <TextField
          label="Filter by title, speaker, track"
          hideLabel
          placeholder="Filter by title, speaker, track"
          type="search"
          value={filter}
          onChange={setFilter}
        />
        <Select
          label="Track"
          hideLabel
          value={trackId}
          onChange={setTrackId}
          choices={[{ id: '', label: 'All tracks' }, ...tracks.map(({ id, name }) => ({ id, label: name }))]}
        />
      </div>
      <ul className={styles.items}>
        {shown.map((entry) => (
          <Item key={entry.id} entry={entry} people={people.get(entry.id) ?? ''} onTake={onTake} />
        ))}
      </ul>
      {waiting.length === 0 ? (
        <p className={styles.empty}>Everything has its place. Drag a card here to take it off the board.</p>
      ) : null}
      {waiting.length > 0 && shown.length === 0 ? <p className={styles.empty}>Nothing fits this filter.</p> : null}
    </section>
  );
});

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

function Item({
  entry,
  people,
  onTake,
}: {
  readonly entry: Entry;
  readonly people: string;
  readonly onTake: (id: SessionId) => void;
}) {
  const { session, place, id } = entry;
  const track = useRow('track', session.trackId);
  const room = useRow('room', place?.roomId);
  const isHeld = useHeld((held) => held?.sessionId === id);
  const name = sessionName(session);
  const half = [place?.day?.date, place?.start == null ? null : clock(place.start), room?.name]
    .filter(Boolean)
    .join(', ');
  return (
    <li>
      <button
        type="button"
        data-session={id}
        className={`${styles.item} ${isHeld ? styles.held : ''}`}
        style={{ borderInlineStartColor: track?.colour ?? 'var(--line-strong)' }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onTake(id);
        }}
      >
        <b className={name.isTitle ? '' : styles.untitled}>{name.text}</b>
        <span className={styles.facts}>
          <span>{people || 'no speaker'}</span>
          <span className={styles.length}>{length(session.durationMinutes)}</span>
        </span>
        {half ? <span className={styles.half}>half placed: {half}</span> : null}
      </button>
    </li>
  );
}
