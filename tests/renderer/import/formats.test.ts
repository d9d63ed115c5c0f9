import { expect, test } from 'vitest';
import { formats } from '../../../electron/import/formats.ts';
import { FORMATS } from '../../../renderer/import/formats.ts';

test('every format that is read can be chosen, by the words that the core has for it', () => {
  expect(FORMATS).toEqual(formats.map(({ id, label }) => ({ id, label })));
});
