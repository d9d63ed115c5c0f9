import { fold } from '../matching/name-key.ts';
import type { ProgramState } from '../model/state.ts';
import type { Row } from '../model/tables.ts';
import type { ImportedProgram } from './imported-program.ts';
import { type SourceMemory, sourceMemory } from './source-memory.ts';

type Source = Row<'importSource'>;

/**
 * The source that a file is a newer state of: the one of the same event of the same system, in whatever format; else one
 * of the same format with the same file name, else one that knows at least half of the file's records. Where the ids are the same but mean other talks (two tables numbered from 1),
 * it is another source. null: a new one.
 */
export function findSource(state: ProgramState, imported: ImportedProgram, fileName: string): Source | null {
  const { from } = imported;
  const all = [...state.importSource.values()].sort(
    (a, b) =>
      Number(b.name === fileName) - Number(a.name === fileName) ||
      (a.importedAt < b.importedAt ? 1 : -1) ||
      (a.id < b.id ? -1 : 1),
  );
  const originOf = ({ id }: Source) => state.importOrigin.get(id);
  const same = from && all.find((source) => isSameOrigin(from, originOf(source)));
  if (same) return same;
  const sources = all.filter(
    (source) => source.format === imported.format && (!from || originOf(source) === undefined),
  );
  for (const source of sources) {
    const memory = sourceMemory(state, source);
    const { known, agreeing, all } = overlap(imported, memory);
    const sameMeaning = known === 0 || agreeing * 2 >= known || known < 3;
    if (source.name === fileName && sameMeaning) return source;
    if (all > 0 && known * 2 >= all && agreeing * 2 >= known) return source;
  }
  return null;
}

interface Origin {
  readonly system: string;
  readonly event: string;
}

/** Whether two sources are of one event of one system; names are alike whatever their case. */
export const isSameOrigin = (a: Origin, b: Origin | undefined): boolean =>
  b !== undefined && fold(a.system) === fold(b.system) && fold(a.event) === fold(b.event);

function overlap(imported: ImportedProgram, memory: SourceMemory) {
  const kind = imported.sessions.length > 0 ? 'session' : 'person';
  const records = kind === 'session' ? imported.sessions : imported.people;
  let known = 0;
  let agreeing = 0;
  for (const { key, fields } of records) {
    const base = memory.baseOf(kind, key);
    if (base.size === 0) continue;
    known++;
    const names = ['title', 'name', 'abstract'].filter((field) => base.has(field) && typeof fields[field] === 'string');
    const agrees = names.some((field) => fold(String(base.get(field))) === fold(String(fields[field])));
    if (agrees || names.length === 0) agreeing++;
  }
  return { known, agreeing, all: records.length };
}
