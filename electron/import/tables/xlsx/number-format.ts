import type { Shown } from '../clock-text.ts';

// The numbers of built-in formats that show days or times (ECMA-376 part 1, 18.8.30; 27 to 58 are those of East Asia).
const BUILT_IN: readonly (readonly [Shown, readonly number[]])[] = [
  ['date', [14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]],
  ['time', [18, 19, 20, 21, 32, 33, 55, 56]],
  ['both', [22]],
  ['length', [45, 46, 47]],
];

const builtIn = new Map(BUILT_IN.flatMap(([shown, numbers]) => numbers.map((number) => [number, shown] as const)));

/** What a number format shows; `code` is its own where the workbook gives one. */
export function shownBy(id: number, code: string | undefined): Shown {
  return code === undefined ? (builtIn.get(id) ?? 'number') : shownByCode(code);
}

function shownByCode(code: string): Shown {
  // Only the format of positive numbers counts; quoted and escaped text, colours and conditions say nothing.
  const bare = (code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';')[0] ?? '').toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return 'length';
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace('general', '');
  const isTime = /[hs]|am\/pm|a\/p/.test(letters);
  // An m beside hours or seconds is minutes, else months.
  const isDate = /[yd]/.test(letters) || (letters.includes('m') && !isTime);
  if (isDate && isTime) return 'both';
  if (isDate) return 'date';
  return isTime ? 'time' : 'number';
}
