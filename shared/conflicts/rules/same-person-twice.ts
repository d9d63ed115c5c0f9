import { jaroWinkler } from '../../model/jaro-winkler.ts';
import type { Person } from '../../model/tables.ts';
import type { ScheduleIndex } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { keysOf, type PersonKeys } from '../name-keys.ts';
import { anyRule, type Finding, NO_PARAMETERS } from '../rule.ts';

const id = 'same-person-twice';

/** From here on two names at one affiliation are perhaps one: Jon and John Smith have 0.97. */
const ALIKE = 0.92;

/** Two people have one e-mail address, one name, or nearly one name and one affiliation. */
export const samePersonTwice = anyRule({
  id,
  group: 'text',
  defaultLevel: 'note',
  parameters: NO_PARAMETERS,
  find: (index) => twinsAmong(index, [...index.state.person.values()]),
  affected(index, change) {
    const changed = [...change.rows].map((row) => index.state.person.get(row)).filter((row) => row !== undefined);
    return twinsAmong(index, changed).filter((finding) => concerns(finding, change));
  },
  rate: null,
});

/** The pairs of the same person of which one is among `some`, each once. */
function twinsAmong(index: ScheduleIndex, some: readonly Person[]): Finding[] {
  if (some.length === 0) return [];
  const byKey = new Map<string, Person[]>();
  for (const person of index.state.person.values())
    for (const key of keysOf(person).lookups) {
      const list = byKey.get(key);
      if (list) list.push(person);
      else byKey.set(key, [person]);
    }
  const chosen = new Set(some);
  const findings = new Map<string, Finding>();
  for (const person of some) {
    const keys = keysOf(person);
    for (const key of keys.lookups)
      for (const other of byKey.get(key) ?? []) {
        if (other === person || (chosen.has(other) && other.id < person.id)) continue;
        const pair = [person, other].sort((a, b) => (a.id < b.id ? -1 : 1));
        const names = pair.map((one) => one.id).join(' ');
        if (findings.has(names)) continue;
        const why = likeness(keys, keysOf(other));
        const [first, second] = pair;
        if (why && first && second) findings.set(names, twins(first, second, why));
      }
  }
  return [...findings.values()];
}

function likeness(a: PersonKeys, b: PersonKeys): 'email' | 'name' | 'similar' | null {
  if (a.email !== '' && a.email === b.email) return 'email';
  if (a.names.some((name) => b.names.includes(name))) return 'name';
  if (a.affiliation === '' || a.affiliation !== b.affiliation) return null;
  return a.names.some((one) => b.names.some((other) => jaroWinkler(one, other) >= ALIKE)) ? 'similar' : null;
}

const twins = (first: Person, second: Person, why: string): Finding => ({
  rule: id,
  sessions: [],
  people: [first.id, second.id],
  rooms: [],
  ofRows: true,
  from: null,
  to: null,
  facts: { why, firstName: first.name, secondName: second.name },
});
