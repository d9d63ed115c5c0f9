const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// What no XML may hold (XML 1.0, 2.2), however it is escaped.
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it stands between tags or in quotes: characters that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(ILLEGAL, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '')
    // A reader would make one line end of it, or a blank of it in an attribute.
    .replace(/\r/g, '&#13;');

/** The attributes of a tag; those that are null are left out. */
const attributes = (given: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(given)
    .flatMap(([name, value]) =>
      value === null
        ? []
        : ` ${name}="${escaped(String(value)).replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
    )
    .join('');

/** An opening tag alone. */
export const opening = (name: string, given: Readonly<Record<string, string | number | null>>): string =>
  `<${name}${attributes(given)}>`;

/** One element with its attributes around content that is XML already; empty content makes an empty element. */
export const element = (
  name: string,
  given: Readonly<Record<string, string | number | null>>,
  content: string | readonly string[],
): string => {
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `<${name}${attributes(given)}/>` : `<${name}${attributes(given)}>${inner}</${name}>`;
};

/** An element that holds a text. */
export const textElement = (name: string, text: string): string => element(name, {}, escaped(text));
