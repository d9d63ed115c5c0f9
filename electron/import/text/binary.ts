const SIGNATURES: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a zip archive or an Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Excel or Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** What kind of file begins with these bytes, if it is one that holds no text; else null. */
export function binaryKind(head: Uint8Array): string | null {
  for (const [label, bytes] of SIGNATURES) if (bytes.every((byte, at) => head[at] === byte)) return label;
  return null;
}
