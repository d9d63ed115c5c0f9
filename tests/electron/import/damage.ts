import fc from 'fast-check';

/** Ways to damage a file: bytes flipped, cut out, repeated, put in. */
export function damaged(original: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.nat(original.length),
    what: fc.constantFrom('flip', 'cut', 'repeat', 'insert', 'end'),
    bytes: fc.uint8Array({ maxLength: 12 }),
  });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let bytes: number[] = [...original];
    for (const { at, what, bytes: some } of changes) {
      if (what === 'flip') bytes[at % Math.max(1, bytes.length)] = some[0] ?? 0;
      else if (what === 'cut') bytes = [...bytes.slice(0, at), ...bytes.slice(at + some.length * 4)];
      else if (what === 'repeat') bytes = [...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - 40))];
      else if (what === 'end') bytes = bytes.slice(0, Math.max(1, at));
      else bytes = [...bytes.slice(0, at), ...some, ...bytes.slice(at)];
    }
    return Uint8Array.from(bytes);
  });
}

/** A JSON text in which some values are others: still JSON, of a shape that nobody expects. */
export function damagedJson(text: string): fc.Arbitrary<Uint8Array> {
  const value: unknown = JSON.parse(text);
  const count = size(value);
  const change = fc.record({ at: fc.nat(count), by: fc.jsonValue({ maxDepth: 1 }) });
  return fc.array(change, { minLength: 1, maxLength: 5 }).map((changes) => {
    const replaced = new Map(changes.map(({ at, by }) => [at, by]));
    let at = 0;
    const walk = (part: unknown): unknown => {
      const own = at++;
      if (replaced.has(own)) return replaced.get(own);
      if (Array.isArray(part)) return part.map(walk);
      if (typeof part !== 'object' || part === null) return part;
      return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, walk(member)]));
    };
    return new TextEncoder().encode(JSON.stringify(walk(value)));
  });
}

function size(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + size(part), 1);
}
