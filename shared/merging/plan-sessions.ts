import { indexBy } from '../matching/ladder.ts';
import { titleKey } from '../matching/name-key.ts';
import { firstWords, sessionName } from '../model/names.ts';
import { wallTime } from '../time/wall.ts';
import { placeInDay } from './days-of-import.ts';
import type { ImportedSession } from './imported-program.ts';
import type { PlannedPlace } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { planFields } from './plan-records.ts';
import type { RecordPlanner } from './record-planner.ts';

type Place = NonNullable<ImportedSession['place']>;
type Members = NonNullable<ImportedSession['people']>;

/** Sessions with their track, kind, people, tags and place. */
export function planSessions(context: PlanContext): readonly RecordPlanner[] {
  const { state, imported, targets } = context;
  const members = indexBy(state.appearance.values(), ({ sessionId }) => [sessionId]);
  const tagNames = tagNamesBySession(context);
  return imported.sessions.flatMap((session) => {
    const { key, fields } = session;
    const id = targets.session.get(key)?.id ?? null;
    const row = id === null ? null : (state.session.get(id) ?? null);
    const label = `“${firstWords(String(fields.title ?? row?.title ?? fields.abstract ?? key))}”`;
    const planner = context.planner('session', key, label, row);
    if (!planner) return [];
    planFields(context, planner, 'session', id, fields);
    if (session.trackKey !== undefined) {
      planner.reference('track', 'trackId', session.trackKey, (track) => context.tokenOf('track', track));
    }
    if (session.kindKey !== undefined) {
      planner.reference('kind', 'kindId', session.kindKey, (kind) => context.tokenOf('kind', kind));
    }
    if (session.people) {
      const mine = [...(members.get(id ?? '') ?? [])]
        .sort((a, b) => a.position - b.position)
        .map(({ personId, role }) => `${personId} ${role}`);
      const base = planner.base('people');
      const said = session.people.map(({ personKey, role }) => ({ personKey, role }));
      planner.list('people', said, isMembers(base) ? tokens(context, base) : undefined, mine, tokens(context, said));
    }
    if (session.tags) {
      const base = planner.base('tags');
      const mine = tagNames.get(id ?? '') ?? [];
      const said = sorted(session.tags);
      planner.list('tags', said, isTexts(base) ? alike(sorted(base), mine) : undefined, mine, alike(said, mine));
    }
    if (session.place) planPlace(context, planner, session.place, id);
    return [planner];
  });
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');
const isMembers = (value: unknown): value is Members =>
  Array.isArray(value) &&
  value.every((entry) => typeof entry === 'object' && entry !== null && 'personKey' in entry && 'role' in entry);

// People who were deleted here are no longer in anybody's list.
function tokens(context: PlanContext, members: Members): readonly string[] {
  return [
    ...new Set(
      members.flatMap(({ personKey, role }) => {
        const token = context.tokenOf('person', personKey);
        return token === null ? [] : [`${token} ${role}`];
      }),
    ),
  ];
}

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));

// A tag is the same whatever its case: the spelling that stands here is used.
function alike(names: readonly string[], mine: readonly string[]): readonly string[] {
  const here = new Map(mine.map((name) => [titleKey(name), name]));
  return sorted(names.map((name) => here.get(titleKey(name)) ?? name));
}

function tagNamesBySession({ state }: PlanContext): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { sessionId, tagId } of state.sessionTag.values()) {
    const name = state.tag.get(tagId)?.name;
    if (name !== undefined) names.set(sessionId, sorted([...(names.get(sessionId) ?? []), name]));
  }
  return names;
}

function planPlace(context: PlanContext, planner: RecordPlanner, place: Place, id: string | null): void {
  const { state } = context;
  const theirs = placed(context, place);
  if (theirs.day === null && theirs.room === null) return;
  const planId = state.program.get('program')?.currentPlanId ?? '';
  const row = id === null ? undefined : state.placement.get(`${planId} ${id}`);
  // A talk in a block has its place from the block; that is a place made here like any other.
  const mine = row
    ? { day: row.dayId, start: row.start, room: row.roomId, ...(row.blockId === null ? {} : { block: row.blockId }) }
    : null;
  const empty = mine !== null && mine.day === null && mine.room === null && row?.blockId === null;
  const base = planner.base('place');
  const said = { date: place.date, start: place.start, roomKey: place.roomKey };
  planner.place(said, isPlace(base) ? placed(context, base) : undefined, empty ? null : mine, theirs, {
    mine: placeInWords(
      (row?.dayId && state.day.get(row.dayId)?.date) ?? null,
      row?.start ?? null,
      row?.blockId
        ? `in ${nameOfBlock(context, row.blockId)}`
        : ((row?.roomId && state.room.get(row.roomId)?.name) ?? null),
    ),
    theirs: placeInWords(place.date, place.start, nameOfRoom(context, place.roomKey)),
  });
}

function nameOfRoom({ imported }: PlanContext, roomKey: string | null): string | null {
  const name = imported.rooms.find(({ key }) => key === roomKey)?.fields.name;
  return typeof name === 'string' ? name : roomKey;
}

const nameOfBlock = ({ state }: PlanContext, id: string): string => {
  const block = state.session.get(id);
  return block ? firstWords(sessionName(block).text) : 'a block';
};

function placeInWords(date: string | null, start: number | null, where: string | null): string {
  const when = date !== null && start !== null ? wallTime(date, start).replace('T', ' ') : date;
  return [when, where].filter((part) => part !== null).join(', ') || '(no place)';
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'date' in value && 'start' in value && 'roomKey' in value;

/** A place in the source's terms as one in ours; where its day is gone, so is its time. */
function placed(context: PlanContext, { date, start, roomKey }: Place): PlannedPlace {
  const room = roomKey === null ? null : context.tokenOf('room', roomKey);
  if (date === null) return { day: null, start: null, room };
  const at = placeInDay(date, start, context.hours);
  const day = context.tokenOf('day', at.dayKey);
  return { day, start: day === null ? null : at.start, room };
}
