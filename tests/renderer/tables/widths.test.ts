import { expect, test } from 'vitest';
import { layoutColumns } from '../../../renderer/tables/widths.ts';

const column = (id: string, width: number, grows = false) => ({ id, header: id, width, grows, value: () => null });

test('columns that grow share what is left by their widths; a box for the selection stands first', () => {
  expect(layoutColumns([column('no', 40), column('title', 200, true)], { widths: {}, pinned: [] }, true)).toEqual({
    template: '34px 40px minmax(200px, 200fr)',
    least: 274,
    lefts: new Map(),
  });
});

test('a width that a person gave is kept, and what is left then stays free', () => {
  expect(
    layoutColumns([column('no', 40), column('title', 200, true)], { widths: { title: 320 }, pinned: [] }, false),
  ).toEqual({
    template: '40px 320px 1fr',
    least: 360,
    lefts: new Map(),
  });
});

test('a pinned column does not grow, and stays beside the box of the selection', () => {
  const columns = [column('title', 200, true), column('no', 40)];
  expect(layoutColumns(columns, { widths: {}, pinned: ['title', 'no'] }, true)).toEqual({
    template: '34px 200px 40px 1fr',
    least: 274,
    lefts: new Map([
      ['title', 34],
      ['no', 234],
    ]),
  });
});
