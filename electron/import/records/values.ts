/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a value that should be an object; none where it is something else. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, number or truth value as text, trimmed; '' for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A value of any shape as text that a custom field can keep: lists of texts by line, what is nested as JSON; '' for nothing. */
export function anyText(value: unknown): string {
  if (value === null || value === undefined || isEmpty(value)) return '';
  if (Array.isArray(value) && value.every((part) => textOf(part) !== '')) return value.map(textOf).join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : textOf(value);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The entries of a list of words: a JSON list, or a text of them with commas, semicolons or line ends between. */
export function wordsOf(value: unknown): readonly string[] {
  const words = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[;\n]|,\s*/);
  return [...new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== ''))];
}
