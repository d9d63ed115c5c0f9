// The verbs with which abstracts present their speakers, as [they, she].
const VERBS: readonly (readonly [string, string])[] = [
  ...'explain share offer outline explore walk demonstrate describe show challenge lead present introduce detail look examine take cover propose argue dive tell reveal review give provide talk recount unpack break highlight consider investigate survey dig reflect speak compare report delve illustrate make'
    .split(' ')
    .map((verb) => [verb, `${verb}s`] as const),
  ['discuss', 'discusses'],
  ['teach', 'teaches'],
];
const THEY = VERBS.map(([they]) => they).join('|');
const SHE = VERBS.map(([, she]) => she).join('|');

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
const PARTICLE = '(?:de|del|della|der|den|di|da|du|la|le|van|von|bin|al|el)';
const NAME = `${WORD}(?:\\s+(?:${PARTICLE}\\s+)*${WORD}){1,3}`;
const START = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}])';
const ONE = new RegExp(`${START}(${NAME})\\s+(?:${SHE})${END}`, 'gu');
const SEVERAL = new RegExp(`${START}(${NAME}(?:,\\s+${NAME})*),?\\s+and\\s+(${NAME})\\s+(?:${THEY})${END}`, 'gu');
/** How far into an abstract names are looked for; lists of names further down name others. */
const LOOKED_AT = 4000;
const NO_NAME = new Set('Join In The This Here However Then Finally With As And But When Our New'.split(' '));

/** The people whom an abstract itself names as presenting (“Ann Lee explains ...”), each once, in order. */
export function presentersIn(abstract: string): readonly string[] {
  const opening = abstract.slice(0, LOOKED_AT);
  const several = [...opening.matchAll(SEVERAL)].flatMap((match) => [
    ...(match[1] ?? '').split(/,\s+/),
    match[2] ?? '',
  ]);
  const one = [...opening.matchAll(ONE)].map((match) => match[1] ?? '');
  const names = [...several, ...one].map(withoutOpening).filter((name) => name.includes(' '));
  return [...new Set(names)];
}

function withoutOpening(name: string): string {
  const words = name.split(/\s+/);
  while (words[0] !== undefined && NO_NAME.has(words[0])) words.shift();
  return words.join(' ');
}
