import type { ImportedProgram, ImportIssue } from '../../shared/contract/import.ts';
import { declarationOf } from '../../shared/model/tables.ts';
import { issue, type Lines } from './issue.ts';

type Entity = 'program' | 'room' | 'track' | 'kind' | 'person' | 'session';
type Fields = ImportedProgram['program'];

// Characters that no XML or JSON export may hold, and those that turn the direction of text or are not seen.
const CONTROL = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;
// One half of a character of two: no file may hold it, and storing it would make it a question mark.
const HALF = /\p{Cs}/gu;
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** Texts are stored in NFC with Unix line ends, without control characters. */
const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(HALF, '').normalize('NFC');

/**
 * Holds every field of the records to the model: texts made tidy, too long ones cut and told, values that do not fit
 * told and left out. What is left can be written.
 */
export function cleanRecords(imported: ImportedProgram): ImportedProgram {
  const issues: ImportIssue[] = [];
  const clean = <R extends { readonly key: string; readonly lines: [number, number]; readonly fields: Fields }>(
    entity: Entity,
    records: readonly R[],
  ): R[] =>
    records.map((record) => ({
      ...record,
      fields: cleanFields(entity, record.key, record.fields, record.lines, issues),
    }));
  const result = {
    ...imported,
    program: cleanFields('program', 'program', imported.program, [1, 1], issues),
    rooms: clean('room', imported.rooms),
    tracks: clean('track', imported.tracks),
    kinds: clean('kind', imported.kinds),
    people: clean('person', imported.people),
    sessions: clean('session', imported.sessions),
  };
  return { ...result, issues: [...imported.issues, ...issues] };
}

function cleanFields(entity: Entity, key: string, fields: Fields, lines: Lines, issues: ImportIssue[]): Fields {
  const { columns } = declarationOf(entity);
  const kept: [string, Fields[string]][] = [];
  for (const [field, raw] of Object.entries(fields)) {
    const value = typeof raw === 'string' ? tidy(raw) : raw;
    const say = (code: string, severity: ImportIssue['severity'], words: string) =>
      issues.push(
        issue(code, severity, lines, `${entity} ${key.slice(0, 60)}, ${field}: ${words}`, {
          raw: String(raw).toWellFormed(),
        }),
      );
    if (typeof raw === 'string' && !raw.isWellFormed()) {
      say('text.broken', 'warning', 'it holds halves of characters; they are left out.');
    }
    if (typeof value === 'string' && INVISIBLE.test(value)) {
      say('text.invisible', 'info', 'it holds characters that are not seen or turn the direction of the text.');
    }
    const schema = field.startsWith('custom:') ? null : columns[field]?.schema;
    if (schema === undefined) {
      say('field.unknown', 'warning', 'there is no such field; it is left out.');
    } else if (schema === null || schema.safeParse(value).success) {
      kept.push([field, value]);
    } else {
      const cut = typeof value === 'string' ? longestThatFits(value, (text) => schema.safeParse(text).success) : null;
      if (cut === null) say('value.unusable', 'warning', 'the value does not fit and is left out.');
      else {
        say('text.too-long', 'warning', `only the first ${cut.length} of ${String(value).length} characters are kept.`);
        kept.push([field, cut]);
      }
    }
  }
  return Object.fromEntries(kept);
}

/** The longest of the model's text lengths that still fits, or null if it is not the length that is wrong. */
function longestThatFits(text: string, fits: (text: string) => boolean): string | null {
  const length = [20_000, 2000, 1000, 500, 300, 200, 100].find(
    (limit) => limit < text.length && fits(text.slice(0, limit)),
  );
  return length === undefined ? null : text.slice(0, length);
}
