import { expect, test } from 'vitest';
import { stampOf } from '../../../electron/export/stamp.ts';

const input = { release: 'v2', asOf: '2027-03-12T17:40:00.000Z' };
const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };

test('a page says its release and as of when, in the program’s zone and language', () => {
  expect(stampOf(input, berlin)).toEqual({
    release: 'Release v2',
    asOf: 'as of 12 March 2027 at 18:40',
    printedAt: null,
  });
  expect(stampOf({ ...input, release: null }, { ...berlin, locale: 'de' })).toMatchObject({ release: 'Entwurf' });
});

test('a page says when it was printed only where that was asked for', () => {
  const { printedAt } = stampOf({ ...input, printedAt: '2027-05-03T12:05:00.000Z' }, berlin);
  expect(printedAt).toBe('Printed 3 May 2027 at 14:05');
});
