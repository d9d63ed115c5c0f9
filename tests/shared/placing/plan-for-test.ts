import { applyDiff, type ProgramState, rowKey } from '../../../shared/model/state.ts';
import type { Placement, PlanId, SessionId } from '../../../shared/model/tables.ts';
import { placementDiff } from '../../../shared/placing/new-place.ts';
import { placesToTake } from '../../../shared/placing/take-places.ts';
import { buildProgram, copyState, idFor, PLAN, type ProgramSpec, type SessionSpec } from '../builder.ts';

export const VARIANT: PlanId = idFor('plan', 'variant');

/** A program whose variant has the places and pins that another program has in its one plan. */
export function withVariant(state: ProgramState, variant: ProgramState): ProgramState {
  const both = copyState(state);
  const rows = [...variant.placement.values()]
    .filter(({ sessionId }) => state.session.has(sessionId))
    .map((row): Placement => ({ ...row, planId: VARIANT }));
  const placement = { added: rows, updated: [], removed: [] };
  const plan = { added: [{ id: VARIANT, name: 'Variant', position: 1 }], updated: [], removed: [] };
  applyDiff(both, { plan, placement });
  return both;
}

/** A program by short names, and where its variant has some sessions elsewhere (null: nowhere). */
export function programWithVariant(
  spec: ProgramSpec,
  elsewhere: Readonly<Record<string, SessionSpec | null>>,
): ProgramState {
  const sessions = Object.entries(spec.sessions ?? {}).map(([name, session]) => {
    const other = elsewhere[name];
    return [name, other === undefined ? session : (other ?? {})] as const;
  });
  return withPins(
    withVariant(buildProgram(spec), buildProgram({ ...spec, sessions: Object.fromEntries(sessions) })),
    [PLAN, spec.sessions ?? {}],
    [VARIANT, Object.fromEntries(sessions)],
  );
}

// The builder pins talks of blocks alone.
function withPins(
  state: ProgramState,
  ...plans: readonly (readonly [PlanId, Readonly<Record<string, SessionSpec>>])[]
): ProgramState {
  const rows = plans.flatMap(([planId, sessions]) =>
    Object.entries(sessions).flatMap(([name, { pin }]) => {
      const key = rowKey('placement', { planId, sessionId: idFor('session', name) });
      const row = state.placement.get(key);
      return row && pin ? [{ ...row, pin }] : [];
    }),
  );
  applyDiff(state, placementDiff(state, rows));
  return state;
}

/** The program after its current plan took some sessions from the variant. */
export function taken(state: ProgramState, sessionIds: Iterable<SessionId>): ProgramState {
  const after = copyState(state);
  applyDiff(after, placementDiff(after, placesToTake(state, VARIANT, PLAN, sessionIds)));
  return after;
}
