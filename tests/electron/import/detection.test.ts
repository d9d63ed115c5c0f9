import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../electron/import/detect.ts';
import { formats } from '../../../electron/import/formats.ts';
import { readSource } from '../../../electron/import/read-source.ts';
import { emptyProgram, importInto } from '../../shared/merging/memory-tx.ts';
import { EVERY_FILE, FILES_BY_HAND } from './examples/every-file.ts';
import { faultsOf } from './faults.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('every format has a file here', () => {
  const shown = new Set([...EVERY_FILE, ...FILES_BY_HAND].map(([format]) => format));
  expect(formats.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

describe.each(EVERY_FILE)('%s: %s', (format, fileName, text) => {
  it('is taken for what it is, whatever it is called, and by none more surely', () => {
    for (const name of [fileName, 'download', 'export (1).txt']) {
      const found = detectFormat(bytesOf(text), name);
      expect([name, found.ok && found.value.id]).toEqual([name, format]);
    }
    const scores = formats
      .map(({ id, detect }) => ({ id, score: detect(fileName, bytesOf(text)) }))
      .sort((a, b) => b.score - a.score);
    expect(scores[0]?.id).toBe(format);
    expect(scores[0]?.score).toBeGreaterThan(scores[1]?.score ?? 0);
    expect(scores.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
  });

  it('is known with Windows line ends, a byte order mark and blanks before it', () => {
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const found = detectFormat(bytesOf(windows), fileName);
    expect(found.ok && found.value.id).toBe(format);
  });

  it('gives records that can be imported; the same file again changes nothing', () => {
    const read = readSource(bytesOf(text), fileName);
    if (!read.ok) throw new Error(read.problem.message);
    const { sessions, people, rooms, tracks, kinds } = read.value;
    expect(sessions.length + people.length + rooms.length + tracks.length + kinds.length).toBeGreaterThan(0);
    expect(faultsOf(read.value)).toEqual([]);
    const state = emptyProgram();
    expect(importInto(state, read.value, fileName).writes).toBeGreaterThan(0);
    expect(state.session.size).toBe(sessions.length);
    expect(importInto(state, read.value, fileName).writes).toBe(0);
  });
});

it('no format takes JSON, text or a table of something else for its own', () => {
  for (const [name, text] of [
    ['package.json', '{"name": "x", "version": "1.0.0", "dependencies": {}}'],
    ['list.json', '[{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bo"}]'],
    ['page.json', '{"count": 1, "next": null, "previous": null, "results": [{"id": 1, "url": "x"}]}'],
    ['note.txt', 'Dear all,\nthe room is cold.\n'],
    ['page.html', '<!doctype html><html><body><h1>Talks</h1></body></html>'],
  ] as const) {
    const found = detectFormat(bytesOf(text), name);
    expect([name, found.ok ? found.value.id : 'none']).toEqual([name, 'none']);
  }
});
