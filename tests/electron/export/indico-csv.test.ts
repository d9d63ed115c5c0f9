import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/import/read-source.ts';
import { buildProgram } from '../../shared/builder.ts';
import { made } from './programs.ts';

describe('the contributions for Indico', () => {
  test('are seven columns a row without a header: local start, minutes, title, name, affiliation, address', async () => {
    const { text } = await made('indico-csv');
    expect(parse(text)).toEqual([
      ['2026-06-01T09:00', '60', 'Opening', 'Ada', 'Okafor', 'Northgate, Grid; & Co', ''],
      ['2026-06-01T10:30', '30', 'Schedulers that admit defeat', 'Ada', 'Okafor', 'Northgate, Grid; & Co', ''],
      ['2026-06-01T14:00', '30', 'Paper one', 'Bo', 'Lind', '', ''],
      ['2026-06-01T14:30', '30', 'Paper two', '', '', '', ''],
      ['2026-06-02T10:00', '30', 'A talk whose title nobody has told us…', '', '', '', ''],
      ['2026-06-02T23:30', '120', 'Party', '', '', '', ''],
    ]);
  });

  test('have addresses only where they are asked for, and none that Indico would refuse the file for', async () => {
    const people = { Ada: { email: 'ada@example.org' }, Bo: { email: 'no address' } };
    const sessions = {
      One: { at: 'mon 9:00', room: 'Aula', speakers: ['Ada'] },
      Two: { at: 'mon 10:00', room: 'Aula', speakers: ['Bo'] },
    };
    const state = buildProgram({ days: { mon: '2026-06-01' }, rooms: { Aula: 1 }, people, sessions });
    const addresses = async (emails: boolean) =>
      parse((await made('indico-csv', { emails }, state)).text).map((row) => row[6]);
    expect([await addresses(false), await addresses(true)]).toEqual([
      ['', ''],
      ['ada@example.org', ''],
    ]);
  });

  test('tell what they leave out, and which cells are not as they were', async () => {
    const state = buildProgram({
      days: { mon: '2026-06-01' },
      rooms: { Aula: 1 },
      sessions: { '=1+1': { at: 'mon 9:00', room: 'Aula', speakers: ['Ada', 'Bo', 'Cy'] } },
    });
    const { text, warnings } = await made('indico-csv', {}, state);
    expect(text).toBe("2026-06-01T09:00,30,'=1+1,,Ada,,\r\n");
    expect(warnings).toEqual([
      '2 further speakers are left out: Indico takes one a row.',
      '1 cell looks like a formula and got an apostrophe; the option “raw” leaves it out.',
    ]);
    expect((await made('indico-csv', { raw: true }, state)).text).toBe('2026-06-01T09:00,30,=1+1,,Ada,,\r\n');
  });

  test('are read back by our own import of such files', async () => {
    const { bytes } = await made('indico-csv');
    const read = readSource(bytes, 'x.csv', 'indico-import');
    if (!read.ok) throw new Error(read.problem.message);
    expect(
      read.value.sessions.map(({ fields, place }) => [fields.title, fields.durationMinutes, place?.start]),
    ).toEqual([
      ['Opening', 60, 540],
      ['Schedulers that admit defeat', 30, 630],
      ['Paper one', 30, 840],
      ['Paper two', 30, 870],
      ['A talk whose title nobody has told us…', 30, 600],
      ['Party', 120, 1410],
    ]);
  });
});
