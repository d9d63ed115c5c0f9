/**
 * What stays the same in the names of a file that is exported again and again: “talks 2026-11-23 (2).csv” and
 * “talks 2026-11-30.csv” are both “talks.csv”.
 */
export function seriesName(fileName: string): string {
  const [, stem = fileName, ending = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/is.exec(fileName) ?? [];
  const kept = stem
    .toLowerCase()
    .replace(/\(\d+\)|\bcopy\b|\d+/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return kept === '' ? fileName : kept + ending.toLowerCase();
}
