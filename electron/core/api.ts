import type { ProgramApi, Snapshot } from '../../shared/contract/api.ts';
import { isCommandName } from '../../shared/contract/commands.ts';
import { ok, type Result, refuse } from '../../shared/contract/problem.ts';
import {
  isQueryName,
  type QueryArgs,
  type QueryName,
  type QueryValue,
  queries,
} from '../../shared/contract/queries.ts';
import { rowsFromState } from '../../shared/model/state.ts';
import type { JobHost } from '../jobs/job.ts';
import { currentVersion } from './database/migrations.ts';
import type { Program } from './program.ts';
import { listProducts, makeExport } from './queries/export.ts';
import { ImportReader } from './queries/import.ts';
import { importReport, importSources } from './queries/import-report.ts';
import { listNotices, saveNotices } from './queries/notices.ts';
import { conflictsAtRelease, diffReleases, listReleases } from './queries/releases.ts';
import { RunningJobs } from './running-jobs.ts';
import { Spool } from './spool.ts';

/** What the core's API needs of the shell around it. */
export interface Surroundings {
  readonly actor: string;
  readonly jobs: JobHost;
  readonly fileName: string;
  readonly beforeImport: () => void;
}

/** What a release is made with: a handler, which runs again elsewhere, may not ask. */
const MADE_WITH = { schemaVersion: currentVersion, zoneDataVersion: process.versions.tz ?? null };

type Answers = {
  readonly [K in QueryName]: (args: QueryArgs<K>) => Result<QueryValue<K>> | Promise<Result<QueryValue<K>>>;
};

/** The one object behind every shell, over a program in this process. */
export function programApi(program: Program, around: Surroundings): ProgramApi {
  const spool = new Spool();
  const exports = new RunningJobs();
  const reader = new ImportReader(program, around.jobs, spool);
  const answers: Answers = {
    'program.snapshot': () => ok(snapshot(program, around)),
    'history.list': ({ limit, before }) => ok(program.historyPage(limit, before, around.actor)),
    'program.verify': () => ok(program.verify()),
    'import.preview': (args) => reader.preview(args),
    'import.cancel': ({ job }) => ok(reader.cancel(job)),
    'import.describe': (args) => reader.describe(args),
    'import.report': ({ revision }) => importReport(program, revision, around.actor),
    'import.sources': () => ok(importSources(program)),
    'release.list': () => listReleases(program),
    'release.diff': (args) => diffReleases(program, args),
    'release.conflicts': () => conflictsAtRelease(program),
    'notices.list': (args) => listNotices(program, args),
    'notices.csv': (args) => saveNotices(program, spool, args),
    'export.products': () => listProducts(),
    'export.make': (args) =>
      exports.run(args.job, (signal) => makeExport({ program, jobs: around.jobs, spool }, args, signal)),
    'export.cancel': ({ job }) => ok(exports.cancel(job)),
  };
  return {
    async execute(name, args, envelope) {
      if (!isCommandName(name)) return refuse('invalid', `There is no command “${String(name)}”.`);
      if (name === 'import.apply') around.beforeImport();
      const whole: unknown = name === 'release.publish' ? Object.assign({}, args, { madeWith: MADE_WITH }) : args;
      return program.execute(name, whole, envelope, around.actor);
    },
    async query(name, args) {
      if (!isQueryName(name)) return refuse('invalid', `There is no query “${String(name)}”.`);
      const parsed = queries[name].args.safeParse(args);
      if (!parsed.success) return refuse('invalid', `${name}: ${parsed.error.issues[0]?.message ?? 'does not fit'}.`);
      const answer = answers[name] as (args: unknown) => ReturnType<Answers[typeof name]>;
      return (await answer(parsed.data)) as Result<QueryValue<typeof name>>;
    },
    subscribe: (listener) => program.subscribe(listener),
    upload: async (name, bytes) => spool.put(name, bytes),
    download: async (id) => spool.take(id),
  };
}

function snapshot(program: Program, around: Surroundings): Snapshot {
  return {
    revision: program.revision,
    rows: rowsFromState(program.state),
    history: program.history(around.actor),
    fileName: around.fileName,
    readOnly: program.readOnly,
  };
}
