import { oneLine } from '../frab/prose.ts';

const PARTICLES = /^(?:jr|sr|ph\.?d|m\.?d|ii|iii|iv)\.?$/i;

/** A name in reading order: “Lee, Ann” is Ann Lee; “Ann Lee, PhD” stays. */
export function readingOrder(written: string): string {
  const name = oneLine(written);
  const [last = '', first = '', ...rest] = name.split(',').map((part) => part.trim());
  if (rest.length > 0 || first === '' || last === '' || PARTICLES.test(first)) return name;
  return `${first} ${last}`;
}

/** A person's name of its parts; the whole name in reading order where there are no parts. */
export function personName(first: string, last: string, whole = ''): string {
  const joined = oneLine(`${first} ${last}`);
  return joined === '' ? readingOrder(whole) : joined;
}
