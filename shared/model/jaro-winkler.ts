/**
 * Jaro-Winkler similarity of two texts, 0 to 1 (Winkler 1990; prefix weight 0.1, at most four letters):
 * MARTHA/MARHTA 0.961, DIXON/DICKSONX 0.813.
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matchedA: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      matchedA.push(a.charCodeAt(i));
      break;
    }
  }
  const matches = matchedA.length;
  if (matches === 0) return 0;
  let swapped = 0;
  for (let j = 0, i = 0; j < b.length; j++) {
    if (taken[j] === 1 && b.charCodeAt(j) !== matchedA[i++]) swapped++;
  }
  return (matches / a.length + matches / b.length + (matches - swapped / 2) / matches) / 3;
}
