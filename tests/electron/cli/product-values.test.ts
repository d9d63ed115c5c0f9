import { expect, it } from 'vitest';
import { z } from 'zod';
import { readProductValues } from '../../../electron/cli/product-values.ts';
import { WrongUse } from '../../../electron/cli/verb.ts';
import { anyProduct } from '../../../electron/export/any-product.ts';
import { roomsOption } from '../../../electron/export/options/rooms-option.ts';

const product = anyProduct({
  id: 'cake',
  label: 'Cake',
  extension: 'txt',
  mediaType: 'text/plain',
  options: z.strictObject({
    rooms: roomsOption,
    paper: z.enum(['a4', 'letter']).nullable().default(null).describe('Paper.'),
    abstracts: z.boolean().default(true).describe('Abstracts.'),
    size: z.int().min(1).max(9).default(3).describe('Size.'),
    note: z.string().default('').describe('Note.'),
    columns: z
      .union([z.literal('auto'), z.int()])
      .default('auto')
      .describe('Columns.'),
  }),
  make: async () => ({ bytes: new Uint8Array(), warnings: [] }),
});
const read = (...texts: string[]) => readProductValues(product, texts);

it.each([
  [['rooms=3'], { rooms: ['3'] }],
  [['rooms=Aula', 'rooms=Hall 2, left'], { rooms: ['Aula', 'Hall 2, left'] }],
  [['paper=Letter'], { paper: 'letter' }],
  [['paper='], { paper: null }],
  [['abstracts=no'], { abstracts: false }],
  [['abstracts=TRUE', 'size=4'], { abstracts: true, size: 4 }],
  [['note=12=x'], { note: '12=x' }],
  [['note='], { note: '' }],
  [['columns=auto'], { columns: 'auto' }],
  [['columns=2'], { columns: 2 }],
  [['icing=thick'], { icing: 'thick' }],
])('%j is %j', (texts, values) => expect(read(...texts)).toEqual(values));

it.each([
  [['paper=a9'], 'paper is one of a4, letter, not “a9”.'],
  [['abstracts=maybe'], 'abstracts is yes or no, not “maybe”.'],
  [['size=big'], 'size is a number, not “big”.'],
  [['size=1', 'size=2'], 'cake takes size once, but it is given twice.'],
  [['size'], '--set wants OPTION=VALUE, not “size”.'],
])('%j is wrong use', (texts, message) => expect(() => read(...texts)).toThrow(new WrongUse(message)));
