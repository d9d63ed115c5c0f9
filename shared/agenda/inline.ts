/** A run of text in one dress. `href` is an http, https or mailto address, or null. */
export interface Inline {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly href: string | null;
}

interface Dress {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href: string | null;
}

const PLAIN: Dress = { strong: false, emphasis: false, href: null };

/** At most so deep do emphasis and links nest; deeper marks are text. */
const DEPTH = 4;

/** A link's address if it is one that a reader may follow, else null. */
export function safeLink(address: string): string | null {
  try {
    const url = new URL(address);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) && !/\s/.test(address) ? url.href : null;
  } catch {
    return null;
  }
}

// One token at a time: an escape, code, a link, an address in angles, a bare address, emphasis. The stretches between
// marks are bounded, so that a hostile text costs no more than its length.
const TOKEN =
  /\\([!-/:-@[-`{-~])|(`+)([^`]{1,2000}?)\2(?!`)|\[([^[\]\n]{1,500})\]\(<?([^\s()<>]{1,2000})>?(?:\s+"[^"\n]{0,500}")?\)|<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|(https?:\/\/[^\s<>()[\]"']{1,2000}[^\s<>()[\]"'.,;:!?*_])|(\*\*|__)(?=\S)([^\n]{1,2000}?\S)\8(?![\p{L}\p{N}])|([*_])(?=[^\s*_])([^*_\n]{0,2000}[^\s*_])\10(?![\p{L}\p{N}])/gu;

/** Reads the inline marks of a text: emphasis, strong, code, links, escapes. What is no mark stays as it is. */
export function parseInline(text: string, dress: Dress = PLAIN, depth = 0): Inline[] {
  const runs: Inline[] = [];
  const push = (words: string, more: Partial<Inline> = {}) => {
    const last = runs.at(-1);
    const run: Inline = { ...dress, code: false, ...more, text: words };
    if (words === '') return;
    if (last && sameDress(last, run)) runs[runs.length - 1] = { ...last, text: last.text + words };
    else runs.push(run);
  };
  let from = 0;
  for (const match of depth > DEPTH ? [] : text.matchAll(TOKEN)) {
    const [whole, escaped, , code, label, address, angled, bare, , strong, , emphasis] = match;
    const intraword = (strong ?? emphasis) !== undefined && /[\p{L}\p{N}]$/u.test(text.slice(0, match.index).slice(-2));
    push(text.slice(from, match.index));
    from = match.index + whole.length;
    if (escaped !== undefined) push(escaped);
    else if (code !== undefined) push(code, { code: true });
    else if (label !== undefined && address !== undefined) {
      const href = safeLink(address);
      runs.push(
        ...(href === null
          ? [{ ...dress, code: false, text: whole }]
          : parseInline(label, { ...dress, href }, depth + 1)),
      );
    } else if (angled !== undefined || bare !== undefined) {
      const address = angled ?? bare ?? '';
      push(address.replace(/^mailto:/, ''), { href: safeLink(address) });
    } else if (intraword) push(whole);
    else if (strong !== undefined) runs.push(...parseInline(strong, { ...dress, strong: true }, depth + 1));
    else if (emphasis !== undefined) runs.push(...parseInline(emphasis, { ...dress, emphasis: true }, depth + 1));
  }
  push(text.slice(from));
  return runs;
}

const sameDress = (a: Inline, b: Inline): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code && a.href === b.href;
