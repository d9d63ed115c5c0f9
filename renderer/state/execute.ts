import { useCallback } from 'react';
import type { Reply } from '../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../shared/contract/commands.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { PlanId } from '../../shared/model/tables.ts';
import { notify } from './notices.ts';
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

/** Gives the function that runs commands. The change is in the store before the answer is. Places are given in the shown plan. */
export function useExecute(): Execute {
  const store = useStore();
  const { api } = useConnection();
  return useCallback(
    async (name, args) => {
      const envelope = { commandId: crypto.randomUUID(), baseRevision: store.revision };
      const result = await api.execute(name, inShownPlan(name, args, store.planId), envelope);
      if (result.ok) store.take(result.value);
      else notify('problem', result.problem.message);
      return result;
    },
    [api, store],
  );
}
