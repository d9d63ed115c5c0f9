import { PLAN } from '../builder.ts';
import { active, type Slow, type Spot, service } from './slow-rules.ts';
import { TIGHT } from './tight.ts';

/** The rules on what sessions and blocks have and lack. */
export function slowFacts({ state, spots, tell }: Slow): void {
  const roles = ({ session }: Spot): string[] =>
    [...state.appearance.values()].filter((row) => row.sessionId === session.id).map(({ role }) => role);
  for (const spot of spots) {
    const { session, day, room, from } = spot;
    const note = (rule: string, holds: boolean): void => {
      if (holds) tell(rule, [session.id], null, null);
    };
    if (!active(state, session)) continue;
    const row = state.placement.get(`${PLAN} ${session.id}`);
    const isWhole = from !== null && room !== null;
    const isPoster = session.durationMinutes === 0 && day !== null;
    const isHalf = row?.blockId === null && (day !== null || room !== null) && !isWhole;
    note('half-placed', isHalf && !isPoster);
    if (service(state, session)) continue;
    const isAccepted = session.status === 'accepted' || session.status === 'confirmed';
    note('not-confirmed-but-placed', isWhole && session.status !== 'confirmed');
    note('accepted-but-unplaced', isAccepted && row === undefined);
    const isTaken = isAccepted || row !== undefined;
    note('no-title', isTaken && session.title === null);
    note('no-abstract', isTaken && !session.block && session.abstract === null);
    note('no-speaker', isTaken && !session.block && !roles(spot).includes('speaker'));
    const usual = state.kind.get(session.kindId ?? '')?.durationMinutes;
    note('duration-unlike-kind', !session.block && usual !== undefined && usual !== session.durationMinutes);
    const most = TIGHT['over-long-title']?.characters ?? 0;
    note('over-long-title', isTaken && (session.title ?? '').length > most);
    const talks = endsOfTalks(spot, spots, state);
    if (talks.length === 0) continue;
    const left = session.durationMinutes - Math.max(...talks);
    note('block-too-full', left < 0);
    note('block-with-spare-time', left > (TIGHT['block-with-spare-time']?.minutes ?? 0));
    note('block-without-chair', !roles(spot).includes('chair'));
  }
}

/** When each talk of a block ends, in minutes after the block's start, laid one after the other where no offset is told. */
function endsOfTalks({ session }: Spot, spots: readonly Spot[], state: Slow['state']): number[] {
  const rows = [...state.placement.values()]
    .filter((row) => row.planId === PLAN && row.blockId === session.id)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.sessionId < b.sessionId ? -1 : 1));
  const ends: number[] = [];
  let at = 0;
  for (const row of rows) {
    const talk = spots.find((spot) => spot.session.id === row.sessionId);
    if (!talk) continue;
    at = (row.offset ?? at) + talk.session.durationMinutes;
    if (active(state, talk.session)) ends.push(at);
  }
  return ends;
}
