import type { ProgramState } from './state.ts';
import type { Session } from './tables.ts';

/** The words of `text`, up to about `limit` characters, cut at a word. */
export function firstWords(text: string, limit = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.lastIndexOf(' ', limit);
  return `${flat.slice(0, cut > 20 ? cut : limit)}…`;
}

/** What to call a session: its title, else the first eight words of its abstract; `isTitle` is false for those. */
export function sessionName(session: Pick<Session, 'title' | 'abstract' | 'number'>): {
  readonly text: string;
  readonly isTitle: boolean;
} {
  if (session.title !== null && session.title.trim() !== '') return { text: session.title, isTitle: true };
  const words = (session.abstract ?? '').split(/\s+/).filter(Boolean);
  if (words.length === 0) return { text: `Session ${session.number}`, isTitle: false };
  return { text: words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : words.join(' '), isTitle: false };
}

/** A session's name by id, for labels and messages: “Tracing 101”. */
export function quoted(state: ProgramState, sessionId: string): string {
  const session = state.session.get(sessionId);
  return session ? `“${firstWords(sessionName(session).text)}”` : 'a session';
}
