import type { DayId } from '../../shared/model/tables.ts';
import { currentHeld, type Target } from '../state/held.ts';
import type { ProgramStore } from '../state/store.ts';
import { blockSpot } from './block-spot.ts';
import { slotAround, snap } from './day-layout.ts';
import type { Geometry } from './geometry.ts';
import { moveHeld } from './hold.ts';
import { cellUnder } from './pointer-cell.ts';

/** The board and its list on the screen. */
export interface Boards {
  readonly geometry: Geometry;
  readonly grid: HTMLElement | null;
  readonly list: HTMLElement | null;
}

/** A pointer over the window. */
export interface Pointer {
  readonly clientX: number;
  readonly clientY: number;
  readonly altKey: boolean;
}

/**
 * Brings what is held under the pointer. `grab` is how far from its start it was taken, in pixels along the board;
 * what came from the list does not go back to it.
 */
export function aim(store: ProgramStore, boards: Boards, pointer: Pointer, grab: number, isFromList: boolean): void {
  const held = currentHeld();
  if (!held) return;
  const next = targetOf(store, boards, pointer, grab, isFromList);
  const { cell } = next;
  const isSame =
    next.overList === held.overList &&
    next.shelf === held.shelf &&
    next.into?.blockId === held.into?.blockId &&
    next.into?.position === held.into?.position &&
    cell?.dayId === held.cell?.dayId &&
    cell?.roomId === held.cell?.roomId &&
    cell?.start === held.cell?.start;
  if (!isSame) moveHeld(store, next);
}

function targetOf(
  store: ProgramStore,
  { geometry, grid, list }: Boards,
  { clientX: x, clientY: y, altKey }: Pointer,
  grab: number,
  isFromList: boolean,
): Target {
  const held = currentHeld();
  const none: Target = { cell: null, into: null, overList: false, shelf: null };
  if (!held || !grid) return none;
  if (list && isInside(list.getBoundingClientRect(), x, y))
    return { ...none, overList: held.by === 'pointer' && !isFromList };
  const shelf = store.state.session.get(held.sessionId)?.durationMinutes === 0 ? shelfUnder(x, y) : null;
  if (shelf) return { ...none, shelf };
  const under = cellUnder(grid, geometry, x, y);
  if (!under) return none;
  const { layout } = under.band;
  const room = layout.rooms[under.column];
  if (!room) return none;
  const dragged = held.by === 'pointer';
  const minute = under.minute - (dragged ? grab / geometry.perMinute : 0);
  const start = Math.max(0, (dragged ? snap : slotAround)(minute, layout.slotStarts, altKey));
  const isAlone = held.group.followers.length === 0;
  const spot = { column: under.column, start: Math.floor(under.minute) };
  return {
    ...none,
    cell: { dayId: layout.day.id, roomId: room.id, start },
    // The block is the one under the pointer itself: that is where the person looks.
    into: isAlone ? blockSpot(store, layout, spot, held.sessionId) : null,
  };
}

const isInside = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const shelfUnder = (x: number, y: number): DayId | null =>
  (document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-shelf]')?.dataset.shelf as DayId | undefined) ?? null;
