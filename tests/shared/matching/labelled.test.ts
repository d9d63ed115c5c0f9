import { describe, expect, it } from 'vitest';
import type { Match } from '../../../shared/matching/ladder.ts';
import { matchPeople, type SourcePerson } from '../../../shared/matching/match-people.ts';
import { NameIndex } from '../../../shared/matching/similar-names.ts';
import { stateFromRows } from '../../../shared/model/state.ts';
import { idFor, personRow } from '../builder.ts';
import { LABELLED, type LabelledPair } from './labelled-pairs.ts';

interface Facts {
  readonly name: string;
  readonly email: string | null;
  readonly affiliation: string | null;
}

function factsOf(text: string): Facts {
  const email = /<(.*?)>/.exec(text)?.[1] ?? null;
  const affiliation =
    email || / \((Acme|Hooli|Initech|Lighthouse)\)/.test(text) ? (/ \((.*?)\)/.exec(text)?.[1] ?? null) : null;
  const name = text.replace(/ <.*?>/, '');
  return { name: affiliation === null ? name : name.replace(` (${affiliation})`, ''), email, affiliation };
}

/** What else the program and the file tell of both, besides their names. */
type Circumstance = 'names alone' | 'one affiliation' | 'one mailbox' | 'one talk';
const CIRCUMSTANCES: readonly Circumstance[] = ['names alone', 'one affiliation', 'one mailbox', 'one talk'];

function matched(pair: LabelledPair, circumstance: Circumstance): Match {
  const [theirs, mine] = [factsOf(pair.a), factsOf(pair.b)];
  const email = circumstance === 'one mailbox' ? 'office@lab.example' : null;
  const affiliation = circumstance === 'one affiliation' ? 'Acme' : null;
  const sessionId = idFor('session', 'talk');
  const row = personRow(mine.name, { email: mine.email ?? email, affiliation: mine.affiliation ?? affiliation }, 0);
  const state = stateFromRows({
    person: [row],
    appearance: [{ sessionId, personId: row.id, role: 'speaker', position: 0 }],
  });
  const source: SourcePerson = {
    key: 'one',
    name: theirs.name,
    email: theirs.email ?? email,
    affiliation: theirs.affiliation ?? affiliation,
    sessionIds: new Set(circumstance === 'one talk' ? [sessionId] : []),
  };
  const found = matchPeople(state, [source], { linked: new Map(), decided: new Map() }).get('one');
  if (!found) throw new Error('every record has a match');
  return found;
}

const told = ({ a, b }: LabelledPair) => `${a} | ${b}`;
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const same = LABELLED.filter((pair) => pair.same);
const different = LABELLED.filter((pair) => !pair.same);

describe('500 labelled pairs of names', () => {
  it('are 500, each once', () => {
    expect(LABELLED.length).toBe(500);
    expect(new Set(LABELLED.map(told)).size).toBe(500);
  });

  // Equal names of one affiliation or talk are taken for one person (formats, section 9): namesakes have facts of their own.
  it.each(CIRCUMSTANCES)('never match two different people by themselves: %s', (circumstance) => {
    const pairs = different.filter(({ group }) => circumstance === 'names alone' || group !== 'namesakes');
    expect(pairs.filter((pair) => matched(pair, circumstance).id !== null).map(told)).toEqual([]);
  });

  it('names alone match nobody by themselves', () => {
    expect(LABELLED.filter((pair) => matched(pair, 'names alone').id !== null).map(told)).toEqual([]);
  });

  it('are suggested where they are one person, and seldom where they are not', () => {
    const isAsked = (pair: LabelledPair) => matched(pair, 'names alone').question !== null;
    const right = same.filter(isAsked);
    const wrong = different.filter(isAsked).filter(({ group }) => group !== 'namesakes');
    const lines = [...new Set(LABELLED.map(({ group }) => group))].map((group) => {
      const pairs = LABELLED.filter((pair) => pair.group === group);
      return `  ${group}: ${pairs.filter(isAsked).length} of ${pairs.length} asked about`;
    });
    const precision = right.length / (right.length + wrong.length);
    const recall = right.length / same.length;
    console.log(
      [
        `suggestions: precision ${percent(right.length, right.length + wrong.length)}, recall ${percent(right.length, same.length)}`,
        ...lines,
        `missed: ${same
          .filter((pair) => !isAsked(pair))
          .map(told)
          .join('; ')}`,
        `asked for nothing: ${wrong.map(told).join('; ')}`,
      ].join('\n'),
    );
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.95);
  });

  it.each(CIRCUMSTANCES)('print how many are matched without asking: %s', (circumstance) => {
    const sure = same.filter((pair) => matched(pair, circumstance).id !== null).length;
    console.log(`matched by themselves, ${circumstance}: ${sure} of ${same.length}`);
    expect(sure === 0).toBe(circumstance === 'names alone');
  });

  it('all in one program, a name is asked about with few others', () => {
    const index = new NameIndex(LABELLED.map((pair) => [factsOf(pair.b).name, pair] as const));
    let others = 0;
    for (const pair of LABELLED)
      others += index.similar(factsOf(pair.a).name).filter(({ item }) => item !== pair).length;
    console.log(`among all: ${(others / LABELLED.length).toFixed(2)} other people shown for each`);
    expect(others / LABELLED.length).toBeLessThan(1.5);
  });
});
