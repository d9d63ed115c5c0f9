import { useRef, useSyncExternalStore } from 'react';
import type { Conflict } from '../../shared/conflicts/rule.ts';
import type { Pin, Row, Session, SessionId } from '../../shared/model/tables.ts';
import type { Entry } from '../../shared/schedule/schedule-index.ts';
import { type Held, useHeld } from '../state/held.ts';
import { useStore } from '../state/use-program.ts';

/** What a card tells of its session. */
export interface CardFacts {
  readonly session: Session;
  readonly entry: Entry;
  readonly track: Row<'track'> | undefined;
  readonly kind: Row<'kind'> | undefined;
  readonly conflicts: readonly Conflict[];
  readonly pin: Pin;
  readonly slides: Row<'slides'>['state'] | null;
}

/** The facts of a card by one subscription: the same object as long as none of them changes. */
export function useCardFacts(sessionId: SessionId): CardFacts | null {
  const store = useStore();
  const memo = useRef<CardFacts | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const { state, index, planId } = store;
    const session = state.session.get(sessionId);
    const entry = index.entries.get(sessionId);
    if (!session || !entry) return null;
    const next: CardFacts = {
      session,
      entry,
      track: session.trackId === null ? undefined : state.track.get(session.trackId),
      kind: session.kindId === null ? undefined : state.kind.get(session.kindId),
      conflicts: store.conflictsOf(sessionId),
      pin: state.placement.get(`${planId} ${sessionId}`)?.pin ?? 'none',
      slides: state.slides.get(sessionId)?.state ?? null,
    };
    const before = memo.current;
    if (before && FACTS.every((fact) => before[fact] === next[fact])) return before;
    memo.current = next;
    return next;
  });
}

const FACTS = ['session', 'entry', 'track', 'kind', 'conflicts', 'pin', 'slides'] as const;

/** How a card takes part in what is held. */
export type HeldRole = 'held' | 'target' | 'clash' | 'cost' | null;

/** It is in the hand, or would take the held session in, or would clash with it where that is now. */
export const useHeldRole = (sessionId: SessionId): HeldRole =>
  useHeld((held) => (held ? roleIn(held, sessionId) : null));

function roleIn({ sessionId: lead, group, into, reasons }: Held, id: SessionId): HeldRole {
  if (id === lead || group.followers.some(({ sessionId }) => sessionId === id)) return 'held';
  if (into?.blockId === id) return 'target';
  let role: HeldRole = null;
  for (const { level, sessions } of reasons) {
    if (!sessions.includes(id)) continue;
    if (level === 'error' || level === 'block') return 'clash';
    role = 'cost';
  }
  return role;
}
