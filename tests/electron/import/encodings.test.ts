import { describe, expect, it } from 'vitest';
import { readSources } from '../../../electron/import/read-source.ts';
import { issuesOf, read, refusalOf, utf16 } from './read.ts';
import { textRows, xlsxParts, zipOf } from './workbook.ts';

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
// テスト (test) and 会場 (venue) in Shift-JIS.
const TEST = [0x83, 0x65, 0x83, 0x58, 0x83, 0x67];
const VENUE = [0x89, 0xef, 0x8f, 0xea];
const table = Uint8Array.from([...ascii('title,room\n'), ...TEST, ...ascii(','), ...VENUE, ...ascii('\n')]);

it('Shift-JIS is known by its kana, and said', () => {
  const found = read(table, 'talks.csv');
  expect([found.sessions[0]?.fields.title, found.rooms[0]?.fields.name]).toEqual(['テスト', '会場']);
  expect(issuesOf(found, 'encoding.assumed')).toHaveLength(1);
});

it('an encoding that is named is used; one that does not fit is refused with its line', () => {
  const cyrillic = Uint8Array.from([...ascii('title\n'), 0xcc, 0xee, 0xf1, 0xf2, 0xfb, 10]);
  expect(read(cyrillic, 't.csv', { encoding: 'windows-1251' }).sessions[0]?.fields.title).toBe('Мосты');
  expect(read(table, 't.csv', { encoding: 'Shift-JIS' }).sessions[0]?.fields.title).toBe('テスト');
});

it('half a character of UTF-16 is refused with its line: it is never made a question mark', () => {
  const bytes = utf16('title\nRoofs \ud83d and gardens\n', 'le');
  expect(refusalOf(bytes, 't.csv').message).toBe(
    "The file can't be read as utf-16le: the characters of line 2 are broken.",
  );
});

it('half a character that a workbook writes out is left out and told', async () => {
  const parts = xlsxParts([{ name: 'T', rows: textRows([['Title'], ['Roofs _xD83D_!']]) }]);
  const found = await readSources([{ fileName: 't.xlsx', bytes: zipOf(parts) }]);
  expect(found.ok && [found.value.sessions[0]?.fields.title, found.value.issues.map(({ code }) => code)]).toEqual([
    'Roofs !',
    ['text.broken'],
  ]);
});

describe('line ends', () => {
  it.each([
    ['of Unix', '\n'],
    ['of Windows', '\r\n'],
    ['of old Macs', '\r'],
  ])('%s', (_name, end) => {
    const text = ['title,room', 'A,1', 'B,2', ''].join(end);
    expect(read(text, 't.csv').sessions.map(({ fields, lines }) => [fields.title, lines])).toEqual([
      ['A', [2, 2]],
      ['B', [3, 3]],
    ]);
  });

  it('mixed', () => {
    const found = read('title,abstract\r\nA,"one\r\ntwo\nthree"\nB,x\rC,y\r\n', 't.csv');
    expect(found.sessions.map(({ fields, lines }) => [fields.title, fields.abstract, lines])).toEqual([
      ['A', 'one\ntwo\nthree', [2, 4]],
      ['B', 'x', [5, 5]],
      ['C', 'y', [6, 6]],
    ]);
  });
});

it('a zero byte is refused with its line', () => {
  expect(refusalOf('title\nA\nB\0\n', 't.csv').details).toEqual({ line: 3 });
});

it('a quotation mark that never closes is refused at the line that opens it, wherever the file ends', () => {
  const rows = Array.from({ length: 5000 }, (_row, at) => `Talk ${at},room`);
  rows[2500] = '"Talk,room';
  expect(refusalOf(`title,room\n${rows.join('\n')}\n`, 't.csv').details).toEqual({ line: 2502 });
});

it('50,000 rows are read, one more is refused', () => {
  const rows = (count: number) =>
    `id,title\n${Array.from({ length: count }, (_row, at) => `${at},Talk ${at}`).join('\n')}\n`;
  expect(read(rows(50_000), 't.csv').sessions).toHaveLength(50_000);
  expect(refusalOf(rows(50_001), 't.csv').code).toBe('too-large');
});

it('one line of 40 MB is refused, not swallowed', () => {
  expect(refusalOf(new Uint8Array(40 * 1024 * 1024).fill(0x61), 't.csv').code).toBe('too-large');
});
