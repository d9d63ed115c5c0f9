import { matchPeople, type SourcePerson } from '../../shared/matching/match-people.ts';
import { TwinFinder } from '../../shared/matching/people-twice.ts';
import { NameIndex } from '../../shared/matching/similar-names.ts';
import { stateFromRows } from '../../shared/model/state.ts';
import type { Person } from '../../shared/model/tables.ts';
import { personRow } from '../shared/builder.ts';
import { type Figure, median, timed } from './figure.ts';
import { lcg } from './large-program.ts';

const PEOPLE = 8000;
const RUNS = 3;
/** As many as the page looks at between two looks at the clock. */
const AT_ONCE = 5;

/**
 * 8,000 people of a file against 8,000 of a program, of whom a third are spelled otherwise than there: the whole ladder,
 * the search for like names alone,
 * and for people entered twice. Medians of three runs, in milliseconds.
 */
export async function run(): Promise<Figure[]> {
  const rows = people();
  const state = stateFromRows({ person: rows });
  const source = rows.map(respelled);
  const figures: Figure[] = [];
  const add = (metric: string, value: number, unit = 'ms') =>
    void figures.push({ bench: 'matching', metric, value: Math.round(value), unit });
  const known = { linked: new Map<string, string>(), decided: new Map<string, string>() };
  const ladder: number[] = [];
  const search: number[] = [];
  let matched = 0;
  let asked = 0;
  for (let run = 0; run < RUNS; run++) {
    ladder.push(
      await timed(() => {
        const matches = [...matchPeople(state, source, known).values()];
        matched = matches.filter(({ id }) => id !== null).length;
        asked = matches.filter(({ question }) => question !== null).length;
      }),
    );
    search.push(
      await timed(() => {
        const index = new NameIndex(rows.map((row) => [row.name, row.id] as const));
        for (const { name } of source) index.similar(name);
      }),
    );
  }
  const twins: number[] = [];
  const steps: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const finder = new TwinFinder(state);
    let longest = 0;
    let left = finder.total;
    const whole = await timed(async () => {
      while (left > 0) {
        const one = await timed(() => {
          left = finder.step(AT_ONCE);
        });
        longest = Math.max(longest, one);
      }
    });
    twins.push(whole);
    steps.push(longest);
  }
  add('ladder8000Ms', median(ladder));
  add('similar8000Ms', median(search));
  add('twins8000Ms', median(twins));
  add('twinsLongestStepMs', median(steps));
  add('matched8000', matched, 'people');
  add('asked8000', asked, 'people');
  return figures;
}

const SYLLABLES = 'ba de fi go hu ka le mi no pu ra se ti vo zu an el in or us cha shi tho bri gra kle'.split(' ');
const GIVEN =
  'Ann Bo Clara David Elena Franz Grace Hugo Ines James Katherine Lars Maria Nikos Olga Peter Robert Sergey Thomas William Yulia Zoë'.split(
    ' ',
  );

function people(): Person[] {
  const random = lcg(8000);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = (length: number) => {
    const text = Array.from({ length }, () => pick(SYLLABLES)).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return Array.from({ length: PEOPLE }, (_, at) => {
    const given = random() < 0.5 ? pick(GIVEN) : word(2);
    const name = `${given} ${word(random() < 0.5 ? 2 : 3)}`;
    return { ...personRow(`${at}`, { affiliation: `Institute ${at % 900}` }, at), name };
  });
}

function respelled({ name, affiliation }: Person, at: number): SourcePerson {
  const [given = '', family = ''] = name.split(' ');
  const spelled = [
    name,
    name,
    name,
    name,
    `${family}, ${given}`,
    `${given.charAt(0)}. ${family}`,
    `${given}  ${family}e`,
  ];
  return {
    key: `${at}`,
    name: spelled[at % spelled.length] ?? name,
    email: null,
    affiliation: at % 2 === 0 ? affiliation : null,
    sessionIds: new Set(),
  };
}
