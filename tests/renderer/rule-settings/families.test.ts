import { expect, it } from 'vitest';
import { familiesOf } from '../../../renderer/rule-settings/families.ts';
import { RULES } from '../../../shared/conflicts/rules.ts';

const idsIn = (text: string) => familiesOf(RULES, text).flatMap(({ rules }) => rules.map(({ id }) => id));

it('every rule stands in one family', () => {
  expect(idsIn('').sort()).toEqual(RULES.map(({ id }) => id).sort());
});

it('rules are found by the words of their title and sentence, whatever the case', () => {
  expect(idsIn('SEAT')).toEqual(['room-too-small']);
  expect(idsIn('room twice')).toEqual(['room-used-twice']);
  expect(familiesOf(RULES, 'no such words')).toEqual([]);
});
