/** Scripts whose signs our first faces lack, with what shows that a text has some of them. */
const SIGNS = {
  Hebrew: /\p{Script=Hebrew}/u,
  Arabic: /\p{Script=Arabic}/u,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Han: /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u,
  Hangul: /\p{Script=Hangul}/u,
  Emoji: /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}|[\u2190-\u2bff\u{1f000}-\u{1faff}]/u,
} as const;

export type Script = keyof typeof SIGNS;

const ALL: readonly Script[] = ['Hebrew', 'Arabic', 'Kana', 'Han', 'Hangul', 'Emoji'];

/** The scripts that a text has signs of, beside Latin, Greek and Cyrillic: only then their large faces are loaded. */
export const scriptsIn = (text: string): readonly Script[] => ALL.filter((script) => SIGNS[script].test(text));

/**
 * The families that follow the first faces, for these scripts. Signs of Han look different in the languages that share
 * them: which family goes first, the program's language says.
 */
export function otherFaces(language: string, scripts: readonly Script[]): readonly string[] {
  const has = (...wanted: readonly Script[]): boolean => wanted.some((script) => scripts.includes(script));
  // A program with kana is more likely Japanese than Chinese, whatever its own language.
  const isJapanese = language === 'ja' || (language !== 'zh' && has('Kana'));
  const japanese = has('Kana', 'Han') ? ['Noto Sans JP'] : [];
  const chinese = has('Han') ? ['Noto Sans SC'] : [];
  const korean = has('Hangul') ? ['Noto Sans KR'] : [];
  return [
    ...(has('Hebrew') ? ['Noto Sans Hebrew'] : []),
    ...(has('Arabic') ? ['Noto Sans Arabic'] : []),
    ...(language === 'ko' ? korean : []),
    ...(isJapanese ? [...japanese, ...chinese] : [...chinese, ...japanese]),
    ...(language === 'ko' ? [] : korean),
    ...(has('Emoji') ? ['Noto Emoji'] : []),
  ];
}
