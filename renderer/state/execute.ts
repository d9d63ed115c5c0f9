import { useCallback } from 'react';
import type { Reply } from '../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../shared/contract/commands.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { Diff } from '../../shared/model/state.ts';
import type { PlanId } from '../../shared/model/tables.ts';
import { diffOf } from '../../shared/placing/new-place.ts';
import { brokenPin } from '../../shared/placing/pins.ts';
import { notify } from './notices.ts';
import type { ProgramStore } from './store.ts';
import { useConnection, useStore } from './use-program.ts';

// Commands without arguments take any key, so they are left out.
type Planned = {
  [K in CommandName]: string extends keyof CommandArgs<K> ? never : 'planId' extends keyof CommandArgs<K> ? K : never;
}[CommandName];

/** The commands that work on a plan: one that is missing here does not compile. They name the plan that is shown. */
const PLANNED: Readonly<Record<Planned, true>> = {
  'session.place': true,
  'session.arrange': true,
  'session.unplace': true,
  'session.swap': true,
  'session.changeMany': true,
  'session.pin': true,
  'block.setTalks': true,
  'block.addTalk': true,
  'slot.fromSession': true,
};

/** The arguments of a command, with the shown plan in them where it works on one. */
export const inShownPlan = <K extends CommandName>(name: K, args: CommandArgs<K>, planId: PlanId): CommandArgs<K> =>
  Object.hasOwn(PLANNED, name) ? Object.assign({ planId }, args) : args;

/** Runs a command; a refusal is shown to the person and answered. */
export type Execute = <K extends CommandName>(name: K, args: CommandArgs<K>) => Promise<Result<Reply<K>>>;

/**
 * What a command that places will write, where the page can tell: shown at once, as the core will answer the same. A
 * session that leaves or enters a block is left to the core, which numbers the talks there.
 */
function predicted({ state }: ProgramStore, name: CommandName, args: unknown): Diff | null {
  if (name !== 'session.place' && name !== 'session.arrange') return null;
  const { planId, ...rest } = args as CommandArgs<'session.place'> | CommandArgs<'session.arrange'>;
  const places = 'places' in rest ? rest.places : [rest];
  if (!planId || ('lengths' in rest && rest.lengths)) return null;
  const isPlain = places.every(({ sessionId }) => state.placement.get(`${planId} ${sessionId}`)?.blockId == null);
  return isPlain && brokenPin(state, planId, places) === null ? diffOf(state, planId, places) : null;
}

/** Gives the function that runs commands. The change is in the store before the answer is. Places are given in the shown plan. */
export function useExecute(): Execute {
  const store = useStore();
  const { api } = useConnection();
  return useCallback(
    async (name, args) => {
      const envelope = { commandId: crypto.randomUUID(), baseRevision: store.revision };
      const planned = inShownPlan(name, args, store.planId);
      const diff = store.file.readOnly === null ? predicted(store, name, planned) : null;
      if (diff) store.predict(diff);
      const result = await api.execute(name, planned, envelope);
      if (result.ok) store.take(result.value);
      else {
        if (diff) store.withdraw();
        notify('problem', result.problem.message);
      }
      return result;
    },
    [api, store],
  );
}
