import type { z } from 'zod';
import type { ImportIssue } from '../../../shared/contract/import.ts';
import { issue, type Lines } from '../issue.ts';
import type { JsonPlaces } from '../text/json-places.ts';

/** A record of a list, with its lines in the file. */
export interface Element<T> {
  readonly value: T;
  readonly lines: Lines;
}

/** The elements of a list that fit the schema, each once by its serial; the others become issues with their place. */
export function elementsOf<T extends { readonly serial: string }>(
  list: readonly unknown[],
  path: string,
  schema: z.ZodType<T>,
  places: JsonPlaces,
  issues: ImportIssue[],
): readonly Element<T>[] {
  const elements: Element<T>[] = [];
  const seen = new Set<string>();
  list.forEach((raw, at) => {
    const lines = places.linesOf(path, at);
    const parsed = schema.safeParse(raw);
    const text = JSON.stringify(raw) ?? '';
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      const where = [`${path}[${at}]`, ...(first?.path ?? [])].join('.');
      issues.push(
        issue(
          'record.unusable',
          'error',
          lines,
          `${where}: ${first?.message ?? 'not as expected'}; this record is left out.`,
          { raw: text },
        ),
      );
    } else if (seen.has(parsed.data.serial)) {
      const message = `${path}[${at}] has the serial ${parsed.data.serial} of an earlier record; the first one counts.`;
      issues.push(issue('id.duplicate', 'error', lines, message, { raw: text }));
    } else {
      seen.add(parsed.data.serial);
      elements.push({ value: parsed.data, lines });
    }
  });
  return elements;
}
