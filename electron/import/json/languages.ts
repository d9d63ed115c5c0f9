import type { JsonFile } from './json-files.ts';
import { isObject } from './json-record.ts';
import { languagesOf } from './localized.ts';
import type { Told } from './told.ts';

/** Tells, once, in which languages texts are given and which of them is taken. */
export function tellLanguages(files: readonly JsonFile[], wanted: string, told: Told): void {
  const found = new Set<string>();
  for (const { value } of files) gather(value, found);
  const [first] = files;
  if (found.size < 2 || !first) return;
  const names = [...found].sort();
  const taken = names.includes(wanted) ? wanted : names.includes('en') ? 'en' : 'the first';
  const message = `Texts are given in several languages (${names.join(', ')}); “${taken}” is taken where there is one. The option “language” chooses another.`;
  told.say('text.languages', 'info', first.at, message);
}

// The depth of a parsed file is bounded by the reader.
function gather(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const part of value) gather(part, found);
  if (!isObject(value)) return;
  const texts = languagesOf(value);
  if (texts) for (const language of texts.keys()) found.add(language);
  else for (const part of Object.values(value)) gather(part, found);
}
