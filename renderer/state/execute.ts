import { useCallback } from 'react';
import type { Reply } from '../../shared/contract/api.ts';
import type { CommandArgs, CommandName } from '../../shared/contract/commands.ts';
import type { Result } from '../../shared/contract/problem.ts';
import { notify } from './notices.ts';
import { useConnection, useStore } from './use-program.ts';

/** Runs a command; a refusal is shown to the person and answered. */
export type Execute = <K extends CommandName>(name: K, args: CommandArgs<K>) => Promise<Result<Reply<K>>>;

/** Gives the function that runs commands. The change is in the store before the answer is. */
export function useExecute(): Execute {
  const store = useStore();
  const { api } = useConnection();
  return useCallback(
    async (name, args) => {
      const envelope = { commandId: crypto.randomUUID(), baseRevision: store.revision };
      const result = await api.execute(name, args, envelope);
      if (result.ok) store.take(result.value);
      else notify('problem', result.problem.message);
      return result;
    },
    [api, store],
  );
}
