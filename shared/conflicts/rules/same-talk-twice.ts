import type { Session, SessionId } from '../../model/tables.ts';
import type { Entry, ScheduleIndex } from '../../schedule/schedule-index.ts';
import { titlesIn } from '../finding.ts';
import { foldedText } from '../name-keys.ts';
import { anyRule, type Finding, NO_PARAMETERS } from '../rule.ts';

const id = 'same-talk-twice';

/**
 * Sessions have one title, and a person or the abstract in common: told once for all of them. Those of a talk that is
 * given twice have relations that say so, each to another.
 */
export const sameTalkTwice = anyRule({
  id,
  group: 'text',
  defaultLevel: 'warning',
  parameters: NO_PARAMETERS,
  find: (index) => talksGivenAgain(index, null),
  affected: (index, change) => (change.titles.size === 0 ? [] : talksGivenAgain(index, titlesIn(change))),
  rate: null,
});

// A row is never changed but replaced, so its title is folded once.
const known = new WeakMap<Session, string>();

function titleOf({ session, active, service }: Entry): string {
  if (!active || service || session.block) return '';
  const own = known.get(session) ?? foldedText(session.title ?? '');
  known.set(session, own);
  return own;
}

/** The talks that are there more than once, of those with one of some folded titles; null: of all. */
function talksGivenAgain(index: ScheduleIndex, titles: ReadonlySet<string> | null): Finding[] {
  const byTitle = new Map<string, Entry[]>();
  for (const entry of index.entries.values()) {
    const title = titleOf(entry);
    if (title === '' || titles?.has(title) === false) continue;
    const list = byTitle.get(title);
    if (list) list.push(entry);
    else byTitle.set(title, [entry]);
  }
  const findings: Finding[] = [];
  for (const [title, entries] of byTitle)
    if (entries.length > 1)
      for (const talks of groups(entries.sort(byId), twinsOf))
        if (groups(talks, (own) => repeatsOf(index, own)).length > 1) findings.push(twins(title, talks));
  return findings;
}

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);

/** What makes two sessions of one title one talk: each person, and the abstract. */
function twinsOf({ people, session }: Entry): string[] {
  const abstract = session.abstract?.trim() ?? '';
  return abstract === '' ? [...people] : [...people, `abstract ${abstract}`];
}

/** A repeat of two sessions is something that both have: the relation. */
const repeatsOf = (index: ScheduleIndex, { id: own }: Entry): string[] =>
  (index.links.relations.get(own) ?? []).filter(({ kind }) => kind === 'repeat').map((relation) => relation.id);

/** Sessions that hang together by what they have in common, over others too, as union-find (Galler and Fischer, 1964). */
function groups(entries: readonly Entry[], shares: (entry: Entry) => readonly string[]): Entry[][] {
  const parents = entries.map((_, i) => i);
  const root = (i: number): number => {
    const above = parents[i] ?? i;
    return above === i ? i : root(above);
  };
  const first = new Map<string, number>();
  entries.forEach((entry, i) => {
    for (const shared of shares(entry)) {
      const other = first.get(shared);
      if (other === undefined) first.set(shared, i);
      else parents[Math.max(root(i), root(other))] = Math.min(root(i), root(other));
    }
  });
  return [...Map.groupBy(entries.keys(), root).values()].map((group) => group.flatMap((i) => entries[i] ?? []));
}

const twins = (title: string, talks: readonly Entry[]): Finding => ({
  rule: id,
  sessions: talks.map((talk): SessionId => talk.id),
  people: [],
  rooms: [],
  titles: [title],
  ofRows: true,
  from: null,
  to: null,
  facts: { count: talks.length },
});
