/**
 * The text of bytes whose folds (a line end and a blank) are taken out before they are read as UTF-8; null if they are
 * not UTF-8 then either. Line ends that are taken out stand after the line, so that the lines keep their numbers.
 */
export function unfoldBytes(bytes: Uint8Array): string | null {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let owed = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const isEnd = byte === LF || (byte === CR && bytes[at + 1] === LF);
    if (!isEnd) {
      kept[length++] = byte;
      continue;
    }
    const next = byte === CR ? at + 2 : at + 1;
    if (bytes[next] === SPACE || bytes[next] === TAB) {
      owed++;
      at = next;
      continue;
    }
    for (; owed >= 0; owed--) kept[length++] = LF;
    owed = 0;
    at = next - 1;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(kept.subarray(0, length));
  } catch {
    return null;
  }
}

const [LF, CR, SPACE, TAB] = [10, 13, 32, 9];
