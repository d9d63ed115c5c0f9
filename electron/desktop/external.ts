const SCHEMES = new Set(['https:', 'mailto:']);

/** The address to hand to the system's browser or mail program, or null where it must not be handed on (guarantee E15). */
export function externalAddress(text: string): string | null {
  if (text.length > 2000) return null;
  for (const character of text) if (character < '!' || character === '\\' || character === '\x7f') return null;
  const url = URL.parse(text);
  if (url === null || !SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
