import { jaroWinkler } from '../../../shared/model/jaro-winkler.ts';
import type { Person, Session } from '../../../shared/model/tables.ts';
import { active, peopleOf, type Slow, service } from './slow-rules.ts';

/** Lower-case words in order of the alphabet: enough for the names of random programs. */
const words = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];
const key = (name: string): string => words(name).sort().join(' ');

/** The rules on texts and names. */
export function slowTexts({ state, tell }: Slow): void {
  const isCut = (text: string | null): boolean =>
    text !== null && (text.includes('(') !== text.includes(')') || text.endsWith(' of'));
  for (const session of state.session.values())
    if (active(state, session) && isCut(session.title)) tell('looks-cut-off', [session.id], null, null);
  for (const person of state.person.values())
    if (isCut(person.name) || isCut(person.affiliation)) tell('looks-cut-off', [person.id], null, null);
  const people = [...state.person.values()];
  people.forEach((a, i) => {
    for (const b of people.slice(i + 1)) if (areOne(a, b)) tell('same-person-twice', [a.id, b.id], null, null);
  });
  const talks = [...state.session.values()].filter((s) => active(state, s) && !service(state, s) && !s.block);
  const isRepeat = (a: Session, b: Session): boolean =>
    [...state.relation.values()].some(
      ({ kind, firstId, secondId }) =>
        kind === 'repeat' && [firstId, secondId].sort().join() === [a.id, b.id].sort().join(),
    );
  const isTwin = (a: Session, b: Session): boolean =>
    sameTitle(a, b) &&
    (peopleOf(state, a).some((person) => peopleOf(state, b).includes(person)) ||
      (a.abstract !== null && a.abstract === b.abstract));
  for (const talk of talks) {
    const group = reached(talk, talks, isTwin);
    const isTold = group.length > 1 && group.every(({ id }) => talk.id <= id);
    if (isTold && reached(talk, group, isRepeat).length < group.length)
      tell(
        'same-talk-twice',
        group.map(({ id }) => id),
        null,
        null,
      );
  }
}

/** All that one can get to from a session, from each to the next of its kind. */
function reached(from: Session, among: readonly Session[], isNext: (a: Session, b: Session) => boolean): Session[] {
  const found = [from];
  for (const at of found) found.push(...among.filter((other) => !found.includes(other) && isNext(at, other)));
  return found;
}

const sameTitle = (a: Session, b: Session): boolean =>
  a.title !== null && b.title !== null && words(a.title).join(' ') === words(b.title).join(' ');

function areOne(a: Person, b: Person): boolean {
  if (a.email !== null && b.email !== null && a.email.toLowerCase() === b.email.toLowerCase()) return true;
  if (key(a.name) === key(b.name)) return true;
  if (a.affiliation === null || b.affiliation === null || a.affiliation !== b.affiliation) return false;
  const shareBeginning = words(a.name).some((one) =>
    words(b.name).some((other) => one.slice(0, 4) === other.slice(0, 4)),
  );
  return shareBeginning && jaroWinkler(key(a.name), key(b.name)) >= 0.92;
}
