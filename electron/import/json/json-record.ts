import { languagesOf, preferred } from './localized.ts';
import type { Place } from './place.ts';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as text: numbers and flags as written, localized texts in the wanted language, '' for what says nothing. */
export function textOf(value: unknown, language: string): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  const texts = languagesOf(value);
  if (texts) return preferred(texts, language).trim();
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ').trim();
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value);
}

/** An object of a JSON file. It knows which members were asked for, so that the others can be accounted for. */
export class JsonRecord {
  readonly at: Place;
  readonly language: string;
  readonly #members: ReadonlyMap<string, unknown>;
  readonly #asked = new Set<string>();

  constructor(value: Readonly<Record<string, unknown>>, at: Place, language: string) {
    this.at = at;
    this.language = language;
    this.#members = new Map(Object.entries(value));
  }

  value(name: string): unknown {
    this.#asked.add(name);
    return this.#members.get(name) ?? null;
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** The first of these members that says something, as text; '' where none does. */
  text(...names: readonly string[]): string {
    return names.map((name) => textOf(this.value(name), this.language)).find((text) => text !== '') ?? '';
  }

  /** The elements of a list; null where the member is none. */
  list(name: string): readonly unknown[] | null {
    const value = this.value(name);
    return Array.isArray(value) ? value : null;
  }

  /** A nested object; null where the member is none, or a localized text. */
  record(name: string): JsonRecord | null {
    const value = this.value(name);
    return isObject(value) && languagesOf(value) === null ? new JsonRecord(value, this.at, this.language) : null;
  }

  /** Objects of a list, where it holds some. */
  records(name: string): readonly JsonRecord[] {
    return (this.list(name) ?? []).filter(isObject).map((value) => new JsonRecord(value, this.at, this.language));
  }

  isTrue(name: string): boolean {
    return /^(?:true|1|yes)$/i.test(this.text(name));
  }

  /** Members that nobody asked for and that say something. */
  rest(): readonly (readonly [name: string, text: string])[] {
    return [...this.#members]
      .filter(([name]) => !this.#asked.has(name))
      .map(([name, value]) => [name, textOf(value, this.language)] as const)
      .filter(([, text]) => text !== '' && text !== 'false');
  }

  get raw(): string {
    return JSON.stringify(Object.fromEntries(this.#members));
  }
}
