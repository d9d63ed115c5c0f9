import type { ProgramState } from '../../../shared/model/state.ts';
import { copyState } from '../builder.ts';

/** A program whose placements have these pins, in their order. */
export function withPins(state: ProgramState, pins: readonly string[]): ProgramState {
  const pinned = copyState(state);
  [...state.placement].forEach(([key, row], i) => {
    (pinned.placement as Map<string, unknown>).set(key, { ...row, pin: pins[i] });
  });
  return pinned;
}
