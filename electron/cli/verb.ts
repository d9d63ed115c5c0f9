/** An option of a verb. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** It may stand alone, and then means `value`; what comes after it is its value only where it looks like one. */
  readonly alone?: { readonly value: string; readonly looks: RegExp };
  /** What its value is, for the help: TEXT, PATH, ... */
  readonly value?: string;
  readonly help: string;
}

/** A verb as data: enough to parse its command line and to print its help, without loading what it does. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** Names of the positional arguments; those in brackets may be absent, and a last one with dots be several. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** What else a person should know, in whole lines. */
  readonly details: readonly string[];
  readonly load: () => Promise<VerbModule>;
}

/** What a verb does, in a module of its own. Answers the exit code. */
export interface VerbModule {
  run(call: Call): Promise<ExitCode>;
}

/** 0 done; 1 refused, or a check that failed; 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One call of a verb: its parsed arguments, and where its words go. */
export interface Call {
  readonly positionals: readonly string[];
  /** The value of a string option, or null. */
  text(name: string): string | null;
  /** All values of an option that may be repeated. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  readonly json: boolean;
  readonly io: Io;
}

/** Where a command line reads and writes. */
export interface Io {
  /** The result, on stdout. */
  out(text: string): void;
  /** Messages for people, on stderr. */
  say(text: string): void;
}

/** The command line was not used as it is meant: exit code 2. */
export class WrongUse extends Error {}
