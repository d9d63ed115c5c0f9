import { roleOf } from '../csv/aliases.ts';

/** What a category or question of a session is by its name; the others stay fields of their own. */
export type SessionRole = 'track' | 'kind' | 'level' | 'language' | 'tags' | 'notes' | 'expectedAudience';
const SESSION_ROLES: readonly string[] = ['track', 'kind', 'level', 'language', 'tags', 'expectedAudience'];

export function sessionRole(name: string): SessionRole | null {
  const role = roleOf(name);
  return isSessionRole(role) ? role : null;
}

const isSessionRole = (role: string | null): role is SessionRole => role !== null && SESSION_ROLES.includes(role);

/** Whether a question asks a speaker for the organisation, or for pronouns. */
export function speakerRole(name: string): 'affiliation' | 'pronouns' | null {
  const role = roleOf(name);
  if (role === 'affiliations') return 'affiliation';
  return role === 'pronouns' ? role : null;
}

/** The custom field that keeps an answer: its question on one line. */
export const answerField = (name: string): string => `custom:${name.replace(/\s+/g, ' ').trim().slice(0, 150)}`;
