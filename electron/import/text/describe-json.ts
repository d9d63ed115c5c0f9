/** What a JSON value is, in words, for a refusal: its kind and its first keys. */
export function describeJson(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : `a ${typeof value}`;
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an empty object';
  return `an object with ${keys
    .slice(0, 6)
    .map((key) => `“${key.slice(0, 40)}”`)
    .join(', ')}${keys.length > 6 ? ', ...' : ''}`;
}
