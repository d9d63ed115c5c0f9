import type { ProgramApi } from '../../shared/contract/api.ts';
import { ok, type Result } from '../../shared/contract/problem.ts';
import type { Download, QueryArgs } from '../../shared/contract/queries.ts';
import { interruptible } from './interruptible.ts';
import { readNamedValues } from './named-values.ts';
import { showProgress } from './progress-line.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';
import { writeExport } from './write-export.ts';

/** `export FILE PRODUCT -o OUT`: makes a product of the current plan, or of a release, and writes it whole. */
export async function run(call: Call): Promise<ExitCode> {
  if (call.flag('list')) return list(call);
  const [program, productId] = call.positionals;
  if (program === undefined || productId === undefined)
    throw new WrongUse('export needs FILE and PRODUCT; --list tells every product.');
  const output = call.text('output');
  if (output === null || output === '')
    throw new WrongUse('say where to write it with -o OUT ("-" is standard output).');
  if (output === '-' && call.json) throw new WrongUse('-o - and --json both write to standard output; choose one.');
  const request = await requestOf(call, productId);
  return withProgram(call, 'read', ({ api }) =>
    interruptible(
      api,
      async (job, signal) => {
        const hide = showProgress(api, job, `Making ${productId}`);
        const made = await make(api, { ...request, job }).finally(hide);
        if (!made.ok) return tellRefused(call.io, made.problem);
        const { bytes, mediaType, warnings } = made.value;
        for (const warning of warnings) call.io.say(warning);
        if (output === '-') {
          process.stdout.write(bytes);
          return 0;
        }
        const written = await writeExport(output, made.value, program, signal);
        if (!written.ok) return tellRefused(call.io, written.problem);
        const { length: size } = bytes;
        tell(
          call,
          { product: productId, file: written.value, mediaType, bytes: size, warnings },
          () => `Wrote ${written.value} (${size} bytes).`,
        );
        return 0;
      },
      'export.cancel',
    ),
  );
}

/** Makes a product and takes its bytes. */
async function make(
  api: ProgramApi,
  request: QueryArgs<'export.make'>,
): Promise<Result<Omit<Download, 'bytes'> & { readonly bytes: Uint8Array }>> {
  const made = await api.query('export.make', request);
  if (!made.ok) return made;
  const bytes = await api.download(made.value.id);
  return bytes.ok ? ok({ ...made.value, bytes: bytes.value }) : bytes;
}

/** `export --list`: every product and option, or those of the products named. */
async function list(call: Call): Promise<ExitCode> {
  const { products } = await import('../export/products.ts');
  const { printedProducts, productLines } = await import('./product-list.ts');
  const named = await Promise.all(call.positionals.map(productNamed));
  const shown = named.length > 0 ? named : products;
  tell(call, printedProducts(shown), () => productLines(shown));
  return 0;
}

async function productNamed(id: string) {
  const { products } = await import('../export/products.ts');
  const product = products.find((one) => one.id === id);
  if (product) return product;
  throw new WrongUse(`there is no product “${id}”; there are ${products.map((one) => one.id).join(', ')}.`);
}

/** Several of a thing, each by an option of its own that may be repeated. */
const SEVERAL = { day: 'days', room: 'rooms', track: 'tracks', person: 'people' } as const;

/** What a call asks the core for. */
async function requestOf(call: Call, productId: string) {
  const product = await productNamed(productId);
  const { readProductValues } = await import('./product-values.ts');
  const options = { ...readNamedValues(call.texts('option')), ...readProductValues(product, call.texts('set')) };
  for (const [short, long] of Object.entries(SEVERAL)) {
    const texts = call.texts(short).map((text) => text.trim());
    if (texts.length > 0) options[long] = texts;
  }
  const release = call.text('release');
  const since = call.text('since');
  const printedAt = instantOf(call.text('printed-at'));
  return {
    ...{ product: productId, options },
    ...(release === null ? {} : { release }),
    ...(since === null ? {} : { since }),
    ...(printedAt === null ? {} : { printedAt }),
  };
}

/** An instant as UTC; one without a zone would mean another time on another machine. */
function instantOf(text: string | null): string | null {
  if (text === null) return null;
  if (text === 'now') return new Date().toISOString();
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : null;
  if (instant === null || Number.isNaN(instant.getTime()))
    throw new WrongUse(`--printed-at wants an instant such as 2027-05-03T14:05Z or …T16:05+02:00, not “${text}”.`);
  return instant.toISOString();
}
