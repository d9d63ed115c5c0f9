import { explain } from '../../shared/conflicts/words.ts';
import { quoted } from '../../shared/model/names.ts';
import { useHeld } from '../state/held.ts';
import { useStore } from '../state/use-program.ts';
import { cannotGo, spotWords } from './why.tsx';
import { heldName, whereHeld } from './words.ts';

/** Tells a screen reader what is held, where it is, and which conflicts a drop there makes. */
export function Live() {
  const store = useStore();
  const held = useHeld((now) => now);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {held ? told() : ''}
    </div>
  );

  function told(): string {
    if (!held) return '';
    const name = heldName(store, held);
    const words = held.reasons.map(
      (conflict) => explain(conflict, store.state, { held: held.sessionId, planId: store.planId }).sentence,
    );
    const what = words.length === 0 ? 'Free.' : words.join(' ');
    if (held.into)
      return `${name}: into the block ${quoted(store.state, held.into.blockId)}, as ${spotWords(store, held)}. ${what}`;
    if (!held.cell) return held.shelf ? `${name}: on the shelf of the day.` : `Holding ${name}.`;
    return `${name}: ${whereHeld(store, held.cell)}. ${held.places === null ? cannotGo(store, held) : what}`;
  }
}
