import type { Face } from './true-type.ts';

/** How wide text is set, in ems of its size. Kerning and joins, which make it a little narrower, do not count. */
export interface Measure {
  regular(text: string): number;
  bold(text: string): number;
}

/** A character that no face has prints as a box; emoji are wider than letters. */
const UNKNOWN = 1.3;
const ZERO_WIDTH = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;
const BOLD = 600;

/** Measures by the faces in the order in which the typesetter falls back on them. */
export function measureBy(faces: readonly Face[]): Measure {
  const upright = faces.filter(({ italic }) => !italic);
  const inWeight = (weight: number) => {
    const order = [...upright].sort((a, b) => Number(a.weight !== weight) - Number(b.weight !== weight));
    const known = new Map<string, number>();
    const words = new Map<string, number>();
    const widthOf = (character: string): number => {
      const found = known.get(character);
      if (found !== undefined) return found;
      const width = ZERO_WIDTH.test(character) ? 0 : advanceIn(order, character.codePointAt(0) ?? 0);
      known.set(character, width);
      return width;
    };
    return (text: string): number => {
      const found = words.get(text);
      if (found !== undefined) return found;
      let width = 0;
      for (const character of text) width += widthOf(character);
      words.set(text, width);
      return width;
    };
  };
  return { regular: inWeight(400), bold: inWeight(BOLD) };
}

function advanceIn(faces: readonly Face[], codePoint: number): number {
  for (const face of faces) {
    const advance = face.advance(codePoint);
    if (advance !== null) return advance;
  }
  return UNKNOWN;
}
