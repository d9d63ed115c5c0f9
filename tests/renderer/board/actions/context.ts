import type { ActionContext, Target } from '../../../../renderer/board/actions/action.ts';
import type { Execute } from '../../../../renderer/state/execute.ts';
import { findConflicts } from '../../../../shared/conflicts/engine.ts';
import { settingsOf } from '../../../../shared/conflicts/settings.ts';
import { ok } from '../../../../shared/contract/problem.ts';
import { buildIndex } from '../../../../shared/schedule/schedule-index.ts';
import { buildProgram, PLAN, type ProgramSpec } from '../../../shared/builder.ts';

/** A context of actions on a program, with what they did: commands with arguments, dialogs, taken and opened sessions. */
export function contextOf(
  spec: ProgramSpec,
  target: Partial<Target>,
  file: Partial<Pick<ActionContext['store'], 'history' | 'file'>> = {},
) {
  const state = buildProgram(spec);
  const index = buildIndex(state, PLAN);
  const settings = settingsOf(state);
  const done: unknown[] = [];
  const execute: Execute = async (name, args) => {
    done.push([name, args]);
    // Nobody reads the value of these commands.
    return ok({ revision: 1, diff: {}, value: undefined as never });
  };
  const context: ActionContext = {
    store: {
      state,
      index,
      planId: PLAN,
      settings,
      conflicts: findConflicts(index, settings),
      history: { undo: null, redo: null },
      file: { fileName: 'test.lectern', readOnly: null },
      ...file,
    },
    execute,
    ids: [],
    cell: null,
    slotId: null,
    view: { openPanel: (id) => done.push(['open', id]), take: (id) => done.push(['take', id]) },
    open: (dialog) => done.push(['dialog', dialog]),
    ...target,
  };
  return { context, done };
}
