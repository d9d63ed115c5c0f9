/** What a face tells of its glyphs: how far each character takes the pen, in ems. */
export interface Face {
  readonly weight: number;
  readonly italic: boolean;
  /** Null where the face lacks the character. */
  advance(codePoint: number): number | null;
}

/**
 * Reads a TrueType or OpenType font (the tables head, hhea, hmtx, cmap formats 4 and 12, OS/2). Tables are looked into
 * when asked, so that opening a large face costs nothing. Throws RangeError where the bytes are no such font.
 */
export function openFace(bytes: Uint8Array): Face {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(data);
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new RangeError(`The font has no table ${tag}.`);
    return offset;
  };
  const unitsPerEm = data.getUint16(at('head') + 18);
  const metrics = data.getUint16(at('hhea') + 34);
  const hmtx = at('hmtx');
  const os2 = at('OS/2');
  const glyphOf = characterMap(data, at('cmap'));
  return {
    weight: data.getUint16(os2 + 4),
    italic: (data.getUint16(os2 + 62) & 1) === 1,
    advance(codePoint) {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? null : data.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
    },
  };
}

function tablesOf(data: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < data.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => data.getUint8(entry + byte)));
    tables.set(tag, data.getUint32(entry + 8));
  }
  return tables;
}

/** The glyph of a character; 0: none. The widest map of the font is taken. */
function characterMap(data: DataView, cmap: number): (codePoint: number) => number {
  const maps = Array.from({ length: data.getUint16(cmap + 2) }, (_, i) => {
    const offset = cmap + data.getUint32(cmap + 4 + 8 * i + 4);
    return { offset, format: data.getUint16(offset) };
  });
  const wide = maps.find(({ format }) => format === 12);
  if (wide) return (codePoint) => groupedGlyph(data, wide.offset, codePoint);
  const narrow = maps.find(({ format }) => format === 4);
  if (narrow) return (codePoint) => segmentedGlyph(data, narrow.offset, codePoint);
  throw new RangeError('The font has no map of characters that we can read.');
}

/** The first of `count` places for which `reaches` holds; `count` where none does. */
function firstWhere(count: number, reaches: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function groupedGlyph(data: DataView, map: number, codePoint: number): number {
  const groups = data.getUint32(map + 12);
  const group = firstWhere(groups, (i) => data.getUint32(map + 16 + 12 * i + 4) >= codePoint);
  if (group === groups) return 0;
  const entry = map + 16 + 12 * group;
  const first = data.getUint32(entry);
  return first > codePoint ? 0 : data.getUint32(entry + 8) + codePoint - first;
}

function segmentedGlyph(data: DataView, map: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const twice = data.getUint16(map + 6);
  const segment = firstWhere(twice / 2, (i) => data.getUint16(map + 14 + 2 * i) >= codePoint);
  if (segment * 2 === twice) return 0;
  const starts = map + 16 + twice;
  const start = data.getUint16(starts + 2 * segment);
  if (start > codePoint) return 0;
  const delta = data.getUint16(starts + twice + 2 * segment);
  const rangeAt = starts + 2 * twice + 2 * segment;
  const range = data.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = data.getUint16(rangeAt + range + 2 * (codePoint - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
