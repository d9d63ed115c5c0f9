import type { Session } from '../../model/tables.ts';
import type { Entry, ScheduleIndex } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { foldedText } from '../name-keys.ts';
import { anyRule, type Finding, NO_PARAMETERS } from '../rule.ts';

const id = 'same-talk-twice';

/** Two sessions have one title, and a person or the abstract in common. A talk that is given twice has a relation. */
export const sameTalkTwice = anyRule({
  id,
  group: 'text',
  defaultLevel: 'warning',
  parameters: NO_PARAMETERS,
  find: (index) => twinsAmong(index, [...index.entries.values()]),
  affected(index, change) {
    const changed = [...change.rows].map((row) => index.entries.get(row as Session['id']));
    return twinsAmong(
      index,
      changed.filter((entry) => entry !== undefined),
    ).filter((finding) => concerns(finding, change));
  },
  rate: null,
});

// A row is never changed but replaced, so its title is folded once.
const known = new WeakMap<Session, string>();

function keyOf({ session, active, service }: Entry): string {
  if (!active || service || session.block) return '';
  const own = known.get(session) ?? foldedText(session.title ?? '');
  known.set(session, own);
  return own;
}

/** The pairs of the same talk of which one is among `some`, each once. */
function twinsAmong(index: ScheduleIndex, some: readonly Entry[]): Finding[] {
  const wanted = new Set(some.map(keyOf).filter((key) => key !== ''));
  if (wanted.size === 0) return [];
  const byTitle = new Map<string, Entry[]>();
  for (const entry of index.entries.values()) {
    const key = keyOf(entry);
    if (!wanted.has(key)) continue;
    const list = byTitle.get(key);
    if (list) list.push(entry);
    else byTitle.set(key, [entry]);
  }
  const findings: Finding[] = [];
  for (const entries of byTitle.values())
    entries
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .forEach((first, i) => {
        for (const second of entries.slice(i + 1))
          if (isTwin(index, first, second)) findings.push(twins(first, second));
      });
  return findings;
}

function isTwin(index: ScheduleIndex, first: Entry, second: Entry): boolean {
  const relations = index.links.relations.get(first.id) ?? [];
  if (relations.some(({ kind, ...row }) => kind === 'repeat' && [row.firstId, row.secondId].includes(second.id)))
    return false;
  const abstract = first.session.abstract?.trim() ?? '';
  return (
    first.people.some((person) => second.people.includes(person)) ||
    (abstract !== '' && abstract === second.session.abstract?.trim())
  );
}

const twins = (first: Entry, second: Entry): Finding => ({
  rule: id,
  sessions: [first.id, second.id],
  people: [],
  rooms: [],
  ofRows: true,
  from: null,
  to: null,
  facts: {},
});
