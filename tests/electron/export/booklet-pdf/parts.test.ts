import { describe, expect, test } from 'vitest';
import { dateRange } from '../../../../electron/export/booklet-pdf/dates.ts';
import { firstLetter, indexName } from '../../../../electron/export/booklet-pdf/people-data.ts';
import { languageName } from '../../../../electron/export/booklet-pdf/session-data.ts';
import { trackMarks } from '../../../../electron/export/booklet-pdf/track-marks.ts';

test('tracks get the initials of their names or their first letters as marks, each mark once', () => {
  expect(trackMarks(['Data', 'Dark arts', 'Day to day', 'Dance', 'Data', 'Data'])).toEqual([
    ...['DA', 'DAR', 'DT', 'DAN', 'DAT', 'DD'].with(1, 'DAR').with(5, 'DAA'),
  ]);
  expect(trackMarks(['تصميم', '研究', '', '!'])).toEqual(['تص', '研究', '3', '4']);
});

describe('an index', () => {
  test.each([
    ['Björn Hägglund', 'Hagglund, Bjorn', 'Hägglund, Björn'],
    ['Marit van der Zwaag', 'Zwaag, Marit van der', 'Zwaag, Marit van der'],
    ['José Ángel Peña Rivas', 'Pena Rivas, Jose Angel', 'Peña Rivas, José Ángel'],
    ['Cher', 'Cher', 'Cher'],
    ['山田 太郎', 'やまだ たろう', '山田 太郎'],
  ])('has %s, sorted by “%s”, as %s', (name, key, shown) => expect(indexName(name, key)).toBe(shown));

  test('puts names under letters without accents, and under none where a script has none', () => {
    expect(['Élan', 'ölberg', '“Quote', 'Παππά', '山田', '9lives'].map((name) => firstLetter(name, 'en'))).toEqual([
      ...['E', 'O', 'Q', 'Π', '', ''],
    ]);
  });
});

test('the dates of an event are said in its language, as short as that allows', () => {
  expect(dateRange('en-GB', ['2027-03-30', '2027-04-01']).replace(/\s/g, ' ')).toBe('30 March – 1 April 2027');
  expect([dateRange('en-GB', ['2027-03-30']), dateRange('de', [])]).toEqual(['30 March 2027', '']);
});

test('languages are named in that of the program; what is no tag stays', () => {
  expect([languageName('de', 'en'), languageName('de', 'de'), languageName('mostly German', 'en')]).toEqual([
    ...['German', 'Deutsch', 'mostly German'],
  ]);
});
