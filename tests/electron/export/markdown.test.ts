import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../shared/builder.ts';
import { made, SPEC } from './programs.ts';

describe('the program as Markdown', () => {
  test('has a heading for each day and each session, in order, and talks below their block', async () => {
    const headings = marked
      .lexer((await made('markdown')).text)
      .flatMap((token) => (token.type === 'heading' ? [`${token.depth} ${token.text}`] : []));
    expect(headings).toEqual([
      '1 Nordlicht 2026',
      '2 Monday, 1 June 2026',
      '3 Opening',
      '3 Schedulers that admit defeat',
      '3 Lunch',
      '3 Papers',
      '4 Paper one',
      '4 Paper two',
      '2 Tuesday, 2 June 2026',
      '3 A talk whose title nobody has told us…',
      '3 Party',
    ]);
  });

  test('tells of a session when and where it is, who speaks, and what of', async () => {
    const { text } = await made('markdown');
    expect(text.split('### ')[2]?.trim()).toBe(
      [
        'Schedulers that admit defeat',
        '**10:30–11:00** · Aula · Ops, mostly · Talk',
        'Ada Okafor (Northgate, Grid; \\& Co), Bo Lind',
        'First line; with *emphasis*, commas.',
        'Second paragraph with <https://example.org/a?b=1&c=2>.',
      ].join('\n\n'),
    );
  });

  test('of one track lacks the others, and biographies of people who are not in it', async () => {
    const state = buildProgram({
      ...SPEC,
      people: { 'Bo Lind': { biography: 'Knows *grids*.' }, 'Cy Moreau': { biography: 'Chairs.' } },
    });
    const { text } = await made('markdown', { tracks: 'Ops, mostly' }, state);
    expect(text.match(/^###? .*/gm)).toEqual([
      '## Monday, 1 June 2026',
      '### Schedulers that admit defeat',
      '## Biographies',
      '### Bo Lind',
    ]);
    expect(text.endsWith('### Bo Lind\n\nKnows *grids*.\n')).toBe(true);
  });

  test('has front matter where it is asked for', async () => {
    const { text } = await made('markdown', { frontMatter: true }, buildProgram(SPEC), 'v2');
    expect(text.split('\n').slice(0, 11)).toEqual([
      '---',
      'title: "Nordlicht 2026"',
      'lang: "en-GB"',
      'dir: "ltr"',
      'startDate: "2026-06-01"',
      'endDate: "2026-06-02"',
      'place: "Old Mill, Kiel"',
      'timeZone: "Europe/Berlin"',
      'release: "v2"',
      'asOf: "2026-05-12T16:40:00.000Z"',
      '---',
    ]);
  });
});
