import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../../shared/agenda/clean-text.ts';
import { plainText, richText } from '../../../shared/agenda/rich-text.ts';

/** A text's pieces in short: "p: words", "h: words", "ul: a | b"; strong as **, emphasis as _, links as <address>. */
const short = (text: string): string[] =>
  richText(text).map((block) => {
    const runs = (list: (typeof block & { kind: 'paragraph' })['text']): string =>
      list
        .map(({ text: words, strong, emphasis, href }) => {
          const dressed = strong ? `**${words}**` : emphasis ? `_${words}_` : words;
          return href === null ? dressed : `${dressed}<${href}>`;
        })
        .join('');
    if (block.kind === 'list') return `${block.ordered ? 'ol' : 'ul'}: ${block.items.map(runs).join(' | ')}`;
    return `${block.kind === 'heading' ? 'h' : 'p'}: ${runs(block.text)}`;
  });

describe('an abstract', () => {
  test('is paragraphs, whose lines flow on', () => {
    expect(short('One line\nand its end.\n\nTwo.')).toEqual(['p: One line and its end.', 'p: Two.']);
  });
  test('may hold lists and headings', () => {
    expect(short('# What\n\n- a\n- b\n\n1. c\n2. d')).toEqual(['h: What', 'ul: a | b', 'ol: c | d']);
  });
  test('may stress words and link to addresses', () => {
    expect(short('**Very** *good*, see [here](https://example.org/) or https://example.com.')).toEqual([
      'p: **Very** _good_, see here<https://example.org/> or https://example.com<https://example.com/>.',
    ]);
  });
  test('keeps as text what only looks like a mark', () => {
    expect(short('snake_case_name, 2 * 3 * 4, a*b, <b>bold</b>, $x$, #tag')).toEqual([
      'p: snake_case_name, 2 * 3 * 4, a*b, <b>bold</b>, $x$, #tag',
    ]);
  });
  test('links nowhere but to the web and mail', () => {
    expect(short('[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd)').join('')).not.toMatch(
      /<\w+:/,
    );
  });
  test('without its marks is plain words', () => {
    expect(plainText('**Bold**\n\n- one\n- two')).toBe('Bold\n\n- one\n- two');
  });
});

test('reading any text loses no letter of it, and an endless row of marks is read too', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '\\',
    '#',
    '- ',
    '1. ',
    'b',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
      (text) => {
        const letters = (of: string) => of.replace(/[^ab]/g, '');
        expect(letters(plainText(text))).toBe(letters(text));
      },
    ),
    { seed: 5, numRuns: process.env.LECTERN_LONG ? 50_000 : 500 },
  );
  for (const mark of ['*', '_', '`', '[', '**a', '[a](', '<', '\\'])
    expect(richText(`x ${mark.repeat(10_000)}`).length).toBeGreaterThan(0);
});

describe('clean text', () => {
  test('has neither controls nor marks that turn text around, and no half characters', () => {
    expect(cleanText('a\u0000b\u202ec\ud83dd\r\ne\u2028f')).toBe('abc\ufffdd\ne\nf');
  });
  test('on one line has single spaces', () => expect(cleanLine(' a\t\n b ')).toBe('a b'));
  test('keeps letters of every script, and the joiners they need', () => {
    const words = 'नमस्ते שלום 😀 👩\u200d🔬 نمی\u200cخواهم';
    expect(cleanLine(words)).toBe(words);
  });
});
