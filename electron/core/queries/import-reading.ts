import {
  type ImportedProgram,
  type PendingQuestion,
  type TableOptions,
  tableOptionsSchema,
} from '../../../shared/contract/import.ts';
import type { QueryArgs } from '../../../shared/contract/queries.ts';
import { type Decisions, EMPTY_CELLS, READING } from '../../../shared/merging/decisions.ts';
import { saidOptions } from '../../../shared/merging/reading-options.ts';
import { seriesName } from '../../../shared/merging/series-name.ts';
import { sourceMemory } from '../../../shared/merging/source-memory.ts';
import type { ProgramState } from '../../../shared/model/state.ts';

type Options = NonNullable<QueryArgs<'import.preview'>['options']>;

/** The format whose tables a person may map. */
const MAPPED = 'csv';

/**
 * How a file is read: as it was told, over what the last import of its source remembers. A mapping that is told takes
 * the place of the remembered one, column by column.
 */
export function readingFor(
  state: ProgramState,
  fileName: string,
  told: Options,
): { readonly options: Options; readonly isRemembered: boolean } {
  const remembered = rememberedOf(state, fileName);
  if (!remembered) return { options: saying(told), isRemembered: false };
  const mapping = { ...objectOf(remembered.mapping), ...objectOf(told.mapping) };
  const options = { ...remembered, ...told, ...(Object.keys(mapping).length > 0 ? { mapping } : {}) };
  return { options: saying(options as Options), isRemembered: true };
}

/** Options without those that are empty: an empty one takes back what is remembered. */
const saying = (options: Options): Options =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));

/** The way of reading that decisions tell, where they were kept in a file with it: they are replayed as they were made. */
export const optionsOfDecisions = (decisions: QueryArgs<'import.preview'>['decisions']): Options =>
  objectOf(decisions?.[READING]) as Options;

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

// The file of this name goes first, then those of its series: an export often carries its date in its name.
function rememberedOf(state: ProgramState, fileName: string): TableOptions | Readonly<Record<string, string>> | null {
  const series = seriesName(fileName);
  const sources = [...state.importSource.values()]
    .filter(({ name }) => name === fileName || seriesName(name) === series)
    .sort(
      (a, b) => Number(b.name === fileName) - Number(a.name === fileName) || (a.importedAt < b.importedAt ? 1 : -1),
    );
  for (const source of sources) {
    const kept = sourceMemory(state, source).decisions[READING];
    if (source.format === MAPPED) {
      const options = tableOptionsSchema.safeParse(kept);
      if (options.success) return options.data;
    } else {
      const options = saidOptions(source.format, { ...objectOf(kept) });
      if (Object.keys(options).length > 0) return options;
    }
  }
  return null;
}

/** The dates of the program's days tell the reader which Tuesday is meant. */
export const withProgramDays = (options: Options, state: ProgramState): Options =>
  state.day.size === 0 ? options : { ...options, programDays: [...state.day.values()].map(({ date }) => date).sort() };

/** What the way of reading decides: it is kept with the source for its next file. */
export function decisionsOfReading(imported: ImportedProgram, options: Options): Decisions {
  if (imported.format !== MAPPED) {
    const said = saidOptions(imported.format, options);
    return Object.keys(said).length > 0 ? { [READING]: said } : {};
  }
  const used = tableOptionsSchema.safeParse(options);
  if (!used.success || Object.keys(used.data).length === 0) return {};
  const mapping = { ...used.data.mapping, ...newColumns(imported) };
  const reading = Object.keys(mapping).length > 0 ? { ...used.data, mapping } : used.data;
  return { [READING]: reading, ...(used.data.emptyCells === 'clear' ? { [EMPTY_CELLS]: 'clear' } : {}) };
}

/** The columns that the mapping did not know, as they were read: the next file asks only about others. */
function newColumns({ issues }: ImportedProgram): Record<string, string> {
  const told = issues.flatMap(({ code, raw = '' }) => (code === 'column.new' ? raw.split('\n') : []));
  return Object.fromEntries(
    told.map((line) => [line.slice(0, line.lastIndexOf(' → ')), line.slice(line.lastIndexOf(' → ') + 3)]),
  );
}

/**
 * Questions about the reading itself. Of kind 'option': the answer goes into `options` under the question's key, as the
 * id of the candidate, and the file is read again.
 */
export function readingQuestions(imported: ImportedProgram, isRemembered: boolean): readonly PendingQuestion[] {
  const dates = imported.issues.find(({ code }) => code === 'date.ambiguous');
  const questions: PendingQuestion[] = [];
  if (dates) {
    questions.push({
      kind: 'option',
      key: 'dateOrder',
      message: dates.message,
      candidates: [
        { id: 'day-first', label: 'The day stands first: 03/04 is 3 April' },
        { id: 'month-first', label: 'The month stands first: 03/04 is March 4' },
      ],
    });
  }
  const unknown = imported.issues.filter(({ code }) => code === 'column.new');
  if (unknown.length > 0 && isRemembered) {
    const message = unknown.map((one) => one.message).join(' ');
    questions.push({ kind: 'option', key: 'mapping', message, candidates: [] });
  }
  return questions;
}
