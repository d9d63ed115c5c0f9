import { expect, it } from 'vitest';
import { otherFaces, scriptsIn } from '../../../../electron/export/typst/scripts.ts';

it.each([
  ['Straße, Αθήνα, Москва – “quoted” … 100 % → €', ['Emoji']],
  ['Straße, Αθήνα, Москва – “quoted” … 100 % €', []],
  ['שלום', ['Hebrew']],
  ['مرحبا', ['Arabic']],
  ['日本語', ['Han']],
  ['ひらがな カタカナ', ['Kana']],
  ['한글', ['Hangul']],
  ['🎉 and 🇩🇪', ['Emoji']],
])('%s needs faces for %j', (text, scripts) => {
  expect(scriptsIn(text)).toEqual(scripts);
});

it('only faces of scripts that are there are named, and the language says whose signs of Han go first', () => {
  expect(otherFaces('en', [])).toEqual([]);
  expect(otherFaces('en', ['Hebrew', 'Emoji'])).toEqual(['Noto Sans Hebrew', 'Noto Emoji']);
  expect(otherFaces('zh', ['Kana', 'Han'])).toEqual(['Noto Sans SC', 'Noto Sans JP']);
  expect(otherFaces('de', ['Kana', 'Han'])).toEqual(['Noto Sans JP', 'Noto Sans SC']);
  expect(otherFaces('de', ['Han'])).toEqual(['Noto Sans SC', 'Noto Sans JP']);
  expect(otherFaces('ko', ['Han', 'Hangul'])).toEqual(['Noto Sans KR', 'Noto Sans SC', 'Noto Sans JP']);
});
