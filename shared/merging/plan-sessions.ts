import { indexBy } from '../matching/ladder.ts';
import { titleKey } from '../matching/name-key.ts';
import { firstWords } from '../model/names.ts';
import { decisionId, MISSING } from './decisions.ts';
import type { ImportedSession } from './imported-program.ts';
import type { PlanContext } from './plan-context.ts';
import { planPlace } from './plan-place.ts';
import { planFields } from './plan-records.ts';
import { relationPlanner } from './plan-relations.ts';
import type { Tell } from './planned-field.ts';
import type { RecordPlanner } from './record-planner.ts';

type Members = NonNullable<ImportedSession['people']>;

/** Sessions with their track, kind, people, tags and place. */
export function* planSessions(context: PlanContext): Iterable<RecordPlanner> {
  const { state, imported, targets, memory } = context;
  const members = indexBy(state.appearance.values(), ({ sessionId }) => [sessionId]);
  const tagNames = tagNamesBySession(context);
  const blocks = blocksOf(imported.sessions);
  const planRelations = relationPlanner(context);
  for (const session of blocksFirst(imported.sessions, blocks)) {
    const { key, fields } = session;
    const id = targets.session.get(key)?.id ?? null;
    const row = id === null ? null : (state.session.get(id) ?? null);
    const label = `“${firstWords(String(fields.title ?? row?.title ?? fields.abstract ?? key))}”`;
    const planner = context.planner('session', session, label, row);
    if (!planner) continue;
    planFields(context, planner, 'session', id, fields);
    const missed = decisionId('session', MISSING, key);
    const former = memory.decisions[missed] === 'withdraw' ? memory.notes.get(missed) : undefined;
    if (former !== undefined && row?.status === 'withdrawn') planner.returned(former);
    if (session.trackKey !== undefined) {
      planner.reference(
        'track',
        'trackId',
        session.trackKey,
        (track) => context.tokenOf('track', track),
        names(context, 'track'),
      );
    }
    if (session.kindKey !== undefined) {
      planner.reference(
        'kind',
        'kindId',
        session.kindKey,
        (kind) => context.tokenOf('kind', kind),
        names(context, 'kind'),
      );
    }
    if (session.people) {
      const mine = [...(members.get(id ?? '') ?? [])]
        .sort((a, b) => a.position - b.position)
        .map(({ personId, role }) => `${personId} ${role}`);
      const base = planner.base('people');
      const said = session.people.map(({ personKey, role }) => ({ personKey, role }));
      planner.list(
        'people',
        said,
        isMembers(base) ? tokens(context, base) : undefined,
        mine,
        tokens(context, said),
        memberNames(context),
      );
    }
    if (session.tags) {
      const base = planner.base('tags');
      const mine = tagNames.get(id ?? '') ?? [];
      const said = sorted(session.tags);
      planner.list(
        'tags',
        said,
        isTexts(base) ? alike(sorted(base), mine) : undefined,
        mine,
        alike(said, mine),
        LISTED,
      );
    }
    planPlace(context, planner, session, id, blocks);
    planRelations(planner, session);
    yield planner;
  }
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

/** The sessions that others are talks of, by key. */
function blocksOf(sessions: readonly ImportedSession[]): ReadonlyMap<string, ImportedSession> {
  const keys = new Set(sessions.flatMap(({ block }) => (block ? [block.key] : [])));
  return new Map(keys.size === 0 ? [] : sessions.filter(({ key }) => keys.has(key)).map((one) => [one.key, one]));
}

// A block is written before the talks that are put into it.
const blocksFirst = (sessions: readonly ImportedSession[], blocks: ReadonlyMap<string, ImportedSession>) =>
  blocks.size === 0 ? sessions : [...blocks.values(), ...sessions.filter(({ key }) => !blocks.has(key))];

const names = (context: PlanContext, kind: 'track' | 'kind'): { readonly said: Tell; readonly ours: Tell } => ({
  said: (key) => context.nameOfKey(kind, key),
  ours: (token) => context.nameOfToken(kind, token),
});

/** People as “Ann Lee, Bo Quist (chair)”. */
const memberNames = (context: PlanContext): { readonly said: Tell; readonly ours: Tell } => ({
  said: (value) =>
    isMembers(value)
      ? value.map(({ personKey, role }) => inRole(context.nameOfKey('person', personKey) ?? personKey, role)).join(', ')
      : null,
  ours: (value) =>
    isTexts(value)
      ? value
          .map((member) => {
            const at = member.lastIndexOf(' ');
            const id = member.slice(0, at);
            return inRole(context.nameOfToken('person', id) ?? id, member.slice(at + 1));
          })
          .join(', ')
      : null,
});

const inRole = (name: string, role: string): string => (role === 'speaker' ? name : `${name} (${role})`);

const listed: Tell = (value) => (isTexts(value) ? value.join(', ') : null);
const LISTED = { said: listed, ours: listed };
