import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { LIMITS } from '../limits.ts';
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
  } catch (error) {
    const { line, column } = placeOf(error instanceof Error ? error.message : '', text);
    const cut =
      line === text.split('\n').length &&
      /end of JSON|Unterminated|Expected/.test(String(error)) &&
      !/[}\]]\s*$/.test(text);
    return refuse(
      'unreadable-source',
      `The file is no valid JSON: line ${line}, column ${column} ${cut ? 'is where it breaks off' : `has something unexpected near “${nearby(text, line, column)}”`}. Ask for the file again, or mend that place.`,
      { line, column },
    );
  }
}

function placeOf(message: string, text: string): { readonly line: number; readonly column: number } {
  const match = /at position (\d+)/.exec(message);
  const before = match ? text.slice(0, Number(match[1])) : text;
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}

const nearby = (text: string, line: number, column: number): string =>
  (text.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 10), column + 20).trim();
