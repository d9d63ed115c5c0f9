import type { ProgramApi } from '../../shared/contract/api.ts';
import { ok, type Result } from '../../shared/contract/problem.ts';
import { writeWhole } from '../write-whole.ts';
import { findDay } from './find.ts';
import { readNamedValues } from './named-values.ts';
import { look } from './session.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** `export FILE PRODUCT -o OUT`: makes a product of the current plan, or of a release, and writes it whole. */
export async function run(call: Call): Promise<ExitCode> {
  const output = call.text('output');
  if (output === null || output === '')
    throw new WrongUse('say where to write it with -o OUT ("-" is standard output).');
  if (output === '-' && call.json) throw new WrongUse('-o - and --json both write to standard output; choose one.');
  const named = readNamedValues(call.texts('option'));
  const release = call.text('release');
  const since = call.text('since');
  const printedAt = instantOf(call.text('printed-at'));
  const [program = '', product = ''] = call.positionals;
  const { products } = await import('../export/products.ts');
  const known = products.map(({ id }) => id);
  if (!known.includes(product)) throw new WrongUse(`there is no product “${product}”; there are ${known.join(', ')}.`);
  return withProgram(call, 'read', async ({ api }) => {
    const days = await chosenDays(api, call.texts('day'), release);
    if (!days.ok) return tellRefused(call.io, days.problem);
    const options = days.value.length > 0 ? { ...named, days: [...days.value] } : named;
    const made = await api.query('export.make', {
      ...{ product, options },
      ...(release === null ? {} : { release }),
      ...(since === null ? {} : { since }),
      ...(printedAt === null ? {} : { printedAt }),
    });
    if (!made.ok) return tellRefused(call.io, made.problem);
    const bytes = await api.download(made.value.id);
    if (!bytes.ok) return tellRefused(call.io, bytes.problem);
    for (const warning of made.value.warnings) call.io.say(warning);
    if (output === '-') {
      process.stdout.write(bytes.value);
      return 0;
    }
    const written = await writeWhole(output, bytes.value, program);
    if (!written.ok) return tellRefused(call.io, written.problem);
    const { mediaType, bytes: size, warnings } = made.value;
    tell(
      call,
      { product, file: written.value, mediaType, bytes: size, warnings },
      () => `Wrote ${written.value} (${size} bytes).`,
    );
    return 0;
  });
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

/** The ids of the days that a call names; those of a release are told by the core, which has it. */
async function chosenDays(
  api: ProgramApi,
  texts: readonly string[],
  release: string | null,
): Promise<Result<readonly string[]>> {
  if (texts.length === 0 || release !== null) return ok(texts);
  const seen = await look(api);
  if (!seen.ok) return seen;
  const ids: string[] = [];
  for (const text of texts) {
    const day = findDay(seen.value.state, text);
    if (!day.ok) return day;
    ids.push(day.value.id);
  }
  return ok(ids);
}
