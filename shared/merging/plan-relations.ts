import { indexBy } from '../matching/ladder.ts';
import type { ImportedSession } from './imported-program.ts';
import type { OwnedEntry } from './owned-rows.ts';
import type { PlanContext } from './plan-context.ts';
import { planOwned } from './plan-owned.ts';
import type { RecordPlanner } from './record-planner.ts';

type Said = NonNullable<ImportedSession['relations']>[number];

/** Plans how the sessions of a source belong together. A relation may be told by either of the two, or by both. */
export function relationPlanner(context: PlanContext): (planner: RecordPlanner, session: ImportedSession) => void {
  const { state, imported, memory, targets } = context;
  const rows = indexBy(state.relation.values(), ({ firstId, secondId }) => [firstId, secondId]);
  const told = new Map<string, Set<string>>();
  for (const { key, relations = [] } of imported.sessions) {
    for (const said of relations) {
      const relation = keyOf(context, key, said);
      if (relation !== null) told.set(relation, (told.get(relation) ?? new Set()).add(key));
    }
  }
  // The rows that any record of the source made: which of the two told it is no matter.
  const own = new Map<string, string>();
  for (const key of memory.keysOf('session')) {
    const base = memory.baseOf('session', key).get('relations');
    for (const said of Array.isArray(base) ? base : []) {
      const relation = isSaid(said) ? keyOf(context, key, said) : null;
      if (relation !== null && 'id' in said && typeof said.id === 'string') own.set(relation, said.id);
    }
  }
  return (planner, { key, relations }) => {
    if (!relations) return;
    const id = targets.session.get(key)?.id ?? null;
    const mine = (id === null ? [] : (rows.get(id) ?? [])).map(
      (row) => [relationKey(row.kind, row.firstId, row.secondId), row.id] as const,
    );
    // Relations that only the other session speaks of are no matter of this one's list.
    const of = new Set(relations.map((said) => keyOf(context, key, said)));
    const stored = planner.base('relations');
    for (const said of Array.isArray(stored) ? stored : []) if (isSaid(said)) of.add(keyOf(context, key, said));
    planOwned(planner, 'relations', {
      table: 'relation',
      theirs: relations.flatMap((said) => entryOf(context, key, said)),
      mine: new Map(mine.filter(([relation]) => of.has(relation))),
      keyOf: (said) => (isSaid(said) ? keyOf(context, key, said) : null),
      inWords: (relation) => inWords(context, relation, context.tokenOf('session', key)),
      ownRow: (relation) => own.get(relation),
      isSaidElsewhere: (relation) => [...(told.get(relation) ?? [])].some((other) => other !== key),
    });
  };
}

const isSaid = (said: unknown): said is Said =>
  typeof said === 'object' && said !== null && 'kind' in said && 'otherKey' in said;

/** One relation whoever tells it: all kinds but “before” have no direction. */
const relationKey = (kind: string, first: string, second: string): string =>
  kind === 'before' || first < second ? `${kind} ${first} ${second}` : `${kind} ${second} ${first}`;

const ROW_KINDS = { before: 'before', apart: 'apart', together: 'together', sameRoom: 'same-room', repeat: 'repeat' };

function keyOf(context: PlanContext, key: string, { kind, otherKey }: Said): string | null {
  const [own, other] = [context.tokenOf('session', key), context.tokenOf('session', otherKey)];
  return own === null || other === null || own === other ? null : relationKey(ROW_KINDS[kind], own, other);
}

function entryOf(context: PlanContext, key: string, said: Said): readonly OwnedEntry[] {
  const relation = keyOf(context, key, said);
  const [own, other] = [context.tokenOf('session', key), context.tokenOf('session', said.otherKey)];
  if (relation === null) return [];
  const { kind, otherKey } = said;
  return [
    { key: relation, said: { kind, otherKey }, values: { kind: ROW_KINDS[kind], firstId: own, secondId: other } },
  ];
}

const WORDS: Readonly<Record<string, readonly [first: string, second: string]>> = {
  before: ['before', 'after'],
  apart: ['apart from', 'apart from'],
  together: ['at the same time as', 'at the same time as'],
  'same-room': ['in the room of', 'in the room of'],
  repeat: ['again as', 'again as'],
};

function inWords(context: PlanContext, relation: string, own: string | null): string {
  const [kind = ''] = relation.split(' ', 1);
  const pair = relation.slice(kind.length + 1);
  const isFirst = own !== null && pair.startsWith(`${own} `);
  const other = isFirst ? pair.slice(own.length + 1) : pair.slice(0, own === null ? pair.length : -own.length - 1);
  return `${WORDS[kind]?.[isFirst ? 0 : 1] ?? kind} “${context.nameOfToken('session', other) ?? other}”`;
}
