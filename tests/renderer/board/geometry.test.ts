import { describe, expect, it } from 'vitest';
import { layoutDay, roomsInOrder } from '../../../renderer/board/day-layout.ts';
import { cardRect, cellRect, type Geometry, geometryOf, pointAt } from '../../../renderer/board/geometry.ts';
import type { RoomId } from '../../../shared/model/tables.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, dayIdOf, PLAN, roomIdOf, type SessionSpec } from '../../shared/builder.ts';

const DAYS = { mon: '2026-06-01 09:00-18:00', tue: '2026-06-02 10:00-16:00' };
const SESSIONS: Readonly<Record<string, SessionSpec>> = {
  Tracing: { at: 'mon 10:00', room: 'Birke', length: 45 },
  Keynote: { at: 'mon 9:00', room: 'Aula', length: 60, plenary: true },
  Fog: { at: 'tue 11:00', room: 'Erle', length: 30 },
};

interface Look {
  readonly days?: readonly ('mon' | 'tue')[];
  readonly pinned?: number;
  readonly narrow?: readonly RoomId[];
  readonly turned?: boolean;
  readonly zoom?: number | null;
  readonly rooms?: number;
}

function geometry({ days = ['mon'], pinned = 0, narrow = [], turned = false, zoom = 1, rooms = 3 }: Look): Geometry {
  const names = ['Aula', 'Birke', 'Erle', ...Array.from({ length: rooms - 3 }, (_, i) => `Raum ${i}`)];
  const index = buildIndex(
    buildProgram({ days: DAYS, rooms: Object.fromEntries(names.map((name) => [name, 50])), sessions: SESSIONS }),
    PLAN,
  );
  const layouts = days.flatMap((day) => layoutDay(index, dayIdOf(day), roomsInOrder(index)) ?? []);
  return geometryOf({ layouts, pinnedCount: pinned, narrow: new Set(narrow), turned, zoom, width: 656, height: 600 });
}

describe('the geometry of the board', () => {
  it('gives the rooms all the width, in whole pixels', () => {
    expect(geometry({}).free.lanes.map(({ at, size }) => [at, size])).toEqual([
      [0, 200],
      [200, 200],
      [400, 200],
    ]);
  });

  it('keeps lanes readable and scrolls when there are many rooms', () => {
    const { free } = geometry({ rooms: 50 });
    expect(free.size).toBe(50 * 104);
  });

  it('fits the whole day and forty rooms on one screen, with room for their names', () => {
    const fitted = geometry({ rooms: 40, zoom: null });
    expect([fitted.free.size, fitted.along <= 600 - fitted.head, fitted.head]).toEqual([600, true, 92]);
  });

  it('gives a narrow room little, and the others the rest', () => {
    const { free } = geometry({ narrow: [roomIdOf('Birke')] });
    expect(free.lanes.map(({ size }) => size)).toEqual([280, 40, 280]);
  });

  it('sets rooms that stay in view apart', () => {
    const { pinned, free } = geometry({ pinned: 1 });
    expect([pinned.lanes.length, free.lanes.length, free.first]).toEqual([1, 2, 1]);
  });

  it('puts a card where its room and minutes are', () => {
    const upright = geometry({});
    const band = upright.bands[0];
    const card = band?.layout.cards.find(({ start }) => start === 600);
    if (!band || !card) throw new Error('the card is there');
    const { area, ...box } = cardRect(upright, band, card) ?? {};
    expect([area, box]).toEqual([upright.free, { left: 200, top: 60, width: 200, height: 45 }]);
  });

  it('lets a plenary span all rooms', () => {
    const upright = geometry({});
    const band = upright.bands[0];
    const card = band?.layout.cards.find(({ span }) => span > 1);
    expect(band && card && cardRect(upright, band, card)?.width).toBe(600);
  });

  it('puts days one after the other, each below its head', () => {
    const { bands, along } = geometry({ days: ['mon', 'tue'] });
    expect(bands.map(({ at, length }) => [at, length])).toEqual([
      [26, 540],
      [592, 360],
    ]);
    expect(along).toBe(952);
  });

  it.each([false, true])('finds the very cell under a point again (turned: %s)', (turned) => {
    const board = geometry({ days: ['mon', 'tue'], turned });
    const band = board.bands[1];
    const box = band && cellRect(board, band, 2, 660, 690);
    const found = box && pointAt(board, board.free, box.left + 0.5, box.top + 0.5);
    expect([found?.band, found?.column, Math.floor(found?.minute ?? 0)]).toEqual([band, 2, 660]);
  });

  it('finds nothing beside the rooms, nor far before the first day', () => {
    const board = geometry({});
    expect([pointAt(board, board.free, 601, 5), pointAt(board, board.free, 5, -40)]).toEqual([null, null]);
  });
});
