import { expect, test } from 'vitest';
import { isDense, keepDense, keepView, keptView } from '../../../renderer/tables/kept-view.ts';
import { NO_FILTERS } from '../../../renderer/tables/model/filter-rows.ts';
import { readView, START_VIEW } from '../../../renderer/tables/table-view.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

test('a layout is kept for its screen, without what was filtered by', () => {
  const profile = storage();
  const view = readView({ pinned: ['title'], filters: { ...NO_FILTERS, text: 'gone' } });
  keepView('sessions', view, profile);
  expect(keptView('sessions', profile)).toEqual({ ...START_VIEW, pinned: ['title'] });
  expect(keptView('people', profile)).toEqual(START_VIEW);
  profile.setItem('lectern.table sessions', 'no JSON');
  expect(keptView('sessions', profile)).toEqual(START_VIEW);
});

test('density is kept for all tables', () => {
  const profile = storage();
  expect(isDense(profile)).toBe(false);
  keepDense(true, profile);
  expect(isDense(profile)).toBe(true);
});
