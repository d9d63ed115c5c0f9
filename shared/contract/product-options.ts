/** An option of a product, as forms and helps show it: read from the JSON Schema of the product's options. */
export interface ProductOption {
  readonly name: string;
  readonly about: string;
  readonly type: 'yes-no' | 'choice' | 'number' | 'text' | 'list';
  /** What can be chosen; of a number or a text, what can be given instead. */
  readonly choices: readonly (string | number)[];
  /** The least and the greatest number; null: no bound. */
  readonly least: number | null;
  readonly greatest: number | null;
  readonly isWhole: boolean;
  /** May be left to the program (null). */
  readonly isOptional: boolean;
  readonly usual: string | number | boolean | null;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The options of a product, in their order. */
export function productOptions(schema: Readonly<Record<string, unknown>>): ProductOption[] {
  const properties = schema.properties as Readonly<Record<string, Schema>> | undefined;
  return Object.entries(properties ?? {}).map(([name, property]) => optionOf(name, property));
}

function optionOf(name: string, property: Schema): ProductOption {
  const all = branches(property);
  const some = all.filter(({ type }) => type !== 'null');
  const choices = some.flatMap((branch) => branch.enum ?? (branch.const === undefined ? [] : [branch.const]));
  const number = some.find(({ type }) => type === 'integer' || type === 'number');
  const { default: usual = null, description = '' } = property;
  return {
    name,
    about: description,
    type: typeOf(some),
    choices: choices.filter((choice) => typeof choice === 'string' || typeof choice === 'number'),
    least: bounded(number?.minimum),
    greatest: bounded(number?.maximum),
    isWhole: number?.type === 'integer',
    isOptional: all.length > some.length,
    usual: typeof usual === 'string' || typeof usual === 'number' || typeof usual === 'boolean' ? usual : null,
  };
}

const branches = (schema: Schema): Schema[] => (schema.anyOf ? schema.anyOf.flatMap(branches) : [schema]);

function typeOf(some: readonly Schema[]): ProductOption['type'] {
  const types = new Set(
    some.filter(({ enum: choices, const: only }) => !choices && only === undefined).map(({ type }) => type),
  );
  if (types.has('array')) return 'list';
  if (types.has('boolean')) return 'yes-no';
  if (types.has('integer') || types.has('number')) return 'number';
  return types.size === 0 ? 'choice' : 'text';
}

// A schema says the bounds of what a number can hold at all; no person needs them.
const bounded = (bound: number | undefined): number | null =>
  bound === undefined || Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? null : bound;
