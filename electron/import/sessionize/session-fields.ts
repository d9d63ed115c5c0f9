import type { Place } from '../json/place.ts';
import type { Named } from '../records/named.ts';
import type { Answer } from './answers.ts';
import { answerField, sessionRole } from './field-of.ts';

type Fields = Record<string, string | number | boolean>;

/** Tracks and kinds of an import, so far as sessions name them. */
export interface Names {
  readonly tracks: Named;
  readonly kinds: Named;
}

/** What a session's categories and answers say: its track, kind and tags, and fields. */
export interface Chosen {
  readonly trackKey?: string | null;
  readonly kindKey?: string | null;
  readonly tags: readonly string[];
  readonly fields: Fields;
}

/** Reads the categories and answers of a session: those with a usual name have a meaning, the others stay as they are. */
export function chosenBy(answers: readonly Answer[], names: Names, at: Place): Chosen {
  const fields: Fields = {};
  const tags: string[] = [];
  const keys: { trackKey?: string | null; kindKey?: string | null } = {};
  for (const { name, values } of answers) {
    const role = sessionRole(name);
    const text = values.join(', ');
    const [first = '', ...others] = values;
    if (role === 'tags') tags.push(...values);
    else if (role === 'track' && keys.trackKey === undefined) {
      keys.trackKey = names.tracks.meet(first, at.lines);
      tags.push(...others);
    } else if (role === 'kind' && keys.kindKey === undefined && others.length === 0) {
      keys.kindKey = names.kinds.meet(first, at.lines);
    } else if ((role === 'level' || role === 'language') && fields[role] === undefined && text.length <= 35) {
      fields[role] = text;
    } else if (role === 'expectedAudience' && /^\d{1,6}$/.test(text)) fields.expectedAudience = Number(text);
    else fields[answerField(name)] = text;
  }
  return { ...keys, tags, fields };
}
