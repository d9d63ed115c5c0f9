import type { PersonId } from '../../../shared/model/tables.ts';
import { active, bound, coverOf, peopleOf, type Slow, type Spot, service, sharedMinutes } from './slow-rules.ts';
import { TIGHT } from './tight.ts';

const limits = (rule: string): Readonly<Record<string, number>> => TIGHT[rule] ?? {};

type At = Spot & { readonly from: number; readonly to: number };
const byTime = (a: At, b: At): number => a.from - b.from || a.to - b.to || (a.session.id < b.session.id ? -1 : 1);

/** A person's sessions, but talks in a block that is hers. */
function sessionsOf({ state, spots }: Pick<Slow, 'state' | 'spots'>, person: PersonId): At[] {
  return spots
    .filter((spot): spot is At => spot.from !== null && spot.to !== null)
    .filter(({ session }) => active(state, session) && !service(state, session))
    .filter((spot) => peopleOf(state, spot.session).includes(person))
    .filter((spot) => !bound(state, coverOf(state, spots, spot), person))
    .sort(byTime);
}

/** The rules on what one person has to do. */
export function slowPeople(ctx: Slow): void {
  for (const person of ctx.state.person.values()) {
    const own = sessionsOf(ctx, person.id);
    const mark = slowMark(ctx.state, person.id);
    if (slowIsShared(ctx, person.id)) {
      const together = overlapping(own).map(({ session }) => session.id);
      if (together.length > 0 && mark !== true) ctx.tell('shared-account', [...together, person.id], null, null);
      continue;
    }
    pauses(ctx, person.id, own);
    rows(ctx, person.id, own);
    const days = new Set(own.map(({ day }) => day));
    if (days.size > (limits('spread-over-days').most ?? 0)) tellAll(ctx, 'spread-over-days', person.id, own);
    for (const day of days) {
      const ofDay = own.filter((spot) => spot.day === day);
      if (ofDay.length > (limits('too-many-a-day').most ?? 0)) tellAll(ctx, 'too-many-a-day', person.id, ofDay);
    }
  }
}

/** What the committee's field says of a person. */
function slowMark(state: Slow['state'], person: PersonId): unknown {
  const field = [...state.customField.values()].find(({ name }) => name === 'Shared account');
  return [...state.customValue.values()].find((row) => row.fieldId === field?.id && row.ownerId === String(person))
    ?.value;
}

const overlapping = (own: readonly At[]): At[] =>
  own.filter((a) =>
    own.some((b) => a !== b && a.block !== b.session.id && b.block !== a.session.id && sharedMinutes(a, b) !== null),
  );

/** Whether so many of a person's sessions overlap that she is no one person. */
export function slowIsShared(ctx: Pick<Slow, 'state' | 'spots'>, person: PersonId): boolean {
  const mark = slowMark(ctx.state, person);
  if (typeof mark === 'boolean') return mark;
  if (ctx.state.person.get(person)?.name === 'N.N.') return true;
  const { accountSessions = 0, accountShare = 0 } = limits('shared-account');
  const own = sessionsOf(ctx, person);
  const { length } = overlapping(own);
  return length >= accountSessions && length / own.length >= accountShare / 100;
}

function tellAll({ tell }: Slow, rule: string, person: PersonId, spots: readonly At[]): void {
  const [from, to] = [Math.min(...spots.map((s) => s.from)), Math.max(...spots.map((s) => s.to))];
  tell(rule, [...spots.map(({ session }) => session.id), person], from, to);
}

function pauses({ state, tell }: Slow, person: PersonId, own: readonly At[]): void {
  for (const a of own)
    for (const b of own) {
      if (a === b || byTime(a, b) > 0 || b.from < a.to) continue;
      if (a.block === b.session.id || b.block === a.session.id || (a.block !== null && a.block === b.block)) continue;
      const pause = b.from - a.to;
      const ids = [a.session.id, b.session.id, person];
      if (pause < (limits('back-to-back').pause ?? 0)) tell('back-to-back', ids, a.to, b.from);
      const roles = (spot: At) =>
        [...state.appearance.values()]
          .filter((row) => row.sessionId === spot.session.id && row.personId === person)
          .map(({ role }) => role);
      const chairs = [a, b].filter((spot) => spot.session.block && roles(spot).includes('chair'));
      const speaks = [a, b].filter((spot) => !spot.session.block && roles(spot).includes('speaker'));
      if (chairs.length === 1 && speaks.length === 1 && pause < (limits('chair-speaks-elsewhere').pause ?? 0))
        tell('chair-speaks-elsewhere', ids, a.to, b.from);
      const [one, other] = [state.room.get(a.room ?? ''), state.room.get(b.room ?? '')];
      if (!one || !other) continue;
      const leaves = (room: string): string[] => {
        const parts = [...state.roomPart.values()].filter(({ roomId }) => roomId === room);
        return parts.length === 0 ? [room] : parts.flatMap(({ partId }) => leaves(partId));
      };
      if (leaves(one.id).some((leaf) => leaves(other.id).includes(leaf))) continue;
      const way = limits('too-little-time-to-change-room');
      const isFar = one.building !== null && other.building !== null && one.building !== other.building;
      const isHigh = one.floor !== null && other.floor !== null && one.floor !== other.floor;
      const needed = isFar ? way.otherBuilding : isHigh ? way.otherFloor : way.sameFloor;
      if (pause < (needed ?? 0)) tell('too-little-time-to-change-room', [...ids, one.id, other.id], a.to, b.from);
    }
}

/** Sessions are in a row if one can get from each to the next without meeting a pause: minute by minute. */
function rows(ctx: Slow, person: PersonId, own: readonly At[]): void {
  const { sessions = 0, pause = 0 } = limits('three-in-a-row');
  let rest: readonly At[] = own;
  while (rest.length > 0) {
    const row = rest.slice(0, 1);
    for (let grew = true; grew; ) {
      const next = rest.find(
        (spot) => !row.includes(spot) && row.some((r) => spot.from < r.to + pause && r.from < spot.to + pause),
      );
      grew = next !== undefined;
      if (next) row.push(next);
    }
    if (row.length >= sessions) tellAll(ctx, 'three-in-a-row', person, row);
    rest = rest.filter((spot) => !row.includes(spot));
  }
}
