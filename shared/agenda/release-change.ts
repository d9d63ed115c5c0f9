import type { PersonId, Role, RoomId, SessionId } from '../model/tables.ts';

/** A session by what it is called, in the later of two programs that has it. */
export interface ChangedSession {
  readonly id: SessionId;
  readonly number: number;
  readonly name: string;
}

/** Where a session stands on the program: whole, or not at all. */
export interface ChangedPlace {
  /** The program day; a session after midnight is still of it. */
  readonly date: string;
  /** Absolute wall minutes, half open. */
  readonly from: number;
  readonly to: number;
  /** Which of a repeated hour is meant. */
  readonly fold: number | null;
  readonly roomId: RoomId;
  readonly room: string;
}

export interface ChangedPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
}

/** A session that stands elsewhere; null: it has no place on the program. */
export interface Move {
  readonly session: ChangedSession;
  readonly before: ChangedPlace | null;
  readonly after: ChangedPlace | null;
}

/** One thing that is different between two releases, as whoever holds the older one would be told. */
export type ReleaseChange =
  | { readonly kind: 'cancelled'; readonly session: ChangedSession; readonly before: ChangedPlace | null }
  | {
      readonly kind: 'new';
      readonly session: ChangedSession;
      readonly after: ChangedPlace | null;
      readonly people: readonly ChangedPerson[];
    }
  | ({
      readonly kind: 'moved';
      /** What of its place is another one. */
      readonly time: boolean;
      readonly room: boolean;
      /** The block that it is a talk of, where it moved only because its block did. */
      readonly withBlock: SessionId | null;
    } & Move)
  | { readonly kind: 'swapped'; readonly first: Move; readonly second: Move }
  | {
      readonly kind: 'retitled';
      readonly session: ChangedSession;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'speakers';
      readonly session: ChangedSession;
      readonly before: readonly ChangedPerson[];
      readonly after: readonly ChangedPerson[];
    }
  | { readonly kind: 'room-renamed'; readonly roomId: RoomId; readonly before: string; readonly after: string };

export type ReleaseChangeKind = ReleaseChange['kind'];

/** The kinds in the order in which they are told: what matters most to those who hold the older program first. */
export const CHANGE_KINDS: readonly ReleaseChangeKind[] = [
  'cancelled',
  'moved',
  'swapped',
  'new',
  'retitled',
  'speakers',
  'room-renamed',
];

/** The sessions that a change is about. */
export function sessionsOfChange(change: ReleaseChange): readonly ChangedSession[] {
  if (change.kind === 'room-renamed') return [];
  return change.kind === 'swapped' ? [change.first.session, change.second.session] : [change.session];
}
