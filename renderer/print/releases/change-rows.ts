import { CHANGE_TITLES, spokenPeople } from '../../../shared/agenda/change-words.ts';
import type { ChangedPlace, Move, ReleaseChange, ReleaseChangeKind } from '../../../shared/agenda/release-change.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { spokenDate, spokenStretch } from '../../../shared/time/spoken.ts';

/** A part of a cell; what is another one than before is told with weight. */
export interface Part {
  readonly text: string;
  readonly isOther: boolean;
}

/** One line of a table of changes. */
export interface ChangeRow {
  readonly sessionId: SessionId | null;
  readonly name: string;
  /** It moved only because its block did. */
  readonly isAlong: boolean;
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/** The changes of one kind as a table: its heads, and its changes, each of one row or two. */
export interface ChangeTable {
  readonly kind: ReleaseChangeKind;
  readonly title: string;
  /** Of the name, of what was, and of what is; the last two may be absent. */
  readonly heads: readonly [string, string | null, string | null];
  readonly changes: readonly (readonly ChangeRow[])[];
}

const HEADS: Readonly<Record<ReleaseChangeKind, ChangeTable['heads']>> = {
  cancelled: ['Session', 'Was', null],
  moved: ['Session', 'Was', 'Is now'],
  swapped: ['Sessions', 'Was', 'Is now'],
  new: ['Session', null, 'Is'],
  retitled: ['Session', 'Was called', 'Is now called'],
  speakers: ['Session', 'Were', 'Are now'],
  'room-renamed': ['Room', 'Was called', 'Is now called'],
};

/** Changes as tables, one for each kind, in their order. */
export const changeTables = (changes: readonly ReleaseChange[]): ChangeTable[] =>
  [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    title: CHANGE_TITLES[kind],
    heads: HEADS[kind],
    changes: own.map(rowsOf),
  }));

function rowsOf(change: ReleaseChange): ChangeRow[] {
  switch (change.kind) {
    case 'cancelled':
      return [{ ...named(change), before: place(change.before), after: [] }];
    case 'new': {
      const people = change.people.length === 0 ? [] : [{ text: spokenPeople(change.people), isOther: false }];
      return [{ ...named(change), before: [], after: [...place(change.after), ...people] }];
    }
    case 'moved':
      return [{ ...moved(change), isAlong: change.withBlock !== null }];
    case 'swapped':
      return [moved(change.first), moved(change.second)];
    case 'retitled':
      return [{ ...named(change), before: plain(change.before), after: plain(change.after) }];
    case 'speakers':
      return [
        { ...named(change), before: plain(spokenPeople(change.before)), after: plain(spokenPeople(change.after)) },
      ];
    case 'room-renamed':
      return [
        {
          sessionId: null,
          name: change.after,
          isAlong: false,
          before: plain(change.before),
          after: plain(change.after),
        },
      ];
  }
}

const named = ({ session }: Pick<Move, 'session'>): Pick<ChangeRow, 'sessionId' | 'name' | 'isAlong'> => ({
  sessionId: session.id,
  name: session.name,
  isAlong: false,
});

const moved = (move: Move): ChangeRow => ({
  ...named(move),
  before: place(move.before),
  after: place(move.after, move.before),
});

const plain = (text: string): Part[] => [{ text, isOther: false }];

/** The date, time and room of a place; those that it does not share with `other` are told with weight. */
function place(at: ChangedPlace | null, other: ChangedPlace | null = null): Part[] {
  if (!at) return plain('no place');
  const parts = partsOf(at);
  const were = other ? partsOf(other) : parts;
  return parts.map((text, i) => ({ text, isOther: text !== were[i] }));
}

const partsOf = ({ from, to, room }: ChangedPlace): string[] => [spokenDate(from), spokenStretch(from, to), room];
