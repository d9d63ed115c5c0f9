import { cleanLine } from '../../../shared/agenda/clean-text.ts';
import { sessionName } from '../../../shared/model/names.ts';
import type { ProgramState } from '../../../shared/model/state.ts';
import type { Kind, Session, SessionId, TrackId } from '../../../shared/model/tables.ts';
import { type EffectivePlacement, effectivePlacements, isPlaced } from '../../../shared/schedule/effective.ts';
import { colourOf } from '../colour.ts';
import { constraintsOf } from './constraints.ts';

export interface Wanted {
  readonly tracks: readonly TrackId[] | null;
  readonly kinds: readonly Kind['id'][] | null;
  readonly sessions: 'all' | 'unscheduled' | 'scheduled';
  readonly order: 'number' | 'track' | 'length';
  /** Whether the cards say what only the committee may see. */
  readonly internal: boolean;
}

/** What a card says of its session. */
export interface CardFacts {
  readonly number: number;
  readonly title: string;
  readonly isTitle: boolean;
  readonly people: readonly string[];
  readonly minutes: number;
  readonly track: { readonly id: TrackId; readonly name: string; readonly colour: string } | null;
  readonly kind: string | null;
  readonly talks: readonly string[];
  readonly constraints: readonly string[];
}

/** The sessions that are wanted as cards; talks of a block stand on the card of their block. Withdrawn ones are left out. */
export function cardFacts(state: ProgramState, wanted: Wanted): CardFacts[] {
  const planId = state.program.get('program')?.currentPlanId;
  const placements = planId ? effectivePlacements(state, planId) : new Map<SessionId, EffectivePlacement>();
  const people = Map.groupBy(
    [...state.appearance.values()].sort((a, b) => a.position - b.position),
    ({ sessionId }) => sessionId,
  );
  const talks = Map.groupBy(
    [...placements.values()].filter(({ blockId }) => blockId !== null).sort((a, b) => a.position - b.position),
    ({ blockId, sessionId }) => blockId ?? sessionId,
  );
  const trackOf = ({ trackId }: Session) => (trackId === null ? null : (state.track.get(trackId) ?? null));
  const order = (session: Session): number => {
    if (wanted.order === 'length') return -session.durationMinutes;
    return wanted.order === 'track' ? (trackOf(session)?.position ?? Number.MAX_SAFE_INTEGER) : 0;
  };
  return [...state.session.values()]
    .filter((session) => isWanted(state, session, placements.get(session.id), wanted))
    .sort((a, b) => order(a) - order(b) || a.number - b.number)
    .map((session) => {
      const name = sessionName(session);
      const track = trackOf(session);
      const kind = session.kindId === null ? undefined : state.kind.get(session.kindId);
      const cast = people.get(session.id) ?? [];
      return {
        number: session.number,
        title: cleanLine(name.text),
        isTitle: name.isTitle,
        people: [...new Set(cast.map(({ personId }) => cleanLine(state.person.get(personId)?.name ?? '')))],
        minutes: session.durationMinutes,
        track: track && { id: track.id, name: cleanLine(track.name), colour: colourOf(track.colour) },
        kind: kind ? cleanLine(kind.name) : null,
        talks: (talks.get(session.id) ?? []).flatMap(({ sessionId }) => {
          const talk = state.session.get(sessionId);
          return talk ? [cleanLine(sessionName(talk).text)] : [];
        }),
        constraints: wanted.internal ? constraintsOf(state, session, cast) : [],
      };
    });
}

function isWanted(
  state: ProgramState,
  session: Session,
  placement: EffectivePlacement | undefined,
  { tracks, kinds, sessions }: Wanted,
): boolean {
  if (session.status === 'withdrawn' || (placement && placement.blockId !== null)) return false;
  if (tracks !== null && !(session.trackId !== null && tracks.includes(session.trackId))) return false;
  const isService = session.kindId !== null && state.kind.get(session.kindId)?.service === true;
  if (kinds === null ? isService : !(session.kindId !== null && kinds.includes(session.kindId))) return false;
  return sessions === 'all' || (sessions === 'scheduled') === isPlaced(placement);
}
