import type { ProgramApi } from '../../shared/contract/api.ts';
import { reportMarkdown } from '../../shared/contract/import.ts';
import { ok, type Result } from '../../shared/contract/problem.ts';
import type { HistoryEntry } from '../../shared/contract/queries.ts';
import { asTable } from './table.ts';
import { type Call, type ExitCode, WrongUse } from './verb.ts';
import { tell, tellRefused, withProgram } from './with-program.ts';

const PAGE = 1000;

/** `history FILE`: what was changed, newest first; with `--report REVISION`, what one import did. */
export function run(call: Call): Promise<ExitCode> {
  const revision = call.text('report');
  if (revision !== null) return report(call, revision);
  const limit = call.text('limit');
  if (limit !== null && !/^[1-9]\d{0,8}$/.test(limit)) throw new WrongUse(`--limit wants a number, not “${limit}”.`);
  return withProgram(call, 'read', async ({ api }) => {
    const entries = await entriesOf(api, limit === null ? Number.POSITIVE_INFINITY : Number(limit));
    if (!entries.ok) return tellRefused(call.io, entries.problem);
    const rows = entries.value.map(({ revision, label, at, undone }) => ({ revision, label, at, undone }));
    tell(call, rows, () =>
      asTable(
        ['Revision', 'When (UTC)', 'What', ''],
        rows.map(({ revision, label, at, undone }) => [
          revision,
          at.slice(0, 19).replace('T', ' '),
          label,
          undone ? 'undone' : '',
        ]),
      ),
    );
    return 0;
  });
}

function report(call: Call, revision: string): Promise<ExitCode> {
  if (!/^[1-9]\d{0,8}$/.test(revision)) throw new WrongUse(`--report wants a revision, not “${revision}”.`);
  return withProgram(call, 'read', async ({ api }) => {
    const told = await api.query('import.report', { revision: Number(revision) });
    if (!told.ok) return tellRefused(call.io, told.problem);
    tell(call, told.value, () => reportMarkdown(told.value));
    return 0;
  });
}

async function entriesOf(api: ProgramApi, limit: number): Promise<Result<HistoryEntry[]>> {
  const entries: HistoryEntry[] = [];
  while (entries.length < limit) {
    const before = entries.at(-1)?.revision;
    const wanted = Math.min(PAGE, limit - entries.length);
    const page = await api.query('history.list', { limit: wanted, ...(before === undefined ? {} : { before }) });
    if (!page.ok) return page;
    entries.push(...page.value);
    if (page.value.length < wanted) break;
  }
  return ok(entries);
}
