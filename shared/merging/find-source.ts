import { fold } from '../matching/name-key.ts';
import type { ProgramState } from '../model/state.ts';
import type { Row } from '../model/tables.ts';
import type { ImportedProgram } from './imported-program.ts';
import { type SourceMemory, sourceMemory } from './source-memory.ts';

type Source = Row<'importSource'>;

/**
 * The source that a file is a newer state of: one of the same format with the same file name, else one that knows at
 * least half of the file's records. Where the ids are the same but mean other talks (two tables numbered from 1),
 * it is another source. null: a new one.
 */
export function findSource(state: ProgramState, imported: ImportedProgram, fileName: string): Source | null {
  const sources = [...state.importSource.values()]
    .filter(({ format }) => format === imported.format)
    .sort(
      (a, b) => Number(b.name === fileName) - Number(a.name === fileName) || (a.importedAt < b.importedAt ? 1 : -1),
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
