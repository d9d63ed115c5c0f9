import type { Conflict } from '../../shared/conflicts/rule.ts';
import { explain } from '../../shared/conflicts/words.ts';
import { quoted } from '../../shared/model/names.ts';
import { whyNoPlaces } from '../../shared/placing/group.ts';
import { refusalWords } from '../../shared/placing/pins.ts';
import { clock, length } from '../../shared/time/wall.ts';
import { type Held, useHeld } from '../state/held.ts';
import { useResized } from '../state/resized.ts';
import type { ProgramStore } from '../state/store.ts';
import { useStore } from '../state/use-program.ts';
import styles from './why.module.css';
import { heldName, whereHeld } from './words.ts';

/** What a drop here would mean, in words; and the keys that help. */
export function Why() {
  const held = useHeld((now) => now);
  const resized = useResized((now) => now);
  const store = useStore();
  if (resized) {
    const entry = store.index.entries.get(resized.sessionId);
    const start = entry?.place?.start ?? 0;
    return (
      <section className={styles.why} aria-label="What this length means">
        <b>
          {clock(start)}–{clock(start + resized.durationMinutes)} ({length(resized.durationMinutes)})
        </b>
        <Reasons reasons={resized.reasons} heldId={resized.sessionId} />
        <p className={styles.keys}>Release to keep this length · Esc puts it back · Alt for single minutes</p>
      </section>
    );
  }
  return held ? <HeldWhy held={held} store={store} /> : null;
}

function HeldWhy({ held, store }: { readonly held: Held; readonly store: ProgramStore }) {
  const { cell, into, shelf, overList, reasons, sessionId } = held;
  const name = heldName(store, held);
  return (
    <section className={styles.why} aria-label="What a drop here means">
      {into ? (
        <>
          <b>Into the block {quoted(store.state, into.blockId)}</b>
          <p className={styles.keys}>It becomes {spotWords(store, held)} there.</p>
          <Reasons reasons={reasons} heldId={sessionId} />
        </>
      ) : cell ? (
        <>
          <b>{whereHeld(store, cell)}</b>
          {held.places === null ? (
            <p className={styles.bad}>{cannotGo(store, held)}</p>
          ) : (
            <Reasons reasons={reasons} heldId={sessionId} />
          )}
        </>
      ) : (
        <b>
          {overList ? 'Back to the list: ' : shelf ? 'On the shelf of the day: ' : 'Holding '}
          {name}
        </b>
      )}
      <p className={styles.keys}>{KEYS[held.by]}</p>
    </section>
  );
}

const KEYS = {
  keys: 'Enter drops · Esc puts back · Tab next room · Shift with arrows another day · Alt five minutes',
  click: 'Click a cell to place it · Esc puts back',
  pointer: 'Release to drop · Esc puts back · Alt for five minutes',
} as const;

function Reasons({ reasons, heldId }: { readonly reasons: readonly Conflict[]; readonly heldId: Held['sessionId'] }) {
  const { state, planId } = useStore();
  if (reasons.length === 0) return <p className={styles.good}>✓ Nothing speaks against it.</p>;
  return (
    <ul>
      {reasons.map((conflict) => (
        <li
          key={conflict.key}
          className={conflict.level === 'error' || conflict.level === 'block' ? styles.bad : styles.warn}
        >
          {explain(conflict, state, { held: heldId, planId }).sentence}
        </li>
      ))}
    </ul>
  );
}

/** Which talk of the block it becomes: “the last talk”, “talk 2 of 4”. */
export function spotWords(store: ProgramStore, { into, sessionId }: Held): string {
  if (!into) return '';
  const others = (store.index.talksOf.get(into.blockId) ?? []).filter((id) => id !== sessionId).length;
  return into.position >= others ? 'the last talk' : `talk ${into.position + 1} of ${others + 1}`;
}

/** Why what is held cannot be dropped at its cell. */
export function cannotGo(store: ProgramStore, held: Held): string {
  const refusal = held.cell && whyNoPlaces(store.index, held.group, held.cell, held.rooms);
  return refusal ? refusalWords(store.state, store.planId, refusal) : '';
}
