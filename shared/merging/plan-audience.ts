import type { ImportedProgram } from './imported-program.ts';
import type { PlannedAudience } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { RecordPlanner } from './record-planner.ts';
import { mergeField } from './three-way.ts';

type Pair = NonNullable<ImportedProgram['audience']>[number];

const FIELD = 'audience';

/**
 * Plans how many people want to see both of two sessions, pair by pair. The counts stand with the pair's first session
 * (by key); a file that gives counts gives all of them. Sessions that the file only counts have planners of their own.
 */
export function planCounts(
  context: PlanContext,
  sessions: readonly RecordPlanner[],
): { readonly audience: readonly PlannedAudience[]; readonly planners: readonly RecordPlanner[] } {
  const { audience } = context.imported;
  if (!audience) return { audience: [], planners: [] };
  const known = new Map(sessions.map((planner) => [planner.key, planner]));
  const planners: RecordPlanner[] = [];
  const plannerOf = (key: string): RecordPlanner | null => {
    const own = known.get(key) ?? context.plannerOfLinked('session', key);
    if (own && !known.has(key)) planners.push(own);
    if (own) known.set(key, own);
    return own;
  };
  const written: PlannedAudience[] = [];
  for (const [key, said] of bySession(context, audience)) {
    const planner = plannerOf(key);
    const first = context.tokenOf('session', key);
    if (!planner || first === null) continue;
    const base = asCounts(planner.base(FIELD));
    const choice = planner.choice(FIELD, 'pick');
    const mine: Record<string, number> = {};
    const result: Record<string, number> = {};
    const changes: PlannedAudience[] = [];
    for (const otherKey of new Set([...Object.keys(base ?? {}), ...Object.keys(said)])) {
      const second = context.tokenOf('session', otherKey);
      if (second === null) continue;
      const here = standing(context, first, second);
      if (here > 0) mine[otherKey] = here;
      const merged = mergeField(
        base ? (base[otherKey] ?? 0) : here > 0 ? undefined : 0,
        here,
        said[otherKey] ?? 0,
        choice.pick,
      );
      const people = merged.outcome === 'update' ? Number(merged.value) : here;
      if (people > 0) result[otherKey] = people;
      if (people !== here) changes.push({ first, second, people });
    }
    const tell = (counts: unknown) => inWords(context, counts);
    const outcome =
      changes.length > 0 ? (Object.keys(mine).length === 0 ? 'set' : 'update') : isSame(mine, said) ? 'same' : 'kept';
    const merged = { outcome, value: result } as const;
    if (planner.tell(FIELD, mine, { said, merged, choice, tell: { said: tell, ours: tell } })) written.push(...changes);
  }
  return { audience: written, planners };
}

type Counts = Readonly<Record<string, number>>;

/** The counts by the first session of each pair, those of pairs that the source has no longer among them. */
function bySession({ memory }: PlanContext, audience: readonly Pair[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Record<string, number>>();
  for (const { firstKey, secondKey, people } of audience) {
    if (firstKey === secondKey) continue;
    const [first, second] = firstKey < secondKey ? [firstKey, secondKey] : [secondKey, firstKey];
    const own = counts.get(first) ?? {};
    counts.set(first, own);
    if (people > 0) own[second] = Math.max(own[second] ?? 0, Math.min(people, 1_000_000));
  }
  for (const key of memory.keysOf('session')) {
    if (!counts.has(key) && asCounts(memory.baseOf('session', key).get(FIELD))) counts.set(key, {});
  }
  return new Map([...counts].map(([key, own]) => [key, Object.fromEntries(Object.entries(own).sort(byKey))]));
}

const byKey = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : 1);

function asCounts(base: unknown): Counts | undefined {
  if (typeof base !== 'object' || base === null || Array.isArray(base)) return undefined;
  return Object.fromEntries(
    Object.entries(base).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function standing({ state }: PlanContext, first: string, second: string): number {
  const key = first < second ? `${first} ${second}` : `${second} ${first}`;
  return state.sharedAudience.get(key)?.people ?? 0;
}

const isSame = (mine: Counts, said: Counts): boolean =>
  Object.keys(mine).length === Object.keys(said).length &&
  Object.entries(mine).every(([key, people]) => said[key] === people);

function inWords(context: PlanContext, counts: unknown): string {
  return Object.entries(asCounts(counts) ?? {})
    .map(([key, people]) => `${people} with “${context.nameOfKey('session', key) ?? key}”`)
    .join(', ');
}
