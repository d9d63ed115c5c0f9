import type { Figure } from './figure.ts';

/** The benches by name; each is loaded only when it is asked for. */
const benches: Readonly<Record<string, () => Promise<{ run(): Promise<readonly Figure[]> }>>> = {
  place: () => import('./place.ts'),
  open: () => import('./open.ts'),
  cli: () => import('./cli.ts'),
  memory: () => import('./memory.ts'),
  rate: () => import('./rate.ts'),
  conflicts: () => import('./conflicts.ts'),
  tables: () => import('./tables.ts'),
  matching: () => import('./matching.ts'),
  import: () => import('./import.ts'),
  board: () => import('./board.ts'),
  export: () => import('./export.ts'),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const asJson = process.argv.includes('--json');
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const made = await (await benches[name]?.())?.run();
  for (const figure of made ?? []) {
    figures.push(figure);
    if (!asJson)
      console.log(`${figure.bench.padEnd(8)} ${figure.metric.padEnd(26)} ${round(figure.value)} ${figure.unit}`);
  }
}
if (asJson) console.log(JSON.stringify(figures));

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
