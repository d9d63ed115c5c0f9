/**
 * Short marks for tracks (two or three letters), so that they can be told apart where colours cannot be seen: the
 * initials of its words, else its first letters; each mark once. Gives them in the order of the names.
 */
export function trackMarks(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const mark = candidates(name).find((one) => !taken.has(one)) ?? `${i + 1}`;
    taken.add(mark);
    return mark;
  });
}

function candidates(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}]\p{M}*[\p{L}\p{N}\p{M}]*/gu) ?? [];
  const upper = (text: string) => text.toLocaleUpperCase('en');
  const letters = [...words.join('').matchAll(/[\p{L}\p{N}]\p{M}*/gu)].map(([letter]) => upper(letter));
  const initials = words.map((word) => upper(/^.\p{M}*/u.exec(word)?.[0] ?? ''));
  const [first = ''] = letters;
  return [
    ...(initials.length > 1 ? [initials.slice(0, 2).join('')] : []),
    letters.slice(0, 2).join(''),
    ...(initials.length > 2 ? [initials.slice(0, 3).join('')] : []),
    letters.slice(0, 3).join(''),
    ...letters.slice(1).map((letter) => first + letter),
    ...letters.slice(2).map((letter) => letters.slice(0, 2).join('') + letter),
  ].filter((mark) => mark !== '');
}
