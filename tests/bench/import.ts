import { readSources } from '../../electron/import/read-source.ts';
import type { ImportedProgram } from '../../shared/contract/import.ts';
import { findSource } from '../../shared/merging/find-source.ts';
import { planImport } from '../../shared/merging/plan-import.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import { emptyProgram, importInto, sharedData } from '../shared/merging/memory-tx.ts';
import { type Figure, median } from './figure.ts';

const RUNS = 3;
const ROWS = 10_000;

/**
 * From the bytes of a file to the plan of its import: medians of 3 runs after one to warm up, which is told as well.
 * FOSDEM's schedule into an empty program (needs ../shared/data); a table of 10,000 talks of which a tenth have changed,
 * against a program that has them from the same table, and against one that has them from elsewhere, where each talk
 * and person has to be found by title and name.
 */
export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = async (metric: string, fileName: string, bytes: Uint8Array, state: ProgramState): Promise<void> => {
    const first = await planned(fileName, bytes, state);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await planned(fileName, bytes, state));
    const told = (name: string, value: number) =>
      figures.push({ bench: 'import', metric: name, value: Math.round(value), unit: 'ms' });
    told(`${metric}PlanMs`, median(times));
    told(`${metric}FirstPlanMs`, first);
  };
  const fosdem = sharedData('fosdem-2024/schedule.xml');
  if (fosdem) await add('fosdem', 'schedule.xml', fosdem, emptyProgram());
  const changed = table((row) => row % 10 === 0);
  await add('csv10000', 'talks.csv', changed, await programOf('csv'));
  await add('csv10000Elsewhere', 'talks.csv', changed, await programOf('elsewhere'));
  return figures;
}

/** Milliseconds from bytes to plan. */
async function planned(fileName: string, bytes: Uint8Array, state: ProgramState): Promise<number> {
  const start = performance.now();
  const imported = await readIn(fileName, bytes);
  const source = { row: findSource(state, imported, fileName), fileName, fileHash: 'none' };
  planImport(state, imported, source, {});
  return performance.now() - start;
}

async function readIn(fileName: string, bytes: Uint8Array): Promise<ImportedProgram> {
  const read = await readSources([{ fileName, bytes }]);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** A program that has the table's talks from a source of this format. */
async function programOf(format: string): Promise<ProgramState> {
  const state = emptyProgram();
  importInto(
    state,
    {
      ...(await readIn(
        'talks.csv',
        table(() => false),
      )),
      format,
    },
    'talks.csv',
  );
  return state;
}

const WORDS = 'roofs rivers winds walls gates lakes paths trees stones fields towers bridges'.split(' ');
const word = (seed: number): string => WORDS[seed % WORDS.length] ?? '';

/** 10,000 invented talks of 6,000 people in 40 rooms over 10 days; those that are changed have another abstract. */
export function table(isChanged: (row: number) => boolean, count = ROWS): Uint8Array {
  const rows = ['id,title,speakers,affiliation,abstract,track,duration,room,start'];
  for (let row = 0; row < count; row++) {
    const title = `On ${word(row)} and ${word(row * 7 + 3)}: part ${row}`;
    const speaker = `${name(row % 6000)}${row % 3 === 0 ? `; ${name((row * 31 + 7) % 6000)}` : ''}`;
    const abstract = `${`Of ${word(row + 1)} near ${word(row * 3)} in part ${row}. `.repeat(8)}${isChanged(row) ? 'Changed.' : ''}`;
    const day = 1 + (row % 10);
    const start = `2031-05-${String(day).padStart(2, '0')} ${String(8 + (Math.floor(row / 10) % 12)).padStart(2, '0')}:00`;
    rows.push(`T${row},${title},${speaker},,${abstract},${word(row * 5)},30,Room ${row % 40},${start}`);
  }
  return new TextEncoder().encode(`${rows.join('\n')}\n`);
}

const SYLLABLES = [
  'ba',
  'ke',
  'li',
  'mo',
  'nu',
  'ra',
  'se',
  'ti',
  'vo',
  'zu',
  'da',
  'fe',
  'gi',
  'ho',
  'ju',
  'pa',
  'ne',
  'wi',
  'xo',
  'tu',
];
const syllables = (seed: number): string =>
  [seed, Math.floor(seed / 20), Math.floor(seed / 400)].map((at) => SYLLABLES[at % 20] ?? '').join('');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A name of its own for each number. */
const name = (seed: number): string => `${capital(syllables(seed * 7 + 11))} ${capital(syllables(seed))}`;
