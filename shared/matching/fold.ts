import anyAscii from 'any-ascii';

const IS_ASCII = /^[\0-\x7f]*$/;

/**
 * Letters that a table of single letters writes otherwise than people do: the Greek ου, and names without spaces in Han
 * and Hangul, whose first syllable (or first two, of a few) is the family name.
 */
const COMPOUND = new Set([
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '上官',
  '诸葛',
  '諸葛',
  '남궁',
  '황보',
  '제갈',
  '선우',
  '독고',
]);

const readable = (text: string): string =>
  text
    .replace(/[\p{Script=Han}\p{Script=Hangul}]{2,4}/gu, (name) => {
      const family = COMPOUND.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
      return ` ${name.slice(0, family)} ${name.slice(family)} `;
    })
    .replace(/ου/g, 'ou')
    .replace(/Ου|ΟΥ/g, 'Ou');

/** Lower case letters and digits of any script as ASCII words: marks dropped, ł, ø, ß written out. */
export function fold(text: string): string {
  return ascii(text)
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

// Most text is ASCII already; the table look-ups are only for the rest. Marks of Latin, Greek and Cyrillic letters are
// dropped; those of other scripts (が, й in a syllable of its own) make another letter and are read by the table.
function ascii(text: string): string {
  if (IS_ASCII.test(text)) return text;
  const plain = text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return IS_ASCII.test(plain) ? plain : anyAscii(readable(plain.normalize('NFC')));
}
