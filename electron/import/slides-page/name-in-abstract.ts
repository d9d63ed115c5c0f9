const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'");

/** How an abstract spells a name, if it spells it at all: the same but for case, accents and apostrophes. */
export function spellingInAbstract(name: string, abstract: string): string | null {
  const words = abstract.match(/[\p{L}\p{M}][\p{L}\p{M}'’‘.-]*/gu) ?? [];
  const length = name.split(/\s+/).length;
  const wanted = folded(name);
  for (let at = 0; at + length <= words.length; at++) {
    const spelled = words
      .slice(at, at + length)
      .join(' ')
      .replace(/(?:['’]s|[.'’])$/u, '');
    if (folded(spelled) === wanted) return spelled;
  }
  return null;
}

/** Whether two spellings differ in more than capital letters. */
export const differsInLetters = (a: string, b: string): boolean => a.toLowerCase() !== b.toLowerCase();
