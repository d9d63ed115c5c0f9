import { type JsonFile, placeOf } from '../json/json-files.ts';
import { isObject, JsonRecord } from '../json/json-record.ts';
import type { Place } from '../json/place.ts';
import type { Told } from '../json/told.ts';
import { RECORD_KINDS, type RecordKind, shapeOf } from './shapes.ts';

/** The records of an import by kind, and the event's slug where an address in the files tells it. */
export interface Collected {
  readonly records: Readonly<Record<RecordKind, JsonRecord[]>>;
  slug: string | null;
}

/**
 * Sorts what the files hold: a page of a list ({count, next, results}), a bare list, one record, or an object with such
 * lists in its members (submissions, speakers, ...), in any mixture. null: nothing of pretalx is in them.
 */
export function collect(files: readonly JsonFile[], language: string, told: Told): Collected | null {
  const records: Record<RecordKind, JsonRecord[]> = {
    submission: [],
    speaker: [],
    slot: [],
    room: [],
    track: [],
    type: [],
    tag: [],
    question: [],
    answer: [],
    event: [],
  };
  const collected: Collected = { records, slug: null };
  const pages: Pages = { given: new Map(), said: new Map() };
  for (const file of files) new Collector(file, language, told, collected, pages).read();
  if (RECORD_KINDS.every((kind) => records[kind].length === 0)) return null;
  tellPages(pages, told);
  return collected;
}

/** How many records of a kind came on pages, and how many the pages say there are. */
interface Pages {
  readonly given: Map<RecordKind, number>;
  readonly said: Map<RecordKind, { readonly count: number; readonly at: Place }>;
}

class Collector {
  readonly #file: JsonFile;
  readonly #language: string;
  readonly #told: Told;
  readonly #collected: Collected;
  readonly #pages: Pages;

  constructor(file: JsonFile, language: string, told: Told, collected: Collected, pages: Pages) {
    this.#file = file;
    this.#language = language;
    this.#told = told;
    this.#collected = collected;
    this.#pages = pages;
  }

  read(): void {
    this.#value(this.#file.value, '', this.#file.at);
  }

  #value(value: unknown, path: string, at: Place): void {
    const shape = shapeOf(value);
    if (Array.isArray(value)) this.#list(value, path);
    else if (!isObject(value)) this.#unusable(path || 'the top', value, at);
    else if (Array.isArray(value.results)) this.#page(value, value.results, path);
    else if (shape) this.#enter(shape, value, at);
    else this.#members(value, path, at);
  }

  #members(value: Readonly<Record<string, unknown>>, path: string, at: Place): void {
    for (const [name, member] of Object.entries(value)) {
      const inner = path === '' ? name : `${path}.${name}`;
      // A version of the schedule holds slots; what else it says (version, comment) is not of the program.
      if (Array.isArray(member) || (isObject(member) && Array.isArray(member.results))) this.#value(member, inner, at);
      else if (isObject(member) && shapeOf(member)) this.#value(member, inner, at);
      else if (member !== null && member !== '') this.#told.count(inner, at, JSON.stringify(member));
    }
  }

  #page(page: Readonly<Record<string, unknown>>, results: readonly unknown[], path: string): void {
    this.#list(results, path === '' ? 'results' : `${path}.results`);
    for (const address of [page.next, page.previous]) if (typeof address === 'string') this.#learnSlug(address);
    const shape = results.map(shapeOf).find((one) => one !== null) ?? null;
    if (shape === null || typeof page.count !== 'number') return;
    this.#pages.given.set(shape, (this.#pages.given.get(shape) ?? 0) + results.length);
    this.#pages.said.set(shape, { count: page.count, at: this.#file.at });
  }

  #list(list: readonly unknown[], path: string): void {
    list.forEach((value, index) => {
      const at = placeOf(this.#file, path, index);
      const shape = shapeOf(value);
      if (shape && isObject(value)) this.#enter(shape, value, at);
      else this.#unusable(`${path}[${index}]`, value, at);
    });
  }

  #enter(shape: RecordKind, value: Readonly<Record<string, unknown>>, at: Place): void {
    this.#collected.records[shape].push(new JsonRecord(value, at, this.#language));
    for (const name of ['url', 'image', 'avatar_url']) {
      const address = value[name];
      if (typeof address === 'string') this.#learnSlug(address);
    }
    if (shape === 'event' && typeof value.slug === 'string') this.#collected.slug = value.slug;
  }

  #learnSlug(address: string): void {
    this.#collected.slug ??= /\/api\/events\/([\w.-]+)\//.exec(address)?.[1] ?? null;
  }

  #unusable(where: string, value: unknown, at: Place): void {
    const message = `${where} is no record that is known here; it is left out.`;
    this.#told.say('record.unusable', 'warning', at, message, JSON.stringify(value));
  }
}

function tellPages({ given, said }: Pages, told: Told): void {
  for (const [kind, { count, at }] of said) {
    const here = given.get(kind) ?? 0;
    if (here >= count) continue;
    const message = `Only ${here} of ${count} records (${kind}) are here: the list has more pages. Import all of its pages at once.`;
    told.say('pages.missing', 'warning', at, message);
  }
}
