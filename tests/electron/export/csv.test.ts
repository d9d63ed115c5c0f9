import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../shared/builder.ts';
import { made, SPEC } from './programs.ts';

type Cells = Record<string, string>;
const rows = (text: string): Cells[] => parse(text, { bom: true, columns: true }) as Cells[];
const titled = (name: string) =>
  buildProgram({ rooms: { A: 1 }, sessions: { a: { at: 'mon 09:00', room: 'A', title: name } } });

describe('the table of sessions', () => {
  test('begins with a byte order mark, and ends its lines as spreadsheets want it', async () => {
    const { text } = await made('csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(
      text
        .replace(/"(?:[^"]|"")*"/g, '')
        .split('\r\n')
        .join(''),
    ).not.toMatch(/[\r\n]/);
  });

  test('has times in the program’s own time, and no title where there is none', async () => {
    const found = rows((await made('csv')).text);
    const brief = found.map(({ title, start, end, room }) => `${title} | ${start} | ${end} | ${room}`);
    expect(brief).toEqual([
      'Opening | 2026-06-01T09:00 | 2026-06-01T10:00 | Aula',
      'Schedulers that admit defeat | 2026-06-01T10:30 | 2026-06-01T11:00 | Aula',
      'Lunch | 2026-06-01T12:30 | 2026-06-01T13:30 | Linden',
      'Papers | 2026-06-01T14:00 | 2026-06-01T15:30 | Linden',
      'Paper one | 2026-06-01T14:00 | 2026-06-01T14:30 | Linden',
      'Paper two | 2026-06-01T14:30 | 2026-06-01T15:00 | Linden',
      ' | 2026-06-02T10:00 | 2026-06-02T10:30 | Linden',
      'Party | 2026-06-02T23:30 | 2026-06-03T01:30 | Aula',
      'Not placed |  |  | ',
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '＝1', '\r\n=1'])('defuses %j', async (title) => {
    const [row] = rows((await made('csv', {}, titled(title))).text);
    expect(row?.title).toMatch(/^'/);
  });

  test('leaves harmless text alone, and all text for machines', async () => {
    expect(rows((await made('csv', {}, titled('A = B - 1'))).text)[0]?.title).toBe('A = B - 1');
    expect(rows((await made('csv', { mode: 'machines' }, titled('=1+1'))).text)[0]?.title).toBe('=1+1');
  });

  test('of one day holds that day', async () => {
    const found = rows((await made('csv', { day: '2026-06-02' }, buildProgram(SPEC))).text);
    expect(found.map(({ title }) => title)).toEqual(['', 'Party']);
  });
});
