import fc from 'fast-check';

/** One change of a file: where (two places), what, and a value for what is replaced. */
interface Change {
  readonly what: 'remove' | 'repeat' | 'swap' | 'replace' | 'rename';
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
}

// What a program or a person may put where something else belongs.
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  [],
  {},
  [[[{}]]],
  { en: 'one', de: 'eins' },
  { id: 1 },
  '2031-02-30T25:61:00',
  '2031-05-02T24:00:00Z',
  '0000-00-00',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  'a\u0000\u202e\u200b\ufeff',
  'Ann Lee, Bo Quist; Cy (',
  "'=1+1",
  '"',
  '<script>alert(1)</script>',
  '😀'.repeat(3000),
];

const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom('remove', 'repeat', 'swap', 'replace', 'rename'),
  at: fc.nat(),
  other: fc.nat(),
  value: fc.constantFrom(...ODD_VALUES),
});

/** Ways to change a text file by its parts: members and elements of JSON, cells of tables, elements of XML, else lines. */
export const mutated = (text: string): fc.Arbitrary<string> =>
  fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    if (/^\s*[{[]/.test(text)) return changedJson(text, changes);
    const parts = partsOf(text);
    for (const one of changes) changeParts(parts, one);
    return parts.join('');
  });

// Elements of XML that hold no others are parts with their tags, so that most of what is made still nests.
const XML_PARTS = /<(\w+)[^<>]*(?:\/>|>[^<]*<\/\1>)|<[^>]*>|[^<]+/g;

const partsOf = (text: string): string[] =>
  text.startsWith('<') ? [...(text.match(XML_PARTS) ?? [])] : text.split(text.includes(',') ? /(?<=[,\n])/ : /(?<=\n)/);

function changeParts(parts: string[], { what, at, other, value }: Change): void {
  if (parts.length === 0) return;
  const [here, there] = [at % parts.length, other % parts.length];
  const [mine = '', theirs = ''] = [parts[here], parts[there]];
  if (what === 'remove') parts.splice(here, 1);
  else if (what === 'repeat') parts.splice(there, 0, mine);
  else if (what === 'swap') [parts[here], parts[there]] = [theirs, mine];
  else {
    const said = typeof value === 'string' ? value : JSON.stringify(value);
    const [, opened = '', closed = ''] = /^(<\w+[^<>]*>)[^<]*(<\/\w+>)$/.exec(mine) ?? [];
    parts[here] = opened === '' ? `${said}${/[,\n]$/.exec(mine)?.[0] ?? ''}` : `${opened}${said}${closed}`;
  }
}

type Holder = Record<string, unknown> | unknown[];
interface Spot {
  readonly holder: Holder;
  readonly key: string;
}

function changedJson(text: string, changes: readonly Change[]): string {
  const top: Record<string, unknown> = { value: JSON.parse(text) };
  for (const { what, at, other, value } of changes) {
    const spots = spotsOf(top);
    const spot = spots[at % spots.length];
    const second = spots[other % spots.length];
    if (!spot || !second) continue;
    const mine = copy(valueAt(spot));
    if (what === 'remove') remove(spot);
    else if (what === 'repeat' && Array.isArray(spot.holder)) spot.holder.push(mine);
    else if (what === 'repeat') put(second, mine);
    else if (what === 'replace') put(spot, copy(value));
    else if (what === 'rename' && !Array.isArray(spot.holder)) {
      remove(spot);
      put({ holder: spot.holder, key: String(value).slice(0, 30) }, mine);
    } else {
      put(spot, copy(valueAt(second)));
      put(second, mine);
    }
  }
  return JSON.stringify(top.value ?? null, null, 1);
}

function spotsOf(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.entries(value).flatMap(([key, inner]) => [{ holder, key }, ...spotsOf(inner)]);
}

const copy = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
const valueAt = ({ holder, key }: Spot): unknown => Reflect.get(holder, key);
const put = ({ holder, key }: Spot, value: unknown): void =>
  void Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });

function remove({ holder, key }: Spot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}
