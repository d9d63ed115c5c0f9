/** What a committee may set on a rule beside its level: minutes and counts within a range, or yes and no. */
export type Parameter =
  | {
      /** A length in minutes, a count, or a time of day as a minute of it. */
      readonly kind: 'minutes' | 'count' | 'clock';
      readonly default: number;
      readonly min: number;
      readonly max: number;
      /** What it means, for the settings: “Minutes to another floor”. */
      readonly words: string;
      /** The rule whose own parameter it is, which this one only reads: it is set there, and nowhere else. */
      readonly of?: string;
    }
  | { readonly kind: 'boolean'; readonly default: boolean; readonly words: string; readonly of?: string };

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of declared parameters. */
export type Values<P extends Parameters = Parameters> = {
  readonly [K in keyof P]: P[K] extends { readonly kind: 'boolean' }
    ? boolean
    : P[K] extends { readonly kind: 'minutes' | 'count' | 'clock' }
      ? number
      : number | boolean;
};

/** A parameter in minutes, from `min` (0 unless told) to `max` (a day unless told). */
export const minutes = (words: string, standard: number, max = 1440, min = 0) =>
  ({ kind: 'minutes', default: standard, min, max, words }) as const;

/** A parameter that counts, from `min` (1 unless told) to `max`. */
export const count = (words: string, standard: number, max: number, min = 1) =>
  ({ kind: 'count', default: standard, min, max, words }) as const;

/** A parameter that is a time of day, as a minute of it. */
export const clock = (words: string, standard: number) =>
  ({ kind: 'clock', default: standard, min: 0, max: 1439, words }) as const;

/** The parameters of a rule that are set on it. */
export const ownParameters = (parameters: Parameters): [name: string, parameter: Parameter][] =>
  Object.entries(parameters).filter(([, { of }]) => of === undefined);

/** Whether a parameter can have a value. */
export const takes = (parameter: Parameter, value: unknown): value is number | boolean =>
  parameter.kind === 'boolean'
    ? typeof value === 'boolean'
    : typeof value === 'number' && Number.isInteger(value) && parameter.min <= value && value <= parameter.max;

/** The values of a rule's parameters: the first of `given` (JSON objects, the nearest first) that has one, else the default. */
export function valuesOf(parameters: Parameters, ...given: readonly unknown[]): Values {
  const values: Record<string, number | boolean> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const told = given
      .map((from) => (isRecord(from) ? from[name] : undefined))
      .find((value) => takes(parameter, value));
    values[name] = takes(parameter, told) ? told : parameter.default;
  }
  return values;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
