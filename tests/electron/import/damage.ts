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
