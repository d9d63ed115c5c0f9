import { expect, it } from 'vitest';
import { formats } from '../../../electron/import/formats.ts';
import { READING_OPTIONS, saidOptions } from '../../../shared/merging/reading-options.ts';

it('options are declared of formats that there are', () => {
  const known = formats.map(({ id }) => id);
  expect(Object.keys(READING_OPTIONS).filter((id) => !known.includes(id))).toEqual([]);
});

it('only what the format knows, in a value that it may have, counts as said', () => {
  const given = { accepted: 'accept; oral', speakers: 'nobody', committee: 'yes', zone: 'Europe/Oslo', dateOrder: 3 };
  expect(saidOptions('easychair', given)).toEqual({ accepted: 'accept; oral', committee: 'yes' });
  expect(saidOptions('schedule-xml', given)).toEqual({ zone: 'Europe/Oslo' });
  expect(saidOptions('csv', given)).toEqual({});
});
