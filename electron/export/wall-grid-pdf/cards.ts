import type { AgendaEntry } from '../../../shared/agenda/agenda.ts';
import type { DayGrid, GridCell } from '../../../shared/agenda/day-grid.ts';
import type { Spoken } from '../../../shared/agenda/locale.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import { colourOf } from '../colour.ts';
import type { Card, Mark } from './layout/card.ts';
import type { GridContent } from './layout/grid-layout.ts';
import type { Size } from './layout/scale.ts';
import { type Piece, piecesOf } from './text/pieces.ts';

/** What a day's cards are made with. */
export interface CardWords {
  readonly words: Words;
  readonly spoken: Spoken;
  readonly marks: ReadonlyMap<string, string>;
  /** What to say of a session that is not as it was: "new", "moved". */
  readonly changes: ReadonlyMap<string, string>;
  /** Whether cards say when they begin, and who speaks. */
  readonly times: boolean;
  readonly people: boolean;
  readonly seats: boolean;
}

/** A function that is asked for few values many times. */
function remembered(of: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const text = known.get(value) ?? of(value);
    known.set(value, text);
    return text;
  };
}

/** Texts are broken once, however often a grid is tried. */
const pieces = (text: string): readonly Piece[] => piecesOf(text);

/** A page of a day's grid, as layouts take it. */
export function gridContent(grid: DayGrid, area: Size, how: CardWords): GridContent {
  return {
    area,
    rooms: grid.rooms.map(({ name, capacity }) => ({
      name,
      seats: capacity === null || !how.seats ? null : fill(how.words.seats, capacity),
    })),
    widths: grid.widths,
    marks: grid.marks,
    cards: grid.cells.map((cell) => cardOf(cell, grid.marks, how)),
    timeText: remembered((minute) => how.spoken.time(minute)),
  };
}

function cardOf(cell: GridCell, marks: readonly number[], how: CardWords): Card {
  const { start, end, column, columns, lane, lanes, content } = cell;
  const place = { from: marks.indexOf(start), to: marks.indexOf(end), column, columns, lane, lanes };
  if (content.kind === 'band') {
    const { kind, label, time } = content.band;
    const name = label ?? how.words[kind];
    const none = { colour: null, italic: false, changed: false, marks: [], talks: [] };
    return { ...place, ...none, kind: 'band', id: `${time} ${name}`, title: pieces(name), facts: [] };
  }
  const { entry, kind } = content;
  const isBand = entry.service && kind === 'across';
  const change = how.changes.get(entry.id);
  const mark = entry.track === null ? undefined : how.marks.get(entry.track.id);
  const colour = entry.track ? colourOf(entry.track.colour) : null;
  return {
    ...place,
    kind: isBand ? 'band' : kind,
    id: entry.id,
    colour,
    italic: !entry.isTitle,
    changed: change !== undefined,
    marks: [
      ...(change === undefined ? [] : [{ text: change, colour: null } satisfies Mark]),
      ...(mark === undefined ? [] : [{ text: mark, colour } satisfies Mark]),
    ],
    title: pieces(entry.name),
    facts: pieces(factsOf(entry, kind === 'across', isBand, how)),
    talks: entry.talks.map(({ startText, name }) => pieces(`${startText} ${name}`)),
  };
}

function factsOf(entry: AgendaEntry, isAcross: boolean, isBand: boolean, { words, times, people }: CardWords): string {
  const names = [...new Set(entry.people.map(({ name, role }) => (role === 'chair' ? fill(words.chair, name) : name)))];
  return [
    ...(times && !isBand ? [entry.startText] : []),
    ...(people && names.length > 0 ? [names.join(', ')] : []),
    ...(isAcross ? [entry.room.name] : []),
  ].join(' · ');
}
