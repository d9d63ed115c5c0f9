import type { CommandArgs } from '../../../shared/contract/commands.ts';
import { quoted } from '../../../shared/model/names.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { isRefusal, type NewPlace } from '../../../shared/placing/new-place.ts';
import { outcomeOf } from '../../../shared/placing/outcome.ts';
import { brokenPin, refusalWords } from '../../../shared/placing/pins.ts';
import { pushDown } from '../../../shared/placing/push-down.ts';
import { clock } from '../../../shared/time/wall.ts';
import type { ProgramFacts } from './action.ts';
import type { DropQuestion } from './drop-choice-state.ts';
import { placementIn } from './facts.ts';
import { forbiddenWords, outcomeWords } from './outcome-words.ts';

/** What a drop on others may do, with what follows from it, as one command. */
export interface DropOption {
  readonly id: string;
  readonly label: string;
  /** What follows from it; or, where it cannot be done, why. */
  readonly consequence: string;
  readonly isPossible: boolean;
  readonly command:
    | { readonly name: 'session.arrange'; readonly args: CommandArgs<'session.arrange'> }
    | { readonly name: 'session.swap'; readonly args: CommandArgs<'session.swap'> }
    | { readonly name: 'session.place'; readonly args: CommandArgs<'session.place'> };
}

const SWAPS = 3;

/** The ways to drop a session on the occupants of a cell: swap with one of them, push them down, stand beside them. */
export function dropOptions(store: ProgramFacts, question: DropQuestion): DropOption[] {
  // They have gone since.
  if (question.occupants.length === 0) return [besideOption(store, question, 'Put here')];
  const swaps = question.occupants.slice(0, SWAPS).map((id) => swapOption(store, question, id));
  return [...swaps, pushOption(store, question), besideOption(store, question, 'Put beside')];
}

function swapOption(store: ProgramFacts, { sessionId }: DropQuestion, other: SessionId): DropOption {
  const { state, index } = store;
  const [mine, theirs] = [placementIn(store, sessionId), placementIn(store, other)];
  const label = `Swap with ${quoted(state, other)}`;
  const command = { name: 'session.swap', args: { firstId: sessionId, secondId: other } } as const;
  if (mine?.blockId != null) {
    const block = quoted(state, mine.blockId);
    const isBlock = state.session.get(other)?.block === true;
    const pinned = brokenPin(state, index.planId, [placeOf(sessionId, theirs), placeOf(other, undefined)]);
    if (pinned) return refused('swap', label, refusalWords(state, index.planId, pinned), command);
    if (isBlock) return refused('swap', label, 'A block has no place in a block', command);
    return { id: `swap ${other}`, label, consequence: `It goes into ${block}`, isPossible: true, command };
  }
  const places = [placeOf(sessionId, theirs), placeOf(other, mine)];
  const back = mine === undefined ? `${quoted(state, other)} goes back to the list. ` : '';
  return { ...judged(store, 'swap', label, places, command, back), id: `swap ${other}` };
}

function pushOption(store: ProgramFacts, { sessionId, cell, occupants }: DropQuestion): DropOption {
  const { state, index, planId } = store;
  const durationMinutes = state.session.get(sessionId)?.durationMinutes ?? 0;
  const answer = pushDown(index, planId, { sessionId, durationMinutes }, cell);
  const first = occupants[0];
  const name = first ? quoted(state, first) : 'what is there';
  const arrange = (places: readonly NewPlace[]): DropOption['command'] => ({
    name: 'session.arrange',
    args: { places: [...places], reason: 'push' },
  });
  if (isRefusal(answer)) return refused('push', `Push ${name} later`, refusalWords(state, planId, answer), arrange([]));
  const pushed = answer.filter((place) => place.sessionId !== sessionId);
  const stays = occupants.find((id) => !pushed.some((place) => place.sessionId === id));
  if (pushed.length === 0 || stays) {
    const why = `${quoted(state, stays ?? sessionId)} is pinned to its time and stays`;
    return refused('push', `Push ${name} later`, why, arrange(answer));
  }
  const [leader] = pushed;
  const more = pushed.length - 1;
  const label = `Push ${leader ? quoted(state, leader.sessionId) : name}${more > 0 ? ` and ${more} more` : ''} later`;
  const last = Math.max(...pushed.map(endOf));
  return judged(store, 'push', label, answer, arrange(answer), `The last ends at ${clock(last)}. `);

  function endOf(place: NewPlace): number {
    return (place.start ?? 0) + (state.session.get(place.sessionId)?.durationMinutes ?? 0);
  }
}

function besideOption(store: ProgramFacts, { sessionId, cell }: DropQuestion, label: string): DropOption {
  const place = { sessionId, ...cell };
  return judged(store, 'beside', label, [place], { name: 'session.place', args: place });
}

/** An option by what it does to the conflicts; not possible where a pin or a rule forbids it. */
function judged(
  store: ProgramFacts,
  id: string,
  label: string,
  places: readonly NewPlace[],
  command: DropOption['command'],
  before = '',
): DropOption {
  const { index, settings, conflicts, state, planId } = store;
  const pinned = brokenPin(state, planId, places);
  if (pinned) return refused(id, label, refusalWords(state, planId, pinned), command);
  const outcome = outcomeOf(index, settings, conflicts, places);
  const forbidden = forbiddenWords(state, outcome);
  if (forbidden) return refused(id, label, forbidden, command);
  return { id, label, consequence: `${before}${outcomeWords(state, outcome)}`, isPossible: true, command };
}

const refused = (id: string, label: string, consequence: string, command: DropOption['command']): DropOption => ({
  id,
  label,
  consequence,
  isPossible: false,
  command,
});

const placeOf = (sessionId: SessionId, from: Pick<NewPlace, 'dayId' | 'start' | 'roomId'> | undefined): NewPlace => ({
  sessionId,
  dayId: from?.dayId ?? null,
  start: from?.start ?? null,
  roomId: from?.roomId ?? null,
});
