import type { Finding } from '../../shared/conflicts/rule.ts';
import { quoted } from '../../shared/model/names.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { PersonId, SessionId } from '../../shared/model/tables.ts';

/** A stretch of a sentence: plain text, or the name of a session or person that it can lead to. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'session'; readonly text: string; readonly id: SessionId }
  | { readonly kind: 'person'; readonly text: string; readonly id: PersonId };

/** Cuts a sentence at the names of the finding's sessions and people, each where it is first told. */
export function sentenceParts(state: ProgramState, finding: Finding, sentence: string): Part[] {
  let parts: Part[] = [{ kind: 'text', text: sentence }];
  for (const id of finding.sessions) parts = cut(parts, { kind: 'session', text: quoted(state, id), id });
  for (const id of finding.people) {
    const name = state.person.get(id)?.name;
    if (name) parts = cut(parts, { kind: 'person', text: name, id });
  }
  return parts;
}

/** The finding's sessions that its sentence does not name, to be led to beside it. */
export const unnamed = (finding: Finding, parts: readonly Part[]): SessionId[] =>
  finding.sessions.filter((id) => !parts.some((part) => part.kind === 'session' && part.id === id));

function cut(parts: readonly Part[], name: Part): Part[] {
  const at = parts.findIndex((part) => part.kind === 'text' && part.text.includes(name.text));
  const part = parts[at];
  if (!part || name.text === '') return [...parts];
  const from = part.text.indexOf(name.text);
  const around: Part[] = [
    { kind: 'text', text: part.text.slice(0, from) },
    name,
    { kind: 'text', text: part.text.slice(from + name.text.length) },
  ];
  return [...parts.slice(0, at), ...around.filter(({ text }) => text !== ''), ...parts.slice(at + 1)];
}
