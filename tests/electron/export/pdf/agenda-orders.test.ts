import { expect, test } from 'vitest';
import { buildProgram } from '../../../shared/builder.ts';
import { overlapsOf } from '../pdf-overlaps.ts';
import { structureOf } from '../pdf-structure.ts';
import { pdfText } from '../pdf-text.ts';
import { made, SPEC } from '../programs.ts';

test.each([
  ['track', ['Ops, mostly', 'Other sessions', 'Other sessions']],
  ['room', ['Aula', 'Linden', 'Aula', 'Linden']],
  ['speaker', ['Ada Okafor', 'Bo Lind', 'Cy Moreau', 'Other sessions']],
])('sessions by %s stand under its headings, which are in the outline', async (order, headings) => {
  const { bytes } = await made('agenda-pdf', { order });
  const read = await structureOf(bytes);
  expect(read.headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual(headings);
  expect(await overlapsOf(bytes)).toEqual([]);
  expect((await pdfText(bytes))[2]).toContain(`Sessions by ${order}`);
});

test('a session of two speakers stands under both, and a talk of a block without the others', async () => {
  const pages = await pdfText((await made('agenda-pdf', { order: 'speaker', parts: 'list', day: '2026-06-01' })).bytes);
  const [, ada = '', bo = ''] = /Ada Okafor(.*)Bo Lind(?=\s*Schedulers)(.*)Cy Moreau/.exec(pages.join(' ')) ?? [];
  expect(ada).toContain('Schedulers that admit defeat');
  expect(bo).toContain('Schedulers that admit defeat');
  expect(bo).toContain('Paper one');
  expect(bo).not.toContain('Paper two');
});

test('what has changed since a release is marked, and nothing else', async () => {
  const { Party, ...others } = SPEC.sessions ?? {};
  const before = buildProgram({ ...SPEC, sessions: { ...others, Opening: { ...others.Opening, at: 'mon 09:30' } } });
  const since = { name: 'v1', state: before };
  const { bytes } = await made('agenda-pdf', { parts: 'list' }, buildProgram(SPEC), 'v2', { since });
  const pages = await pdfText(bytes);
  expect(Party).toBeDefined();
  expect(pages[0]).toContain('What is new or different since v1 is marked in a frame.');
  expect(pages[0]).toMatch(/Opening moved/);
  expect(pages[1]).toMatch(/Party new/);
  expect(pages.join(' ').match(/ (?:moved|new|new title|other speakers)(?= )/g)).toHaveLength(2 + pages.length);
  expect(await overlapsOf(bytes)).toEqual([]);
});
