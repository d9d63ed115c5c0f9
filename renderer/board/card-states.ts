import type { Row } from '../../shared/model/tables.ts';
import type { CardFacts, HeldRole } from './use-card-facts.ts';

/** The mark of slides in words, where there is one: they have come. */
export const slidesWords = (state: Row<'slides'>['state'] | null): string =>
  state === 'received' || state === 'checked' || state === 'published' ? `slides ${state}` : '';

/** What else a card says of its session, each as some words: its kind, length, states and marks. */
export function cardStates(facts: CardFacts, role: HeldRole, length: string): string[] {
  const { session, pin, conflicts, kind } = facts;
  const isTentative = session.status === 'proposed' || session.status === 'reserve';
  return [
    length,
    kind?.name ?? '',
    session.status === 'withdrawn' || isTentative ? session.status : '',
    pin === 'none' ? '' : pin === 'both' ? 'pinned: time and room' : `pinned: ${pin}`,
    slidesWords(facts.slides),
    conflicts.length === 0 ? '' : conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`,
    role === 'clash' || role === 'cost' ? 'conflicts with what is held' : '',
  ].filter(Boolean);
}
