import { basename } from 'node:path';
import type { ProgramApi } from '../../shared/contract/api.ts';
import type { ImportPreview } from '../../shared/contract/import.ts';
import { ok, type Problem, type Result, refuse } from '../../shared/contract/problem.ts';
import type { QueryArgs } from '../../shared/contract/queries.ts';
import { isEmptyDiff } from '../../shared/model/state.ts';
import { importWords } from './import-words.ts';
import { interruptible } from './interruptible.ts';
import { readNamedValues } from './named-values.ts';
import { execute } from './session.ts';
import { readDecisions, readSourceFiles, type SourceFile } from './source-file.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

/** How often an import is planned anew where somebody changes the program at the same time. */
const TRIES = 3;

/** `--accept all` takes what is more likely right than not; the rest (two rooms of one name) has to be named. */
const LIKELY = 0.5;

type PreviewArgs = QueryArgs<'import.preview'>;

/**
 * `import FILE SOURCE...`: plans the import, accepts what the call accepts, and writes it in one step. The plan is made on
 * a file that is only read first, so that a source that is refused leaves every byte as it was.
 */
export async function run(call: Call): Promise<ExitCode> {
  const request = { options: readNamedValues(call.texts('option')), format: call.text('format') };
  const accept = call.texts('accept');
  const strict = call.flag('strict');
  await checkFormat(request.format);
  const [program = '', ...sources] = call.positionals;
  const [source = ''] = sources;
  const decided = await reviewed(call);
  if (!decided.ok) return tellRefused(call.io, decided.problem);
  const choices = { accept, decisions: decided.value, strict };
  let isDone = call.flag('dry-run');
  const tried = await withProgram(call, 'read', async ({ api }) => {
    const asked = await hand(api, await readSourceFiles(sources, program), request);
    const preview = asked.ok ? await plan(api, asked.value, choices) : asked;
    if (!preview.ok) return tellRefused(call.io, named(preview.problem, source));
    if (strict && preview.value.pending.length > 0) return tellOpen(call, preview.value);
    // What says nothing new is told at once: the file is not even opened for writing.
    isDone ||= preview.value.isEmpty;
    if (isDone) tellImport(call, preview.value, null);
    return 0;
  });
  if (tried !== 0 || isDone) return tried;
  return withProgram(call, 'write', async ({ api }) => {
    const asked = await hand(api, await readSourceFiles(sources, program), request);
    const done = asked.ok ? await importNow(api, asked.value, choices) : asked;
    if (!done.ok) return tellRefused(call.io, named(done.problem, source));
    const { preview, revision } = done.value;
    if (strict && preview.pending.length > 0) return tellOpen(call, preview);
    tellImport(call, preview, revision);
    return 0;
  });
}

/** The same refusal, with the file's name before it where it does not say which file it means. */
const named = (problem: Problem, source: string): Problem =>
  problem.message.includes(basename(source))
    ? problem
    : { ...problem, message: `${basename(source)}: ${problem.message}` };

async function checkFormat(wanted: string | null): Promise<void> {
  if (wanted === null) return;
  const { formats } = await import('../import/formats.ts');
  const known = formats.map(({ id }) => id);
  if (!known.includes(wanted)) throw new WrongUse(`there is no format “${wanted}”; there are ${known.join(', ')}.`);
}

/** What the call itself decides. */
interface Choices {
  readonly accept: readonly string[];
  readonly decisions: NonNullable<PreviewArgs['decisions']>;
  /** Nothing is written where a question would be left open. */
  readonly strict: boolean;
}

async function reviewed(call: Call): Promise<Result<Choices['decisions']>> {
  const path = call.text('decisions');
  return path === null ? ok({}) : readDecisions(path);
}

/** Tells an import that was not written, because it leaves questions open: exit code 1. */
function tellOpen(call: Call, preview: ImportPreview): ExitCode {
  tell(call, printed(preview, null), () => importWords(preview, null, 'strict'));
  const { length } = preview.pending;
  call.io.say(`lectern: ${length === 1 ? 'a question is' : `${length} questions are`} open. Nothing was written.`);
  return 1;
}

interface Request {
  readonly options: NonNullable<PreviewArgs['options']>;
  readonly format: string | null;
}

