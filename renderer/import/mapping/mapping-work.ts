import type { ProgramApi } from '../../../shared/contract/api.ts';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import type { TableDescription, TableOptions } from '../../../shared/contract/import-tables.ts';
import type { Decisions } from '../../../shared/merging/decisions.ts';
import { descriptionOf, type Given, planOf, type ReadOptions } from '../reading.ts';

/** Tables on their way in: how they are read, and what that would give. */
export interface Mapping extends Given {
  readonly decisions: Decisions;
  readonly made: number;
  readonly description: TableDescription;
  /** The first one: it tells which columns are new since the last import. */
  readonly first: TableDescription;
  /** What is chosen here, over what the core guesses and remembers. */
  readonly chosen: TableOptions;
  /** null where it cannot be read in this way; then the problem says why. */
  readonly preview: ImportPreview | null;
  readonly problem: string | null;
  readonly isReading: boolean;
}

/** So long nothing may be chosen before the tables are read again, in milliseconds. */
const CALM = 250;

/** Reads tables again as a person chooses how; only the answer to the last choice is told. */
export class MappingWork {
  readonly #api: ProgramApi;
  readonly #tell: (mapping: Mapping) => void;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: ProgramApi, tell: (mapping: Mapping) => void) {
    this.#api = api;
    this.#tell = tell;
  }

  change(mapping: Mapping, chosen: TableOptions): void {
    // As JSON it has no undefined members.
    const options = JSON.parse(JSON.stringify(chosen)) as ReadOptions;
    const next: Mapping = { ...mapping, chosen, options, isReading: true };
    this.#tell(next);
    this.stop();
    const request = this.#asked;
    this.#timer = setTimeout(() => void this.#read(request, next), CALM);
  }

  stop(): void {
    this.#asked += 1;
    clearTimeout(this.#timer);
  }

  async #read(request: number, mapping: Mapping): Promise<void> {
    const [plan, described] = await Promise.all([
      planOf(this.#api, mapping, mapping.decisions, crypto.randomUUID()),
      descriptionOf(this.#api, mapping),
    ]);
    if (request !== this.#asked) return;
    this.#tell({
      ...mapping,
      isReading: false,
      description: described.ok ? described.value : mapping.description,
      preview: plan.ok ? plan.value : null,
      problem: plan.ok ? null : plan.problem.message,
    });
  }
}
