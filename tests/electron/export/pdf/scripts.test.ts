import { expect, test } from 'vitest';
import { pdfText } from '../pdf-text.ts';
import { MIXED, made, mixedProgram } from '../programs.ts';

test('titles in eight scripts are printed with our own faces: no character is missing', async () => {
  const { bytes, warnings } = await made('agenda-pdf', { parts: 'list' }, mixedProgram());
  expect(warnings).toEqual([]);
  const text = (await pdfText(bytes)).join(' ').normalize('NFKC');
  // Words of scripts that run to the left come in the order in which they are drawn.
  const left = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Emoji_Presentation}]/u;
  for (const title of Object.keys(MIXED.sessions ?? {}).filter((one) => !left.test(one)))
    expect(letters(text)).toContain(letters(title.normalize('NFKC')));
});

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
