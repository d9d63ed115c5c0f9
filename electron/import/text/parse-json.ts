import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { LIMITS } from '../limits.ts';
import { jsonErrorAt } from './json-error.ts';
import { type JsonPlaces, jsonPlaces } from './json-places.ts';

/** Parses JSON text within the depth limit; a refusal tells line and column. */
export function parseJson(text: string): Result<{ readonly value: unknown; readonly places: JsonPlaces }> {
  const places = jsonPlaces(text);
  if (places.tooDeepAt !== null) {
    return refuse(
      'too-large',
      `The JSON nests deeper than ${LIMITS.depth} levels in line ${places.tooDeepAt}; no schedule does. It was not read.`,
      { line: places.tooDeepAt },
    );
  }
  try {
    return ok({ value: JSON.parse(text), places });
  } catch {
    const error = jsonErrorAt(text) ?? text.length;
    const before = text.slice(0, error);
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    const found =
      text
        .slice(error, error + 30)
        .split('\n')[0]
        ?.trim() ?? '';
    const what = text.slice(error).trim() === '' ? 'is where it breaks off' : `has something unexpected: “${found}”`;
    return refuse(
      'unreadable-source',
      `The file is no valid JSON: line ${line}, column ${column} ${what}. Ask for the file again, or mend that place.`,
      { line, column },
    );
  }
}
