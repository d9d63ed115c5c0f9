import { describe, expect, it } from 'vitest';
import { layoutDay, roomsInOrder, slotAround, snap } from '../../../renderer/board/day-layout.ts';
import { buildIndex } from '../../../shared/schedule/schedule-index.ts';
import { buildProgram, dayIdOf, PLAN, type ProgramSpec, sessionIdOf } from '../../shared/builder.ts';

const DAY = { mon: '2026-06-01 09:00-18:00' };

function laidOut(spec: ProgramSpec) {
  const index = buildIndex(buildProgram({ days: DAY, rooms: { Aula: 100, Birke: 40 }, ...spec }), PLAN);
  const layout = layoutDay(index, dayIdOf('mon'), roomsInOrder(index));
  if (!layout) throw new Error('the day is there');
  return layout;
}

const cardOf = (layout: ReturnType<typeof laidOut>, name: string) =>
  layout.cards.find(({ sessionId }) => sessionId === sessionIdOf(name));

describe('a day of the board', () => {
  it('puts each session into its room’s column, by its minutes', () => {
    const layout = laidOut({ sessions: { Tracing: { at: 'mon 10:00', room: 'Birke', length: 45 } } });
    expect(cardOf(layout, 'Tracing')).toEqual({
      sessionId: sessionIdOf('Tracing'),
      start: 600,
      end: 645,
      column: 1,
      span: 1,
      lane: 0,
      lanes: 1,
    });
  });

  it('puts overlapping sessions of a room side by side, touching ones one below the other', () => {
    const layout = laidOut({
      sessions: {
        A: { at: 'mon 10:00', room: 'Aula', length: 60 },
        B: { at: 'mon 10:30', room: 'Aula', length: 30 },
        C: { at: 'mon 11:00', room: 'Aula', length: 30 },
      },
    });
    expect(['A', 'B', 'C'].map((name) => [cardOf(layout, name)?.lane, cardOf(layout, name)?.lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  it('draws a plenary across all rooms, unless another session stands in its time', () => {
    const keynote = { at: 'mon 09:00', room: 'Aula', plenary: true, length: 60 } as const;
    expect(cardOf(laidOut({ sessions: { Keynote: keynote } }), 'Keynote')?.span).toBe(2);
    const beside = { at: 'mon 09:30', room: 'Birke' } as const;
    expect(cardOf(laidOut({ sessions: { Keynote: keynote, Beside: beside } }), 'Keynote')?.span).toBe(1);
  });

  it('leaves out talks in blocks, and sessions without a start or a room', () => {
    const layout = laidOut({
      sessions: {
        Block: { at: 'mon 10:00', room: 'Aula', block: true, length: 90 },
        Talk: { in: 'Block' },
        Roomless: { at: 'mon 10:00' },
        Timeless: { at: 'mon', room: 'Aula' },
      },
    });
    expect(layout.cards.map(({ sessionId }) => sessionId)).toEqual([sessionIdOf('Block')]);
  });

  it('grows to hold a session outside the opening hours', () => {
    const layout = laidOut({ sessions: { Late: { at: 'mon 18:30', room: 'Aula', length: 45 } } });
    expect([layout.opening, layout.closing]).toEqual([540, 1170]);
  });

  it('shows a break over some rooms as runs of neighbouring columns', () => {
    const layout = laidOut({
      rooms: { Aula: 100, Birke: 40, Erle: 30, Studio: 20 },
      slots: [{ day: 'mon', time: '12:00-13:00', kind: 'break', rooms: ['Aula', 'Birke', 'Studio'] }],
    });
    expect(layout.slots.map(({ runs }) => runs)).toEqual([
      [
        { column: 0, span: 2 },
        { column: 3, span: 1 },
      ],
    ]);
  });
});

describe('a drop', () => {
  const slots = [600, 660, 720];
  it.each([
    ['near a slot', 610, false, 600],
    ['far from any slot', 630, false, 630],
    ['between five minutes', 632, false, 630],
    ['near a slot, with the key for free placing', 608, true, 610],
  ])('%s starts where it should', (_, at, free, start) => {
    expect(snap(at, slots, free)).toBe(start);
  });

  it.each([
    ['inside a slot', 655, false, 600],
    ['before the first slot', 592, false, 590],
    ['long after the last slot', 803, false, 800],
    ['inside a slot, with the key for free placing', 658, true, 655],
  ])('by a click %s starts where it should', (_, at, free, start) => {
    expect(slotAround(at, slots, free)).toBe(start);
  });
});
