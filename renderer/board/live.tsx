import { explain } from '../../shared/conflicts/words.ts';
import { quoted } from '../../shared/model/names.ts';
import { useHeld } from '../state/held.ts';
import { useStore } from '../state/use-program.ts';
import { reasonsOf } from './reasons.ts';
import { whereHeld } from './why.tsx';

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
    const name = quoted(store.state, held.sessionId);
    if (!held.cell) return `Holding ${name}.`;
    if (held.blockId) return `${name}: into the block ${quoted(store.state, held.blockId)}, as its last talk.`;
    const reasons = reasonsOf(store, held, held.cell);
    const words = reasons.map((conflict) => explain(conflict, store.state, { held: held.sessionId }).sentence);
    return `${name}: ${whereHeld(store, held.cell)}. ${words.length === 0 ? 'Free.' : words.join(' ')}`;
  }
}
