import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/rule.ts';
import { settingsOf } from '../../../shared/conflicts/settings.ts';
import { type Cell, wholeGrid } from '../../../shared/placing/grid.ts';
import { BREAKS, COSTS, FREE, rateBoard, reasonsAt } from '../../../shared/placing/rate.ts';
import { buildIndex, type ScheduleIndex } from '../../../shared/schedule/schedule-index.ts';
import { absoluteMinute } from '../../../shared/time/wall.ts';
import { dayIdOf, PLAN, roomIdOf } from '../builder.ts';
import { allOn, withLevel } from '../conflicts/tight.ts';
import { DATES, LONG, RUNS, randomProgram, startMinute } from '../random-program.ts';
import { conflictsAfterDrop, familyOf, OF_MANY } from './oracle.ts';

const randomCell: fc.Arbitrary<Cell> = fc
  .tuple(
    fc.constantFrom<('mon' | 'tue')[]>('mon', 'tue'),
    startMinute,
    fc.option(fc.constantFrom('a', 'b', 'c', 'ab', 'abc')),
  )
  .map(([day, minute, room]) => ({
    dayId: dayIdOf(day),
    roomId: room === null ? null : roomIdOf(room),
    start: absoluteMinute(DATES[day], minute),
  }));

interface Near {
  readonly session: number;
  readonly minutes: number;
  readonly inItsRoom: boolean;
}

/** Cells about the places that sessions have now, where most is at stake. */
const nearCell: fc.Arbitrary<Near> = fc.record({
  session: fc.nat(),
  minutes: fc.constantFrom(-30, -15, -5, 0, 0, 5, 15, 30),
  inItsRoom: fc.boolean(),
});

function cellNear(index: ScheduleIndex, { session, minutes, inItsRoom }: Near): Cell | null {
  const entries = [...index.entries.values()].filter(({ from }) => from !== null);
  const { from, place, roomId } = entries[session % entries.length] ?? {};
  if (from == null || !place?.day || from + minutes < absoluteMinute(place.day.date, 0)) return null;
  const cell = { dayId: place.day.id, start: from + minutes };
  return { ...cell, roomId: inItsRoom ? (roomId ?? null) : roomIdOf('c') };
}

const byKey = (a: Conflict, b: Conflict): number => (a.key < b.key ? -1 : 1);

test('the reasons of a cell are the conflicts that a drop there makes, to the minute', { timeout: LONG }, () => {
  fc.assert(
    fc.property(
      randomProgram.map(allOn),
      fc.nat(),
      fc.option(fc.constantFrom(0, 15, 45, 120)),
      fc.array(randomCell, { minLength: 1, maxLength: 4 }),
      fc.array(nearCell, { minLength: 4, maxLength: 10 }),
      (program, pick, resized, anywhere, near) => {
        const sessions = [...program.session.values()];
        const session = sessions[pick % sessions.length];
        if (!session) return;
        // Who is a shared account hangs on where the mates of a talk stand, and they move up when it is taken out.
        const isTalk = program.placement.get(`${PLAN} ${session.id}`)?.blockId != null;
        const state = isTalk ? withLevel(program, 'shared-account', 'off') : program;
        const index = buildIndex(state, PLAN);
        const settings = settingsOf(state);
        const candidate = { sessionId: session.id, planId: PLAN, durationMinutes: resized ?? session.durationMinutes };
        const blockId = index.entries.get(session.id)?.blockId ?? null;
        const block = blockId === null ? undefined : index.entries.get(blockId);
        const mates = blockId === null ? null : familyOf(state, blockId);
        const cells = near.map((spot) => cellNear(index, spot)).filter((cell) => cell !== null);
        for (const cell of [...anywhere, ...cells]) {
          // A talk taken out of a block lets its mates move up, and over its block it may go back: told by the board.
          const compared = (conflict: Conflict): boolean =>
            mates === null ||
            (!OF_MANY.has(conflict.rule) &&
              !conflict.sessions.some((id) => id !== session.id && id !== blockId && mates.has(id)));
          const goesBack = (conflict: Conflict): boolean =>
            blockId !== null &&
            conflict.sessions.includes(blockId) &&
            (cell.roomId === null || cell.roomId === block?.roomId);
          const expected = conflictsAfterDrop(state, candidate, cell).filter((c) => compared(c) && !goesBack(c));
          const reasons = reasonsAt(index, settings, candidate, cell).filter(compared);
          expect(reasons.sort(byKey)).toEqual(expected.sort(byKey));
        }
      },
    ),
    { seed: 20260602, numRuns: RUNS },
  );
});

test('the tint of every cell is the gravest of its reasons', { timeout: LONG }, () => {
  fc.assert(
    fc.property(randomProgram.map(allOn), fc.nat(), fc.constantFrom(5, 15, 30), (state, pick, step) => {
      const index = buildIndex(state, PLAN);
      const settings = settingsOf(state);
      const sessions = [...state.session.values()];
      const session = sessions[pick % sessions.length];
      if (!session) return;
      const candidate = { sessionId: session.id, planId: PLAN, durationMinutes: session.durationMinutes };
      const rating = rateBoard(index, settings, candidate, wholeGrid(index, step));
      for (const { day, steps, cells, away } of rating.days)
        rating.grid.rooms.forEach((roomId, column) => {
          for (let s = pick % 7; s < steps; s += 7) {
            const cell = { dayId: day.dayId, roomId, start: day.from + s * step };
            const reasons = reasonsAt(index, settings, candidate, cell, rating);
            const breaks = reasons.some(({ level }) => level === 'error' || level === 'block');
            expect(cells[column * steps + s]).toBe(breaks ? BREAKS : reasons.length > 0 ? COSTS : FREE);
            const isAway = reasons.some(({ rule }) => rule === 'person-unavailable' || rule === 'room-unavailable');
            expect(away[column * steps + s]).toBe(isAway ? 1 : 0);
          }
        });
    }),
    { seed: 20260603, numRuns: Math.ceil(RUNS / 3) },
  );
});
