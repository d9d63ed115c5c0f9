import type { Decisions } from './decisions.ts';
import type { ImportedProgram, ImportedSession } from './imported-program.ts';
import { type SuggestedEdit, suggestedEditSchema } from './suggestion.ts';

interface Fielded {
  readonly key: string;
  readonly fields: ImportedProgram['program'];
}

/** The records with every accepted suggestion worked in, and the program facts that were accepted (they overrule). */
export interface Accepted {
  readonly imported: ImportedProgram;
  readonly programFacts: ReadonlySet<string>;
}

/** Whether a decision accepts a suggestion. */
export const isAccepted = (decision: unknown): boolean => decision === true || decision === 'accept';

/** Works the accepted suggestions into the records, in the order of the issues. */
export function acceptSuggestions(imported: ImportedProgram, decisions: Decisions): Accepted {
  let result = imported;
  const programFacts = new Set<string>();
  for (const { suggestion, lines } of imported.issues) {
    if (!suggestion || !isAccepted(decisions[suggestion.id])) continue;
    const edit = suggestedEditSchema.safeParse(suggestion.value);
    if (!edit.success) continue;
    if (edit.data.do === 'set-program') programFacts.add(edit.data.field);
    result = edited(result, edit.data, lines);
  }
  return { imported: result, programFacts };
}

function edited(imported: ImportedProgram, edit: SuggestedEdit, lines: [number, number]): ImportedProgram {
  switch (edit.do) {
    case 'add-person':
      return addPerson(imported, edit, lines);
    case 'set-fields': {
      const changed = <R extends Fielded>(kind: string, records: readonly R[]): R[] =>
        records.map((record) => {
          const own = edit.changes.filter((change) => change.kind === kind && change.key === record.key);
          if (own.length === 0) return record;
          return {
            ...record,
            fields: { ...record.fields, ...Object.fromEntries(own.map(({ field, value }) => [field, value])) },
          };
        });
      return {
        ...imported,
        people: changed('person', imported.people),
        sessions: changed('session', imported.sessions),
        rooms: changed('room', imported.rooms),
      };
    }
    case 'same-room':
      return {
        ...imported,
        rooms: imported.rooms.filter(({ key }) => key !== edit.room || edit.room === edit.as),
        sessions: imported.sessions.map((session) =>
          session.place?.roomKey === edit.room
            ? { ...session, place: { ...session.place, roomKey: edit.as } }
            : session,
        ),
      };
    case 'join-paragraph':
      return joinParagraph(imported, edit.session, edit.to);
    case 'set-program':
      return { ...imported, program: { ...imported.program, [edit.field]: edit.value } };
  }
}

function addPerson(
  imported: ImportedProgram,
  edit: Extract<SuggestedEdit, { do: 'add-person' }>,
  lines: [number, number],
): ImportedProgram {
  if (!imported.sessions.some(({ key }) => key === edit.session)) return imported;
  const known = imported.people.some(({ key }) => key === edit.person);
  const member = { personKey: edit.person, role: edit.role };
  return {
    ...imported,
    people: known ? imported.people : [...imported.people, { key: edit.person, lines, fields: { name: edit.name } }],
    sessions: imported.sessions.map((session) =>
      session.key !== edit.session || session.people?.some(({ personKey }) => personKey === edit.person)
        ? session
        : { ...session, people: [...(session.people ?? []), member] },
    ),
  };
}

function joinParagraph(imported: ImportedProgram, from: string, to: string): ImportedProgram {
  const second = imported.sessions.find(({ key }) => key === from);
  if (!second || !imported.sessions.some(({ key }) => key === to)) return imported;
  const joined = (session: ImportedSession): ImportedSession => ({
    ...session,
    lines: [session.lines[0], second.lines[1]],
    fields: {
      ...session.fields,
      abstract: [session.fields.abstract, second.fields.abstract]
        .filter((text) => typeof text === 'string')
        .join('\n\n'),
    },
  });
  return {
    ...imported,
    sessions: imported.sessions
      .filter(({ key }) => key !== from)
      .map((session) => (session.key === to ? joined(session) : session)),
  };
}
