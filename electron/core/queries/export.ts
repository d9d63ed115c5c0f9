import { DRAFT, newestFirst, type Release } from '../../../shared/agenda/release-names.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { Download, QueryArgs, QueryValue } from '../../../shared/contract/queries.ts';
import { rowsFromState } from '../../../shared/model/state.ts';
import type { JobHost, Jobs, KeptRelease } from '../../jobs/job.ts';
import type { Program } from '../program.ts';
import type { Spool } from '../spool.ts';
import { releaseNamed, snapshotBytes, stateOfRelease } from './releases.ts';

type Releases = NonNullable<Jobs['export.make']['input']['releases']>;

/** Every product, with its options. */
export async function listProducts(): Promise<Result<QueryValue<'export.products'>>> {
  const { products } = await import('../../export/products.ts');
  return ok(
    products.map(({ id, label, about, extension, mediaType, marksChanges = false, optionsSchema: options }) => ({
      ...{ id, label, about, extension, mediaType, marksChanges, options },
    })),
  );
}

/** What an export works with. */
export interface ExportDesk {
  readonly program: Program;
  readonly jobs: JobHost;
  readonly spool: Spool;
}

/** Makes a product of the draft or a release in a job, tells how far it is, and leaves its bytes for download. */
export async function makeExport(
  { program, jobs, spool }: ExportDesk,
  { product, options, release: name = DRAFT, since: sinceName, printedAt, job }: QueryArgs<'export.make'>,
  signal: AbortSignal,
): Promise<Result<Download>> {
  const named = stateOfRelease(program, name);
  if (!named.ok) return named;
  const { release, state } = named.value;
  const since = sinceName === undefined ? ok(null) : keptSince(program, sinceName);
  if (!since.ok) return since;
  const releases = await keptReleases(program, product, release);
  if (!releases.ok) return releases;
  const onProgress = (done: number, total: number) => {
    if (job !== undefined) program.notify({ kind: 'progress', job, done, total });
  };
  onProgress(0, 0);
  // A release is as of its publication, whatever was done since: the same release gives the same bytes.
  const input = {
    product,
    options: options ?? {},
    rows: rowsFromState(state),
    revision: release ? program.revisionOfRelease(release.id) : program.revision,
    release: release?.name ?? null,
    asOf: release?.publishedAt ?? program.lastChangeAt ?? '1970-01-01T00:00:00.000Z',
    printedAt: printedAt === undefined ? null : new Date(printedAt).toISOString(),
    since: since.value,
    releases: releases.value,
  };
  const made = await jobs.run('export.make', input, { signal, onProgress });
  if (!made.ok) return made;
  const { bytes, ...facts } = made.value;
  const id = spool.put(facts.fileName, bytes);
  return id.ok ? ok({ id: id.value, bytes: bytes.byteLength, ...facts }) : id;
}

function keptSince(program: Program, name: string): Result<KeptRelease> {
  const release = releaseNamed(program, name);
  if (release) return kept(program, release);
  const names = newestFirst(program.state.release.values()).map((row) => row.name);
  const known = names.length > 0 ? `There is: ${names.join(', ')}.` : 'Nothing was published yet.';
  return refuse('not-found', `There is no release “${name}” to compare with. ${known}`);
}

function kept(program: Program, release: Release): Result<KeptRelease> {
  const snapshot = snapshotBytes(program, release);
  return snapshot.ok ? ok({ name: release.name, snapshot: snapshot.value }) : snapshot;
}

/** The releases up to the exported one (all, for the draft), oldest first; none for a product that does not read them. */
async function keptReleases(program: Program, productId: string, exported: Release | null): Promise<Result<Releases>> {
  const { products } = await import('../../export/products.ts');
  if (!products.find(({ id }) => id === productId)?.usesReleases) return ok([]);
  const all = newestFirst(program.state.release.values()).reverse();
  const upTo = exported ? all.slice(0, all.findIndex(({ id }) => id === exported.id) + 1) : all;
  const found: Releases[number][] = [];
  for (const release of upTo) {
    const one = kept(program, release);
    if (!one.ok) return one;
    found.push({ ...one.value, publishedAt: release.publishedAt });
  }
  return ok(found);
}
