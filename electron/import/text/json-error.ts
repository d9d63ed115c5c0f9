/**
 * The offset at which a text stops being JSON (RFC 8259): its length where it only breaks off, null where it is JSON.
 * JSON.parse tells the place only sometimes. The text must not nest deeply: this descends with it.
 */
export function jsonErrorAt(text: string): number | null {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return false;
    at += match[0].length;
    return true;
  };
  const sign = (wanted: string): boolean => {
    skip(BLANKS);
    if (text[at] !== wanted) return false;
    at++;
    return true;
  };
  const string = (): boolean => {
    if (!sign('"')) return false;
    for (; at < text.length; at++) {
      if (text[at] === '"') return sign('"');
      if (text.charCodeAt(at) < 0x20) return false;
      if (text[at] !== '\\') continue;
      if (!skip(ESCAPE)) return false;
      at--;
    }
    return false;
  };
  /** Reads one value; false where it can't, with `at` on the place. */
  const value = (): boolean => {
    skip(BLANKS);
    if (text[at] === '{') return members('}', () => string() && sign(':') && value());
    if (text[at] === '[') return members(']', value);
    if (text[at] === '"') return string();
    return skip(LITERAL);
  };
  const members = (end: string, member: () => boolean): boolean => {
    at++;
    if (sign(end)) return true;
    for (;;) {
      if (!member()) return false;
      if (sign(end)) return true;
      if (!sign(',')) return false;
    }
  };
  if (!value()) return at;
  skip(BLANKS);
  return at === text.length ? null : at;
}

const BLANKS = /[ \t\r\n]*/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
