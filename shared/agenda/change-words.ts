import { spokenDate, spokenMinutes, spokenStretch } from '../time/spoken.ts';
import type { ChangedPerson, ChangedPlace, Move, ReleaseChange, ReleaseChangeKind } from './release-change.ts';

/** What to call the changes of a kind. */
export const CHANGE_TITLES: Readonly<Record<ReleaseChangeKind, string>> = {
  cancelled: 'Cancelled',
  moved: 'Moved',
  swapped: 'Swapped',
  new: 'New',
  retitled: 'New titles',
  speakers: 'Other people',
  'room-renamed': 'Renamed rooms',
};

/** A change in one sentence: “Ants” moves from Mon 1 June, 10:00–10:30, Aula to 11:00–11:30. */
export function changeSentence(change: ReleaseChange): string {
  switch (change.kind) {
    case 'cancelled':
      return `${quoted(change)} is cancelled${change.before ? `; it was on ${spokenPlace(change.before)}` : ''}.`;
    case 'new':
      return `${quoted(change)} is new${change.after ? `: ${spokenPlace(change.after)}` : ', and has no place yet'}.`;
    case 'moved':
      return `${quoted(change)} ${movedWords(change)}.`;
    case 'swapped':
      return `${quoted(change.first)} and ${quoted(change.second)} change places: the first is now ${nowAt(change.first)}, the second ${nowAt(change.second)}.`;
    case 'retitled':
      return `“${change.before}” is now called “${change.after}”.`;
    case 'speakers':
      return `${quoted(change)}: ${spokenPeople(change.after)}; before: ${spokenPeople(change.before)}.`;
    case 'room-renamed':
      return `The room ${change.before} is now called ${change.after}.`;
  }
}

/** Where a session is, in words: “Mon 1 June, 10:00–10:30, Aula”. */
export const spokenPlace = ({ from, to, room }: ChangedPlace): string =>
  `${spokenDate(from)}, ${spokenStretch(from, to)}, ${room}`;

/** People with what they do there, where that is not to speak: “Ada, Bob (chair)”; “nobody”. */
export const spokenPeople = (people: readonly ChangedPerson[]): string =>
  people.length === 0
    ? 'nobody'
    : people.map(({ name, role }) => (role === 'speaker' ? name : `${name} (${role})`)).join(', ');

/** How many things are different: “1 change”, “12 changes”. */
export const countedChanges = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

const quoted = ({ session }: { readonly session: { readonly name: string } }): string => `“${session.name}”`;

const nowAt = ({ after }: Move): string => (after ? spokenPlace(after) : 'nowhere');

function movedWords({ before, after, time, room, withBlock }: Extract<ReleaseChange, { kind: 'moved' }>): string {
  const along = withBlock === null ? '' : ', with its block';
  if (!before) return after ? `has a place now: ${spokenPlace(after)}${along}` : 'has no place';
  if (!after) return `has no place any more${along}; it was on ${spokenPlace(before)}`;
  if (!room && before.from === after.from && before.date === after.date && before.to !== after.to)
    return `lasts ${spokenMinutes(after.to - after.from)} now${along}: ${spokenPlace(after)}; it was ${spokenMinutes(before.to - before.from)}`;
  const isSameDay = spokenDate(before.from) === spokenDate(after.from);
  const stretch = spokenStretch(after.from, after.to);
  const to = [
    isSameDay ? '' : spokenDate(after.from),
    time ? stretch : '',
    room ? after.room : time ? `still in ${after.room}` : '',
  ].filter((part) => part !== '');
  return `moves from ${spokenPlace(before)} to ${to.join(', ')}${along}`;
}
