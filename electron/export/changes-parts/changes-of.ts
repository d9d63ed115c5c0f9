import { cleanLine } from '../../../shared/agenda/clean-text.ts';
import { compareReleases } from '../../../shared/agenda/compare-releases.ts';
import { knownLocale, type Spoken, spokenIn } from '../../../shared/agenda/locale.ts';
import type { ChangedPerson, ChangedPlace, Move, ReleaseChange } from '../../../shared/agenda/release-change.ts';
import { fill, wordsFor } from '../../../shared/agenda/words.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import type { ExportInput, NamedProgram } from '../product.ts';
import { type ChangesWords, changesWordsFor } from './words.ts';

/** A session, or a room, of a change: what it is called, how it is now and how it was. */
export interface ChangedThing {
  readonly name: string;
  readonly now: string | null;
  readonly was: string | null;
}

/** One change: what kind it is of, and the thing that changed; two that were swapped. */
export interface PrintedChange {
  readonly kind: string;
  readonly things: readonly ChangedThing[];
}

/** The changes of a program since a release, by the days at which they stand now, or stood. */
export interface PrintedChanges {
  readonly words: ChangesWords;
  /** "What is different since release v1", or that there is none before. */
  readonly since: string;
  /** Null: there is nothing to compare with. */
  readonly days: readonly { readonly title: string; readonly changes: readonly PrintedChange[] }[] | null;
}

/**
 * What is different since the release that was named, else since the one before; as those are told who hold the older
 * program. Only what is public is told.
 */
export function changesOf(input: ExportInput): PrintedChanges {
  const program = input.state.program.get('program');
  const locale = knownLocale(program?.locale ?? 'en');
  const words = changesWordsFor(wordsFor(locale).language);
  const before = input.since ?? releaseBefore(input);
  if (!before) return { words, since: words.first, days: null };
  const spoken = spokenIn(locale, program?.timeZone ?? 'UTC');
  const dates = datesOf(before, input);
  const changes = compareReleases(before.state, input.state);
  const byDay = Map.groupBy(changes, (change) => placeOf(change)?.date ?? dateOfSession(change, dates));
  const days = [...byDay]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([date, own]) => ({
      title: date === null ? words.elsewhere : spoken.date(date),
      changes: own.map((change) => printed(change, words, spoken)),
    }));
  return { words, since: fill(words.since, cleanLine(before.name)), days };
}

/** The last release, or where one is exported, the one before it. */
function releaseBefore({ release, releases = [] }: ExportInput): NamedProgram | null {
  const older = release === null ? releases : releases.filter(({ name }) => name !== release);
  return older.at(-1) ?? null;
}

function placeOf(change: ReleaseChange): ChangedPlace | null {
  switch (change.kind) {
    case 'cancelled':
      return change.before;
    case 'new':
      return change.after;
    case 'moved':
      return change.after ?? change.before;
    case 'swapped':
      return change.first.after;
    default:
      return null;
  }
}

/** The dates of the sessions that stand on the later program. */
function datesOf(before: NamedProgram, { state }: ExportInput): ReadonlyMap<string, string> {
  const empty = { ...before.state, session: new Map() } as typeof before.state;
  return new Map(
    compareReleases(empty, state).flatMap((change) =>
      change.kind === 'new' && change.after ? [[change.session.id as string, change.after.date] as const] : [],
    ),
  );
}

const dateOfSession = (change: ReleaseChange, dates: ReadonlyMap<string, string>): string | null =>
  'session' in change ? (dates.get(change.session.id) ?? null) : null;

function printed(change: ReleaseChange, words: ChangesWords, spoken: Spoken): PrintedChange {
  const kind = words.kinds[change.kind];
  const said = (place: ChangedPlace | null): string => {
    if (!place) return words.nowhere;
    const start = place.from - absoluteMinute(place.date, 0);
    return `${spoken.date(place.date)}, ${spoken.range(start, start + place.to - place.from)}, ${place.room}`;
  };
  const people = (all: readonly ChangedPerson[]): string => all.map(({ name }) => name).join(', ') || words.nobody;
  const was = (text: string): string => fill(words.was, text);
  const moved = ({ session, before, after }: Move): ChangedThing => ({
    name: session.name,
    now: said(after),
    was: was(said(before)),
  });
  switch (change.kind) {
    case 'cancelled':
      return { kind, things: [{ name: change.session.name, now: null, was: was(said(change.before)) }] };
    case 'new': {
      const who = change.people.length > 0 ? ` · ${people(change.people)}` : '';
      return { kind, things: [{ name: change.session.name, now: `${said(change.after)}${who}`, was: null }] };
    }
    case 'moved':
      return { kind, things: [moved(change)] };
    case 'swapped':
      return { kind, things: [moved(change.first), moved(change.second)] };
    case 'retitled':
      return { kind, things: [{ name: change.after, now: null, was: was(change.before) }] };
    case 'speakers':
      return {
        kind,
        things: [{ name: change.session.name, now: people(change.after), was: was(people(change.before)) }],
      };
    case 'room-renamed':
      return { kind, things: [{ name: change.after, now: null, was: was(change.before) }] };
  }
}
