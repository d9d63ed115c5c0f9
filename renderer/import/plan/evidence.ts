import type { ImportPreview, PlannedRow } from '../../../shared/contract/import.ts';
import { emailKey, fold, nameKey } from '../../../shared/matching/name-key.ts';
import { nameSimilarity } from '../../../shared/matching/similar-names.ts';
import { parseDecisionId } from '../../../shared/merging/decisions.ts';
import { firstWords, sessionName } from '../../../shared/model/names.ts';
import type { ProgramState } from '../../../shared/model/state.ts';

/** A fact that speaks for or against two being one. */
export interface Evidence {
  readonly speaks: 'for' | 'against';
  readonly words: string;
}

/** The record of the file that a question is about, as it would be made; null where the plan does not list it. */
export function recordOf(preview: ImportPreview, question: string): PlannedRow | null {
  const subject = parseDecisionId(question);
  return preview.rows.find(({ kind, key }) => kind === subject?.kind && key === subject.key) ?? null;
}

/** What the file says of a field of a record; null where it says nothing. */
export const said = (record: PlannedRow | null, field: string): string | null => {
  const value = record?.fields.find((planned) => planned.field === field)?.theirs;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** What speaks for a record and a row being the same, and what against it. */
export function evidenceOf(state: ProgramState, record: PlannedRow | null, id: string): readonly Evidence[] {
  const person = state.person.get(id);
  if (person) return personEvidence(record, person);
  const session = state.session.get(id);
  if (!session) return [];
  const title = said(record, 'title');
  const own = sessionName(session).text;
  return title === null ? [] : [likeness('title', fold(title) === fold(own), nameSimilarity(title, own))];
}

interface KnownPerson {
  readonly name: string;
  readonly email: string | null;
  readonly affiliation: string | null;
}

function personEvidence(record: PlannedRow | null, person: KnownPerson): readonly Evidence[] {
  const name = said(record, 'name') ?? record?.label ?? '';
  const compared = (field: 'email' | 'affiliation', words: string, key: (text: string) => string): Evidence[] => {
    const theirs = said(record, field);
    const mine = person[field];
    if (theirs === null || mine === null) return [];
    return key(theirs) === key(mine)
      ? [{ speaks: 'for', words: `same ${words}: ${mine}` }]
      : [{ speaks: 'against', words: `other ${words}: ${theirs} in the file, ${mine} here` }];
  };
  return [
    likeness('name', nameKey(name) === nameKey(person.name), nameSimilarity(name, person.name)),
    ...compared('email', 'e-mail', emailKey),
    ...compared('affiliation', 'affiliation', fold),
  ];
}

/** Names of two different people may be alike: from here on the likeness speaks for them being one. */
const ALIKE = 0.9;

const likeness = (what: string, isSame: boolean, score: number): Evidence =>
  isSame
    ? { speaks: 'for', words: `same ${what}` }
    : { speaks: score >= ALIKE ? 'for' : 'against', words: `${what}s are ${Math.round(score * 100)} % alike` };

/** The sessions a person of the program is in, by title. */
export function talksOf(state: ProgramState, personId: string): readonly string[] {
  const found: string[] = [];
  for (const { personId: own, sessionId } of state.appearance.values()) {
    const session = own === personId ? state.session.get(sessionId) : undefined;
    if (session) found.push(firstWords(sessionName(session).text));
  }
  return found;
}
