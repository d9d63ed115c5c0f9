import { expect, test } from 'vitest';
import { layoutColumns } from '../../../renderer/tables/widths.ts';

const column = (id: string, width: number, grows = false) => ({ id, header: id, width, grows, value: () => null });

test('columns that grow share what is left by their widths; a box for the selection stands first', () => {
  expect(layoutColumns([column('no', 40), column('title', 200, true)], {}, true)).toEqual({
    template: '34px 40px minmax(200px, 200fr)',
    least: 274,
  });
});

test('a width that a person gave is kept, and what is left then stays free', () => {
  expect(layoutColumns([column('no', 40), column('title', 200, true)], { title: 320 }, false)).toEqual({
    template: '40px 320px 1fr',
    least: 360,
  });
});
