import type { Person, Session } from '../../model/tables.ts';
import type { ScheduleIndex } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { anyRule, type Finding, NO_PARAMETERS } from '../rule.ts';

const id = 'looks-cut-off';

/** A title, a name or an affiliation looks as if a form or a spreadsheet had cut it off. */
export const looksCutOff = anyRule({
  id,
  group: 'text',
  defaultLevel: 'note',
  parameters: NO_PARAMETERS,
  find: (index) => [
    ...[...index.entries.values()].flatMap(({ session, active }) => (active ? inSession(session) : [])),
    ...[...index.state.person.values()].flatMap(inPerson),
  ],
  affected: (index, change) => [...change.rows].flatMap((row) => ofRow(index, row)).filter((f) => concerns(f, change)),
  rate: null,
});

function ofRow(index: ScheduleIndex, row: string): Finding[] {
  const session = index.state.session.get(row);
  const person = index.state.person.get(row);
  if (session) return index.entries.get(session.id)?.active ? inSession(session) : [];
  return person ? inPerson(person) : [];
}

const inSession = (session: Session): Finding[] =>
  isCut(session.title) ? [cutOff({ sessions: [session.id], people: [] }, 'title', session.title)] : [];

const inPerson = (person: Person): Finding[] => {
  const named = { sessions: [], people: [person.id] };
  const column = isCut(person.name) ? 'name' : isCut(person.affiliation) ? 'affiliation' : null;
  return column ? [cutOff(named, column, person[column])] : [];
};

/** Ends with dots, with an open bracket, with a sign or a word after which something must come, or at 255 characters. */
function isCut(text: string | null): boolean {
  const end = text?.trim() ?? '';
  if (end === '') return false;
  if (end.length === 255 || /(?:…|\.\.\.|[,;:&([{/–—-])$/.test(end)) return true;
  if (/\s(?:and|of|for|the|with|und|der|für|von|de|et)$/.test(end)) return true;
  return (end.match(/[([{]/g)?.length ?? 0) > (end.match(/[)\]}]/g)?.length ?? 0);
}

const cutOff = (named: Pick<Finding, 'sessions' | 'people'>, column: string, text: string | null): Finding => ({
  rule: id,
  ...named,
  rooms: [],
  ofRows: true,
  from: null,
  to: null,
  facts: { column, text },
});
