const LANGUAGE = /^[a-z]{2}(?:[-_][a-z0-9]{2,8})*$/i;

/** Texts in several languages: {"en": "Hall", "de": "Saal"}; null if a value is anything else. */
export function languagesOf(value: unknown): ReadonlyMap<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  if (entries.length === 0) return null;
  const texts = new Map<string, string>();
  for (const [language, text] of entries) {
    if (!LANGUAGE.test(language) || language === 'id' || (text !== null && typeof text !== 'string')) return null;
    if (typeof text === 'string' && text.trim() !== '') texts.set(language, text);
  }
  return texts;
}

/** The text of the wanted language, else English, else the first; '' where there is none. */
export function preferred(texts: ReadonlyMap<string, string>, wanted: string): string {
  const language = [wanted, 'en'].find((one) => texts.has(one));
  return (language === undefined ? [...texts.values()][0] : texts.get(language)) ?? '';
}
