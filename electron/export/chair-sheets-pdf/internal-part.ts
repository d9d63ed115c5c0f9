import type { ProgramState } from '../../../shared/model/state.ts';
import type { Person, PersonId, Row, Session, SessionId } from '../../../shared/model/tables.ts';

/** What a chair may know of a person beyond the agenda: no address, no notes, no reasons. */
export type ChairPerson = Pick<Person, 'id' | 'pronunciation' | 'biography' | 'timeZone'> & {
  /** Names of the committee's own yes-or-no fields that are yes: "First-time speaker". */
  readonly marks: readonly string[];
};

/** What a chair may know of a session beyond the agenda. */
export type ChairSession = Pick<Session, 'id' | 'notes' | 'expectedAudience' | 'recording'> & {
  readonly slides: Row<'slides'>['state'] | null;
};

/**
 * The part of a program that is for the committee's eyes and that session chairs need. Chair sheets are made from the
 * public agenda and this, so that nothing else can stand on them (decision 14).
 */
export interface InternalPart {
  readonly people: ReadonlyMap<PersonId, ChairPerson>;
  readonly sessions: ReadonlyMap<SessionId, ChairSession>;
}

/** Takes the internal part out of a state. Fields that only contact keepers may see are never in it. */
export function internalPart(state: ProgramState): InternalPart {
  const fields = [...state.customField.values()].filter(
    ({ entity, type, visibility }) => entity === 'person' && type === 'boolean' && visibility !== 'private',
  );
  const marksOf = (id: PersonId) =>
    fields
      .filter((field) => state.customValue.get(`${field.id} ${id}`)?.value === true)
      .sort((a, b) => a.position - b.position)
      .map(({ name }) => name);
  return {
    people: new Map(
      [...state.person.values()].map(({ id, pronunciation, biography, timeZone }) => [
        id,
        { id, pronunciation, biography, timeZone, marks: marksOf(id) },
      ]),
    ),
    sessions: new Map(
      [...state.session.values()].map(({ id, notes, expectedAudience, recording }) => [
        id,
        { id, notes, expectedAudience, recording, slides: state.slides.get(id)?.state ?? null },
      ]),
    ),
  };
}
