/** Turns values into text and back as the structured clone has them. `special` may take over functions and promises. */
export interface Codec {
  encode(value: unknown, special?: (value: unknown) => object | null): string;
  decode(text: string, revive?: (mark: Readonly<Record<string, number>>) => unknown): unknown;
}

type Entries<K> = readonly (readonly [K, number])[];
type Node =
  | readonly ['u']
  | readonly ['v', null | boolean | string | number]
  | readonly ['n', string]
  | readonly ['b', string]
  | readonly ['x', Readonly<Record<string, number>>]
  | readonly ['d', number]
  | readonly ['r', string, string]
  | readonly ['B', string]
  | readonly ['V', string, number, number, number]
  | readonly ['e', string, string, string]
  | readonly ['m', Entries<number>]
  | readonly ['s', readonly number[]]
  | readonly ['a', number, Entries<string>]
  | readonly ['o', Entries<string>];

/**
 * Makes a codec. Self-contained on purpose: its source text also runs in the pages.
 * Each value is a node `[kind, ...]` in one flat list; inside it, others go by their index, so that cycles survive.
 */
export function makeCodec(): Codec {
  const VIEWS = [
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
    'DataView',
  ];
  const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
  }

  function encode(root: unknown, special?: (value: unknown) => object | null): string {
    const nodes: Node[] = [];
    const seen = new Map<object, number>();
    const add = (...node: Node): number => nodes.push(node) - 1;
    function put(value: unknown): number {
      if (value === undefined) return add('u');
      if (value === null || typeof value === 'boolean' || typeof value === 'string') return add('v', value);
      if (typeof value === 'number') {
        return Number.isFinite(value) && !Object.is(value, -0)
          ? add('v', value)
          : add('n', Object.is(value, -0) ? '-0' : String(value));
      }
      if (typeof value === 'bigint') return add('b', String(value));
      const mark = special?.(value);
      if (mark) return add('x', mark as Readonly<Record<string, number>>);
      if (typeof value !== 'object') throw new Error('An object could not be cloned.');
      const known = seen.get(value);
      if (known !== undefined) return known;
      const index = add('u');
      seen.set(value, index);
      nodes[index] = nodeOf(value, put);
      return index;
    }
    put(root);
    return JSON.stringify(nodes);
  }

  function nodeOf(value: object, put: (value: unknown) => number): Node {
    const kind = kindOf(value);
    if (value instanceof Error) return ['e', value.name, value.message, value.stack ?? ''];
    if (Array.isArray(value))
      return ['a', value.length, Object.keys(value).map((key) => [key, put(Reflect.get(value, key))])];
    if (value instanceof Date) return ['d', put(value.getTime())];
    if (value instanceof RegExp) return ['r', value.source, value.flags];
    if (value instanceof Map) return ['m', [...value].map(([key, item]) => [put(key), put(item)])];
    if (value instanceof Set) return ['s', [...value].map(put)];
    if (value instanceof ArrayBuffer) return ['B', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const length = 'length' in value ? Number(value.length) : value.byteLength;
      return ['V', kindOf(value), put(value.buffer), value.byteOffset, length];
    }
    if (kind !== 'Object') throw new Error('An object could not be cloned.');
    return ['o', Object.keys(value).map((key) => [key, put(Reflect.get(value, key))])];
  }

  function decode(text: string, revive?: (mark: Readonly<Record<string, number>>) => unknown): unknown {
    const nodes: Node[] = JSON.parse(text);
    const made = new Map<number, unknown>();
    const set = (on: object, key: string, value: unknown): void => {
      Object.defineProperty(on, key, { value, writable: true, enumerable: true, configurable: true });
    };
    function get(index: number): unknown {
      if (made.has(index)) return made.get(index);
      const node = nodes[index] ?? ['u'];
      const [value, fill] = shellOf(node);
      made.set(index, value);
      fill?.();
      return value;
    }
    /** The value of a node, and what puts its parts in: after the value is known, so that cycles close. */
    function shellOf(node: Node): readonly [unknown, (() => void)?] {
      const [kind] = node;
      if (kind === 'u') return [undefined];
      if (kind === 'v') return [node[1]];
      if (kind === 'n') return [Number(node[1])];
      if (kind === 'b') return [BigInt(node[1])];
      if (kind === 'x') return [revive?.(node[1])];
      if (kind === 'd') return [new Date(Number(get(node[1])))];
      if (kind === 'r') return [new RegExp(node[1], node[2])];
      if (kind === 'B') return [Uint8Array.from(atob(node[1]), (c) => c.charCodeAt(0)).buffer];
      if (kind === 'V') return [viewOf(node[1], get(node[2]), node[3], node[4])];
      if (kind === 'e') return [errorOf(node[1], node[2], node[3])];
      if (kind === 'm') return mapOf(node[1]);
      if (kind === 's') return setOf(node[1]);
      if (kind === 'a') {
        const array: unknown[] = [];
        array.length = node[1];
        return objectOf(array, node[2]);
      }
      return kind === 'o' ? objectOf({}, node[1]) : [undefined];
    }
    function mapOf(entries: Entries<number>): readonly [unknown, () => void] {
      const map = new Map();
      const fill = (): void => {
        for (const [key, item] of entries) map.set(get(key), get(item));
      };
      return [map, fill];
    }
    function setOf(items: readonly number[]): readonly [unknown, () => void] {
      const all = new Set();
      const fill = (): void => {
        for (const item of items) all.add(get(item));
      };
      return [all, fill];
    }
    function objectOf(object: object, entries: Entries<string>): readonly [unknown, () => void] {
      const fill = (): void => {
        for (const [key, item] of entries) set(object, key, get(item));
      };
      return [object, fill];
    }
    return get(0);
  }

  function viewOf(name: string, buffer: unknown, offset: number, length: number): unknown {
    const view = VIEWS.includes(name) ? Reflect.get(globalThis, name) : undefined;
    if (typeof view !== 'function') throw new Error(`no such view: ${name}`);
    return Reflect.construct(view, [buffer, offset, length]);
  }

  function errorOf(name: string, message: string, stack: string): Error {
    const classes = [TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError];
    const error = new (classes.find((known) => known.name === name) ?? Error)(message);
    error.stack = stack;
    return error;
  }
  return { encode, decode };
}

/** What Electron says of a value that it cannot carry. */
export function cloneable<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}
