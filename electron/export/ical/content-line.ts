/** Bytes that a line may have, its end not counted (RFC 5545, 3.1). */
const LINE = 75;

const encoder = new TextEncoder();

/** A TEXT value: backslash, semicolon, comma and line ends escaped (RFC 5545, 3.3.11). */
export const textValue = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\\;,\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));

/** A parameter's value in quotation marks; what cannot stand there is written as RFC 6868 says. */
const paramValue = (text: string): string =>
  `"${text.replace(/[\^\r\n"]/g, (sign) => (sign === '^' ? '^^' : sign === '"' ? "^'" : sign === '\n' ? '^n' : ''))}"`;

/** A property as a content line, folded; `value` is written as it is given. Ends with CRLF. */
export function line(name: string, value: string, params: Readonly<Record<string, string>> = {}): string {
  const told = Object.entries(params).map(([key, text]) => `;${key}=${paramValue(text)}`);
  return folded(`${name}${told.join('')}:${value}`);
}

/** A property that holds a text. */
export const textLine = (name: string, text: string, params: Readonly<Record<string, string>> = {}): string =>
  line(name, textValue(text), params);

/** A line cut into pieces of 75 bytes, each after the first behind a blank; no character is cut. */
function folded(text: string): string {
  const bytes = isAscii(text) ? text.length : encoder.encode(text).length;
  if (bytes <= LINE) return `${text}\r\n`;
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    const to = pieceEnd(text, from, from === 0 ? LINE : LINE - 1);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return `${pieces.join('\r\n ')}\r\n`;
}

const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);

/** Where the piece of at most `room` bytes that begins at `from` ends, between two characters. */
function pieceEnd(text: string, from: number, room: number): number {
  const most = text.slice(from, from + room);
  if (isAscii(most)) return from + most.length;
  let at = from;
  for (let left = room; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (left < 0) break;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}
