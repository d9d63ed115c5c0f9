import { expect, test } from 'vitest';
import {
  choiceEditor,
  lengthEditor,
  numberEditor,
  parseLength,
  textEditor,
  timeEditor,
} from '../../../renderer/tables/editors.ts';
import { length } from '../../../shared/time/wall.ts';

test.each([
  ['45', 45],
  ['45 min', 45],
  ['45m', 45],
  ['1 h', 60],
  ['1h30', 90],
  ['1 h 30', 90],
  ['1 h 30 min', 90],
  ['1:30', 90],
  ['1.5 h', 90],
  ['1,5 h', 90],
  ['0', 0],
  ['24 h', 1440],
])('%s is %i minutes long', (text, minutes) => {
  expect(parseLength(text)).toBe(minutes);
});

test.each(['', 'long', '-5', '1:75', '1441', '25 h', '0.33 h', '1 h 30 s'])('“%s” is no length', (text) => {
  expect(parseLength(text)).toBe(null);
});

test('every length that is shown is read back as itself', () => {
  for (let minutes = 0; minutes <= 1440; minutes += 1) expect(parseLength(length(minutes))).toBe(minutes);
});

interface Row {
  readonly name: string | null;
  readonly count: number | null;
}
const row: Row = { name: 'Ada', count: 3 };

/** What an editor of the named kind saves when this text is given. */
function given(make: (save: (value: unknown) => void) => ReturnType<typeof textEditor<Row>>, text: string) {
  const saved: unknown[] = [];
  const editor = make((value) => saved.push(value));
  if (editor.kind === 'elsewhere') throw new Error('edited elsewhere');
  return { problem: editor.save(row, text) ?? null, saved };
}

test('a text is trimmed, and absent where nothing is left', () => {
  const make = (save: (value: unknown) => void) =>
    textEditor<Row>(
      ({ name }) => name,
      (_, name) => save(name),
    );
  expect(given(make, ' Grace ')).toEqual({ problem: null, saved: ['Grace'] });
  expect(given(make, '  ')).toEqual({ problem: null, saved: [null] });
});

test('a text that is needed is refused where nothing is left', () => {
  const make = (save: (value: unknown) => void) =>
    textEditor<Row>(
      ({ name }) => name,
      (_, name) => save(name),
      { needed: 'A person needs a name.' },
    );
  expect(given(make, '  ')).toEqual({ problem: 'A person needs a name.', saved: [] });
});

test('a number is whole, at most what it may be, or absent', () => {
  const make = (save: (value: unknown) => void) =>
    numberEditor<Row>(
      ({ count }) => count,
      (_, n) => save(n),
      50,
    );
  expect(given(make, '50')).toEqual({ problem: null, saved: [50] });
  expect(given(make, '')).toEqual({ problem: null, saved: [null] });
  for (const text of ['51', '-1', '1.5', 'many'])
    expect(given(make, text)).toEqual({ problem: 'Give a whole number up to 50, or nothing.', saved: [] });
});

test('a length that stays the same writes nothing', () => {
  const make = (save: (value: unknown) => void) =>
    lengthEditor<Row>(
      () => 90,
      (_, n) => save(n),
    );
  expect(given(make, '1:30')).toEqual({ problem: null, saved: [] });
  expect(given(make, '2 h')).toEqual({ problem: null, saved: [120] });
});

test('a time may lie after midnight; what is none is told', () => {
  const make = (save: (value: unknown) => void) =>
    timeEditor<Row>(
      () => 540,
      (_, minute) => {
        save(minute);
        return null;
      },
    );
  expect(given(make, '26:00')).toEqual({ problem: null, saved: [1560] });
  expect(given(make, '')).toEqual({ problem: null, saved: [null] });
  expect(given(make, 'noon').saved).toEqual([]);
});

test('a choice answers the id of a known row, or none', () => {
  const make = (save: (value: unknown) => void) =>
    choiceEditor<Row, string>(
      [{ id: 'a', name: 'A' }],
      'None',
      () => 'a',
      (_, id) => save(id),
    );
  expect(given(make, 'a').saved).toEqual(['a']);
  expect(given(make, '').saved).toEqual([null]);
});
