import { jaroWinkler } from '../../model/jaro-winkler.ts';
import { areNotSame } from '../../model/not-same.ts';
import type { Person } from '../../model/tables.ts';
import type { ScheduleIndex } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { keysOf, type PersonKeys } from '../name-keys.ts';
import { anyRule, type Finding, type IndexChange, NO_PARAMETERS } from '../rule.ts';

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
    follow(index, change);
    const changed = [...change.rows].map((row) => index.state.person.get(row)).filter((row) => row !== undefined);
    return twinsAmong(index, changed).filter((finding) => concerns(finding, change));
  },
  rate: null,
});

/** Everybody by what others are looked for under, as the people of a version of an index are. */
interface Lookup {
  version: number;
  readonly byKey: Map<string, Set<Person>>;
  readonly rows: Map<string, Person>;
}

const known = new WeakMap<ScheduleIndex, Lookup>();

/** Everybody by key: gathered once, and then kept up by `follow`. */
function lookupIn(index: ScheduleIndex): Lookup {
  const before = known.get(index);
  if (before?.version === index.version) return before;
  const made: Lookup = { version: index.version, byKey: new Map(), rows: new Map() };
  for (const person of index.state.person.values()) put(made, person);
  known.set(index, made);
  return made;
}

/** Brings what was gathered up to the latest change, of which only the changed rows are looked at. */
function follow(index: ScheduleIndex, change: IndexChange): void {
  const lookup = known.get(index);
  if (!lookup || lookup.version + 1 !== index.version) return;
  lookup.version = index.version;
  for (const row of change.rows) {
    const [was, now] = [lookup.rows.get(row), index.state.person.get(row)];
    if (was === now) continue;
    if (was) takeOut(lookup, was);
    if (now) put(lookup, now);
  }
}

function put({ byKey, rows }: Lookup, person: Person): void {
  rows.set(person.id, person);
  for (const key of keysOf(person).lookups) {
    const set = byKey.get(key);
    if (set) set.add(person);
    else byKey.set(key, new Set([person]));
  }
}

function takeOut({ byKey, rows }: Lookup, person: Person): void {
  rows.delete(person.id);
  for (const key of keysOf(person).lookups) byKey.get(key)?.delete(person);
}

/** The pairs of the same person of which one is among `some`, each once, unless somebody said that they are two. */
function twinsAmong(index: ScheduleIndex, some: readonly Person[]): Finding[] {
  if (some.length === 0) return [];
  const { byKey } = lookupIn(index);
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
        if (why && first && second && !areNotSame(index.state, first.id, second.id))
          findings.set(names, twins(first, second, why));
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