/** Hands the sources over to the core, the main one first, and says how they are to be read. */
async function hand(
  api: ProgramApi,
  files: Result<readonly SourceFile[]>,
  { options, format }: Request,
): Promise<Result<PreviewArgs>> {
  if (!files.ok) return files;
  const ids: string[] = [];
  for (const { name, bytes } of files.value) {
    const uploaded = await api.upload(name, bytes);
    if (!uploaded.ok) return uploaded;
    ids.push(uploaded.value);
  }
  const [uploadId = '', ...more] = ids;
  const told = Object.keys(options).length === 0 ? {} : { options };
  return ok({ uploadId, ...(more.length > 0 ? { more } : {}), ...(format === null ? {} : { format }), ...told });
}

interface Imported {
  readonly preview: ImportPreview;
  /** The revision that holds it; null where nothing was written. */
  readonly revision: number | null;
}

async function importNow(api: ProgramApi, asked: PreviewArgs, choices: Choices): Promise<Result<Imported>> {
  for (let tries = 1; ; tries += 1) {
    const planned = await plan(api, asked, choices);
    if (!planned.ok) return planned;
    const preview = planned.value;
    if (choices.strict && preview.pending.length > 0) return ok({ preview, revision: null });
    const seen = await api.query('history.list', { limit: 1 });
    if (!seen.ok) return seen;
    const { fileHash, recordsHash, fileName, format, moreFiles = [] } = preview;
    const decisions = preview.decisions as Parameters<typeof execute<'import.apply'>>[2]['decisions'];
    const kept = moreFiles.length > 0 ? { moreFiles: [...moreFiles] } : {};
    const seenQuestions = choices.strict ? { questions: [] } : {};
    const args = { fileHash, recordsHash, fileName, format, decisions, ...kept, ...seenQuestions };
    const done = await execute(api, 'import.apply', args, seen.value[0]?.revision ?? 0);
    if (done.ok) return ok({ preview, revision: isEmptyDiff(done.value.diff) ? null : done.value.revision });
    if (done.problem.code !== 'changed-since' || tries >= TRIES) return done;
  }
}

/** Plans the import; Ctrl-C stops it. */
const plan = (api: ProgramApi, asked: PreviewArgs, choices: Choices): Promise<Result<ImportPreview>> =>
  interruptible(api, (job) => planAs(api, { ...asked, job }, choices));

/** With accepted suggestions it is planned once more, since they change what is planned. */
async function planAs(
  api: ProgramApi,
  asked: PreviewArgs,
  { accept, decisions }: Choices,
): Promise<Result<ImportPreview>> {
  const first = await api.query('import.preview', { ...asked, decisions });
  if (!first.ok || accept.length === 0) return first;
  const suggested = first.value.issues.filter(({ suggestion }) => suggestion !== undefined);
  const codes = new Set(suggested.map(({ code }) => code));
  const unknown = accept.find((code) => code !== 'all' && !codes.has(code));
  if (unknown !== undefined) {
    const known = codes.size > 0 ? `There are suggestions for: ${[...codes].join(', ')}.` : 'There are no suggestions.';
    return refuse('not-found', `This source suggests nothing under “${unknown}”. ${known} Nothing was written.`);
  }
  const chosen = suggested.filter(
    ({ code, suggestion }) =>
      accept.includes(code) || (accept.includes('all') && (suggestion?.confidence ?? 0) > LIKELY),
  );
  const accepted = Object.fromEntries(
    chosen.flatMap(({ suggestion }) => (suggestion ? [[suggestion.id, 'accept']] : [])),
  );
  return api.query('import.preview', { ...asked, decisions: { ...accepted, ...decisions } });
}

const tellImport = (call: Call, preview: ImportPreview, revision: number | null): void =>
  tell(call, printed(preview, revision), () => importWords(preview, revision, call.flag('dry-run') ? 'dry-run' : null));

/** The shape that `--json` promises. */
const printed = (preview: ImportPreview, revision: number | null) => ({
  format: preview.format,
  revision,
  source: preview.source,
  created: preview.created,
  updated: preview.updated,
  kept: preview.kept,
  missing: preview.missing,
  outcomes: preview.outcomes,
  pending: preview.pending,
  decisions: preview.decisions,
  rows: preview.rows,
  issues: preview.issues.map(({ raw: _, ...issue }) => issue),
});
