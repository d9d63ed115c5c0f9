import { expect, test } from 'vitest';
import { cardsDocument } from '../../../../electron/export/time-cards-pdf/document.ts';
import { timeCardsPdf } from '../../../../electron/export/time-cards-pdf/product.ts';
import { buildProgram } from '../../../shared/builder.ts';
import { AS_OF } from '../programs.ts';

const cards = (given: Record<string, unknown> = {}, locale = 'en') => {
  const state = buildProgram({ program: { locale } });
  const input = { state, revision: 1, release: null, asOf: AS_OF };
  return cardsDocument(input, timeCardsPdf.options.parse(given)).cards;
};

test('time cards count down, then stop', () =>
  expect(cards().map(({ large, small }) => [large, small])).toEqual([
    ['10', 'minutes left'],
    ['5', 'minutes left'],
    ['2', 'minutes left'],
    ['1', 'minute left'],
    ['STOP', null],
  ]));

test('each is told apart by more than its colour', () =>
  expect(cards().map(({ step, steps }) => `${step}/${steps}`)).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']));

test('the minutes, further cards and the number of sets are chosen', () => {
  const chosen = { minutes: '3 15,3', stop: false, questions: true, thanks: true, copies: 2 };
  const set = ['15', '3', 'Questions', 'Thank you'];
  expect(cards(chosen).map(({ large }) => large)).toEqual([...set, ...set]);
  expect(timeCardsPdf.options.safeParse({ minutes: 'soon' }).success).toBe(false);
});

test('they speak the program’s language', () => {
  expect(cards({}, 'de-AT').map(({ large, small }) => small ?? large)).toContain('ENDE');
  expect(cards({ minutes: '5' }, 'ja')[0]?.small).toBe('分');
});
