import type { CommandArgs } from '../../../shared/contract/commands.ts';
import { type ImportReport, importedProgramSchema, type KnownSource } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { findSource } from '../../../shared/merging/find-source.ts';
import { planImport } from '../../../shared/merging/plan-import.ts';
import { previewOf } from '../../../shared/merging/preview.ts';
import {
  applyDiff,
  type ProgramState,
  reverseDiff,
  rowsFromState,
  stateFromRows,
} from '../../../shared/model/state.ts';
import type { Program } from '../program.ts';
import { withEdits } from './field-edits.ts';

/**
 * What an import did: its plan, made again on the program as it was before, from the records and files that the program
 * keeps. Refused where the history's details or the records are gone.
 */
export function importReport(program: Program, revision: number, actor: string): Result<ImportReport> {
  const { journal } = program;
  const entry = program.historyPage(1, revision + 1, actor)[0];
  if (entry?.revision !== revision || entry.command !== 'import.apply') {
    return refuse('not-found', `Revision ${revision} is no import.`);
  }
  const body = journal.body(revision);
  const args = body?.args as CommandArgs<'import.apply'> | undefined;
  const bytes = args && program.blobs.read(args.recordsHash);
  const state = args && stateBefore(program, revision);
  if (!args || !bytes || !state) {
    return refuse('not-found', `The details of “${entry.label}” were erased, so there is no report of it.`);
  }
  const imported = importedProgramSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const { fileName, fileHash, decisions, moreFiles = [] } = args;
  const source = { row: findSource(state, imported, fileName), fileName, fileHash };
  const { recordsHash: _, isEmpty: __, ...plan } = previewOf(planImport(state, imported, source, decisions), '');
  const { label, at, undone } = entry;
  return ok({
    revision,
    at,
    actor: entry.actor,
    label,
    undone,
    files: [{ fileName, fileHash }, ...moreFiles].map((file) => ({ name: file.fileName, hash: file.fileHash })),
    plan: {
      ...plan,
      rows: withEdits(plan.rows, state, journal, revision).filter(
        ({ action, fields }) => action !== 'unchanged' || fields.length > 0,
      ),
    },
  });
}

/** The program as it was before a revision; null where a change since has no details any more. */
function stateBefore({ journal, state, revision: last }: Program, revision: number): ProgramState | null {
  const before = stateFromRows(rowsFromState(state));
  for (let at = last; at >= revision; at--) {
    const body = journal.body(at);
    if (!body) return null;
    applyDiff(before, reverseDiff(body.diff));
  }
  return before;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The sources that the program was imported from, the last one first. */
export function importSources({ state, journal, revision: last }: Program): readonly KnownSource[] {
  const counts = new Map<string, { sessions: number; people: number; rooms: number }>();
  for (const { sourceId, kind } of state.externalId.values()) {
    const own = counts.get(sourceId) ?? { sessions: 0, people: 0, rooms: 0 };
    counts.set(sourceId, own);
    if (kind === 'session') own.sessions++;
    else if (kind === 'person') own.people++;
    else if (kind === 'room') own.rooms++;
  }
  return [...state.importSource.values()]
    .sort((a, b) => compare(b.importedAt, a.importedAt) || compare(a.id, b.id))
    .map(({ id, name, format, importedAt, fileHash }) => {
      const touched = journal.lastTouch('importSource', id, 'fileHash');
      const [header] = touched === null ? [] : journal.page(Math.min(touched, last) + 1, 1);
      const origin = state.importOrigin.get(id);
      return {
        id,
        name,
        format,
        from: origin ? { system: origin.system, event: origin.event } : null,
        importedAt,
        fileHash,
        revision: header?.command === 'import.apply' ? header.revision : null,
        counts: counts.get(id) ?? { sessions: 0, people: 0, rooms: 0 },
      };
    });
}
