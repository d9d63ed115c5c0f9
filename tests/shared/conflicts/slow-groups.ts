import { active, coverOf, minutesOf, type Slow, type Spot, service, sharedMinutes } from './slow-rules.ts';
import { TIGHT } from './tight.ts';

/** The rules on what runs in parallel, and on tracks. */
export function slowGroups(ctx: Slow): void {
  const { state, spots, tell } = ctx;
  const shown = spots.filter(
    ({ session, from }) => from !== null && active(state, session) && !service(state, session),
  );
  const standsBack = (spot: Spot, isAlike: (block: Spot) => boolean): boolean => {
    const block = coverOf(state, spots, spot);
    return block !== null && !service(state, block.session) && isAlike(block);
  };
  const isFamily = (a: Spot, b: Spot): boolean =>
    a.block === b.session.id || b.block === a.session.id || (a.block !== null && a.block === b.block);
  shown.forEach((a, i) => {
    for (const b of shown.slice(i + 1)) {
      const both = sharedMinutes(a, b);
      if (!both || isFamily(a, b)) continue;
      const { trackId } = a.session;
      const ofTrack = (block: Spot): boolean => block.session.trackId === trackId;
      if (trackId !== null && trackId === b.session.trackId && !standsBack(a, ofTrack) && !standsBack(b, ofTrack))
        tell('same-track-in-parallel', [a.session.id, b.session.id], both.from, both.to);
      const unseen = ({ session }: Spot): boolean => session.recording === 'refused';
      if (unseen(a) && unseen(b) && !standsBack(a, unseen) && !standsBack(b, unseen))
        tell('unrecorded-beside-unrecorded', [a.session.id, b.session.id], both.from, both.to);
    }
  });
  for (const track of state.track.keys())
    for (const day of state.day.keys()) {
      const own = shown.filter((s) => s.session.trackId === track && s.day === day && s.room !== null);
      const rooms = new Set(own.map(({ room }) => room));
      if (rooms.size > 1)
        tell(
          'track-changes-rooms',
          [...own.map(({ session }) => session.id), ...rooms],
          Math.min(...own.map(({ from }) => from ?? 0)),
          Math.max(...own.map(({ to }) => to ?? 0)),
        );
    }
  choices(ctx, shown);
}

/** Looks at each minute, and keeps the sets of sessions of which no other set has all. */
function choices({ state, spots, tell }: Slow, shown: readonly Spot[]): void {
  const isBlockOfTalks = ({ session }: Spot): boolean =>
    spots.some((talk) => talk.block === session.id && active(state, talk.session));
  for (const day of state.day.keys()) {
    const ofDay = shown.filter(
      (spot) => spot.day === day && !isBlockOfTalks(spot) && (minutesOf(spot)?.length ?? 0) > 0,
    );
    const sets = new Map<string, { sessions: Spot[]; from: number; to: number }>();
    const first = Math.min(...ofDay.map(({ from }) => from ?? 0));
    const last = Math.max(...ofDay.map(({ to }) => to ?? 0));
    for (let minute = first; minute < last; minute++) {
      const running = ofDay.filter(({ from, to }) => (from ?? 0) <= minute && minute < (to ?? 0));
      const key = running.map(({ session }) => session.id).join();
      const known = sets.get(key);
      if (known) known.to = minute + 1;
      else sets.set(key, { sessions: running, from: minute, to: minute + 1 });
    }
    for (const set of sets.values()) {
      const isWhole = ![...sets.values()].some(
        (other) => other !== set && set.sessions.every((spot) => other.sessions.includes(spot)),
      );
      if (!isWhole) continue;
      const ids = set.sessions.map(({ session }) => session.id);
      for (const [rule, column] of [
        ['no-choice-of-language', 'language'],
        ['no-choice-of-level', 'level'],
      ] as const) {
        const values = new Set(set.sessions.map(({ session }) => session[column]));
        if (ids.length >= (TIGHT[rule]?.sessions ?? 0) && values.size === 1 && !values.has(null))
          tell(rule, ids, set.from, set.to);
      }
    }
  }
}

/** The rules on relations. */
export function slowPairs({ state, spots, tell }: Slow): void {
  const told = new Set<string>();
  for (const { kind, firstId, secondId } of state.relation.values()) {
    const [a, b] = [firstId, secondId].map((id) => spots.find(({ session }) => session.id === id));
    if (!a || !b || !active(state, a.session) || !active(state, b.session)) continue;
    const once = kind === 'before' ? `${kind} ${firstId} ${secondId}` : `${kind} ${[firstId, secondId].sort()}`;
    if (told.has(once)) continue;
    told.add(once);
    const ids = [firstId, secondId];
    if (kind === 'same-room' && a.room !== null && b.room !== null && a.room !== b.room)
      tell('should-share-a-room', [...ids, a.room, b.room], null, null);
    if (a.from === null || a.to === null || b.from === null || b.to === null) continue;
    const around = [Math.min(a.from, b.from), Math.max(a.to, b.to)] as const;
    if (kind === 'before' && b.from < a.to) tell('in-the-wrong-order', ids, ...around);
    const both = sharedMinutes(a, b);
    if (kind === 'apart' && both) tell('should-be-apart', ids, both.from, both.to);
    const most = TIGHT['should-be-together']?.minutes ?? 0;
    const isFar = b.from > a.to + most || a.from > b.to + most;
    if (kind === 'together' && isFar) tell('should-be-together', ids, ...around);
  }
}

/** The rule on audiences that two sessions share. */
export function slowAudiences({ state, spots, tell }: Slow): void {
  spots.forEach((a, i) => {
    for (const b of spots.slice(i + 1)) {
      const row = [...state.sharedAudience.values()].find(({ firstId, secondId }) =>
        [firstId, secondId].every((id) => id === a.session.id || id === b.session.id),
      );
      const both = sharedMinutes(a, b);
      if (!row || row.people < (TIGHT['audience-overlap']?.people ?? 0) || !both) continue;
      if (!active(state, a.session) || !active(state, b.session)) continue;
      if (a.block === b.session.id || b.block === a.session.id) continue;
      tell('audience-overlap', [a.session.id, b.session.id], both.from, both.to);
    }
  });
}
