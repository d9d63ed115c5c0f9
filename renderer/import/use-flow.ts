import { useSyncExternalStore } from 'react';
import type { ProgramApi } from '../../shared/contract/api.ts';
import { useConnection } from '../state/use-program.ts';
import { ImportFlow } from './flow.ts';
import type { FlowState } from './flow-state.ts';

const flows = new WeakMap<ProgramApi, ImportFlow>();

/** The page's import: one for each program. */
export function importFlow(api: ProgramApi): ImportFlow {
  const flow = flows.get(api) ?? new ImportFlow(api);
  flows.set(api, flow);
  return flow;
}

export function useImportFlow(): { readonly flow: ImportFlow; readonly state: FlowState } {
  const flow = importFlow(useConnection().api);
  return { flow, state: useSyncExternalStore(flow.subscribe, () => flow.state) };
}
