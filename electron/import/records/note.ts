/** Adds a value to those of a key. Lists grow in place: copies of them would make a hostile file slow. */
export function note<V>(index: Map<string, V[]>, key: string, value: V): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}
