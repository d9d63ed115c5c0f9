import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../electron/import/formats.ts';
import { readSource } from '../../../electron/import/read-source.ts';
import { importedProgramSchema } from '../../../shared/contract/import.ts';
import { issuesOf, read, refusalOf } from './read.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const refused = (source: string | Uint8Array, name: string) => {
  const { code, message } = refusalOf(source, name);
  return [code, message.split(' Lectern reads')[0]];
};

describe('a file that is no list of talks is refused, with what it seems to be', () => {
  it.each([
    [
      'a picture',
      bytes(0x89, 0x50, 0x4e, 0x47, 13, 10),
      'talks.csv',
      'unknown-format',
      'talks.csv is a PNG picture, not a list of talks.',
    ],
    [
      'a zip',
      bytes(0x50, 0x4b, 3, 4, 0, 0),
      'talks.csv',
      'unknown-format',
      'talks.csv is a zip archive or an Office file, not a list of talks.',
    ],
    ['nothing', bytes(), 'talks.csv', 'unreadable-source', 'talks.csv is empty: there is nothing to import.'],
    ['blanks', ' \n ', 'talks.txt', 'unreadable-source', 'talks.txt holds no text but spaces.'],
    [
      'prose',
      'Dear all,\nhere is nothing.',
      'note.txt',
      'unknown-format',
      'note.txt is text of no known form; it begins with “Dear all,” in line 1.',
    ],
    [
      'bytes',
      bytes(1, 0, 2, 3, 0, 9, 9),
      'data.bin',
      'unknown-format',
      'The file is not text: it holds a zero byte in line 1.',
    ],
  ])('%s', (_name, source, name, code, message) => {
    expect(refused(source, name)).toEqual([code, message]);
  });

  it('more than 50 MB', () => {
    expect(refused(new Uint8Array(50 * 1024 * 1024 + 1), 'big.csv')[0]).toBe('too-large');
  });

  it('a format that there is not', () => {
    expect(refusalOf('title\nA\n', 'a.csv', 'pdf').message).toBe(
      `There is no import format “pdf”. Known: ${formats.map(({ id }) => id).join(', ')}.`,
    );
  });
});

it('the wanted format overrules what the file seems to be', () => {
  const result = readSource(
    new TextEncoder().encode('Ann Lee (Acme)\nRoofs and gardens.\n'),
    'talks.csv',
    'slides-page',
  );
  expect(result.ok && result.value.sessions.length).toBe(1);
});

it('texts are stored in one Unicode form, without control characters', () => {
  const table = read('title\n"Cafe\u0301\u0007 open"\n', 't.csv');
  expect(table.sessions[0]?.fields.title).toBe('Café open');
});

it('characters that are not seen or turn the text are told of', () => {
  expect(issuesOf(read('title\nRoofs \u202eslaeh\n', 't.csv'), 'text.invisible')).toHaveLength(1);
});

it('a text beyond its limit is cut, and told of with its place', () => {
  const table = read(`title,abstract\nRoofs,${'x'.repeat(20_001)}\n`, 't.csv');
  expect(String(table.sessions[0]?.fields.abstract)).toHaveLength(20_000);
  expect(issuesOf(table, 'text.too-long')).toEqual([
    [[2, 2], 'session roofs, abstract: only the first 20000 of 20001 characters are kept.'],
  ]);
});

it.each(['<script>alert(1)</script>', '=1+1', 'javascript:alert(1)', '"><svg onload=x>', '{{7*7}}', '../../x'])(
  '%s in a title is text like any other',
  (title) => {
    expect(read(`title,room\n"${title.replaceAll('"', '""')}",Aula\n`, 't.csv').sessions[0]?.fields.title).toBe(title);
  },
);

const PAGE =
  'Speaker slides\n\nAnn Lee (Acme), Bo Quist (Hooli)\nRoofs.\nCy Marsh (\nRivers. Cy Marsh explains them.\n';
const FEED =
  '{"Schedule":{"events":[{"serial":1,"name":"A","event_type":"Talk","time_start":"2031-05-01 09:00:00","time_stop":"2031-05-01 10:00:00","venue_serial":2,"speakers":[3],"categories":["x"]}],"speakers":[{"serial":3,"name":"Ann","bio":"<p>x</p>"}],"venues":[{"serial":2,"name":"Aula"}]}}';
const TABLE =
  'id,title,speakers,start,duration,room\n1,"Roofs, and\nmore",Ann Lee (Acme),2031-05-01 09:00,45,Aula\n2,Rivers,"Bo; Cy",,,\n';

it.each([
  ['slides-page', PAGE],
  ['osconfeed', FEED],
  ['csv', TABLE],
])('a damaged %s file is read or refused with a message, never more', (format, source) => {
  const original = new TextEncoder().encode(source);
  const change = fc.record({
    at: fc.nat(original.length),
    what: fc.constantFrom('flip', 'cut', 'repeat', 'insert'),
    bytes: fc.uint8Array({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      let mutated: number[] = [...original];
      for (const { at, what, bytes: some } of changes) {
        if (what === 'flip') mutated[at % Math.max(1, mutated.length)] = some[0] ?? 0;
        else if (what === 'cut') mutated = [...mutated.slice(0, at), ...mutated.slice(at + some.length * 4)];
        else if (what === 'repeat') mutated = [...mutated.slice(0, at), ...mutated.slice(Math.max(0, at - 40))];
        else mutated = [...mutated.slice(0, at), ...some, ...mutated.slice(at)];
      }
      for (const wanted of [undefined, format]) {
        const result = readSource(Uint8Array.from(mutated), 'file', wanted);
        if (result.ok) expect(importedProgramSchema.safeParse(result.value).success).toBe(true);
        else expect(result.problem.message.length).toBeGreaterThan(20);
      }
    }),
    { seed: 20310503, numRuns: process.env.LECTERN_LONG ? 2000 : 150 },
  );
});
