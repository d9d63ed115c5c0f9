import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { products } from '../../electron/export/products.ts';
import { browserPrint } from './export/browser-print.ts';
import { subjects } from './export/programs.ts';
import { type Figure, median } from './figure.ts';

const ONE = join(import.meta.dirname, 'export/one.ts');
const COLD_RUNS = 3;
const WARM_RUNS = 5;

const PRINTED = [
  ['doorSignsMs', 'door-signs-pdf'],
  ['gridsMs', 'wall-grid-pdf'],
] as const;
const FILES = [
  ['ical', 'ical'],
  ['xml', 'schedule-xml'],
  ['json', 'schedule-json'],
  ['site', 'site'],
] as const;

/**
 * How long exports take. Printed matter is made cold, as it is in the program: each time in a new process, from the
 * snapshot to the bytes, without reading the program; the best of 3 for the booklet of 500 abstracts, else the median.
 * Files of FOSDEM 2024 (needs ../shared/data): the median of 5 after a first, which is told as well. The ratio compares
 * the booklet, from the start of its process, with a headless browser that starts, loads the same sessions with their
 * abstracts as our web page, and prints them: without page numbers in contents and index, which it cannot make.
 * A product that does not exist is said to be missing, and the bench fails at its end.
 */
export async function run(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (metric: string, value: number, unit = 'ms') =>
    void figures.push({ bench: 'export', metric, value: unit === 'ms' ? Math.round(value) : value, unit });

  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-export-'));
  try {
    if (has('booklet-pdf')) {
      const whole: number[] = [];
      const booklets = Array.from({ length: COLD_RUNS }, () => {
        const start = performance.now();
        const [time = Number.NaN] = made('booklet-pdf', 'abstracts', 1);
        whole.push(performance.now() - start);
        return time;
      });
      add('bookletColdMs', Math.min(...booklets));
      const page = join(folder, 'agenda.html');
      made('agenda-html', 'abstracts', 1, page);
      const printed: number[] = [];
      for (let run = 0; run < COLD_RUNS; run++) printed.push(await browserPrint(page));
      add('browserPrintMs', Math.min(...printed));
      add('ratioToBrowserPrint', Math.min(...whole) / Math.min(...printed), 'times');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  if ((await subjects.fosdem?.()) == null) {
    console.error('FOSDEM’s schedule is not here: its figures are left out.');
    return figures;
  }
  for (const [metric, product] of PRINTED)
    if (has(product))
      add(metric, median(Array.from({ length: COLD_RUNS }, () => made(product, 'fosdem', 1)[0] ?? Number.NaN)));
  for (const [name, product] of FILES) {
    if (!has(product)) continue;
    const [first = Number.NaN, ...rest] = made(product, 'fosdem', 1 + WARM_RUNS);
    add(`${name}Ms`, median(rest));
    add(`${name}FirstMs`, first);
  }
  return figures;
}

function has(product: string): boolean {
  const there = products.some(({ id }) => id === product);
  if (!there) {
    console.error(`There is no product “${product}”: its figures are missing.`);
    process.exitCode = 1;
  }
  return there;
}

/** Milliseconds of each time that a process made a product. */
function made(product: string, subject: string, count: number, file?: string): number[] {
  const out = execFileSync(process.execPath, [ONE, product, subject, String(count), ...(file ? [file] : [])], {
    encoding: 'utf8',
  });
  return numbers(JSON.parse(out));
}

function numbers(value: unknown): number[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'number')) throw new Error('No times came back.');
  return value;
}
