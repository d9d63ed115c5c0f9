import { useEffect } from 'react';
import { useConnection } from '../state/use-program.ts';
import { importFlow } from './use-flow.ts';

/** The window asks before it closes while decisions of a review would be lost. */
export function useHeldClose(): void {
  const { api, desktop } = useConnection();
  useEffect(() => {
    if (!desktop) return;
    const flow = importFlow(api);
    let told: string | null = null;
    const tell = () => {
      const { chosen, mapping } = flow.state;
      const made = chosen?.made ?? mapping?.made ?? 0;
      const reason = made > 0 ? 'An import is under review; the decisions that you made there would be lost.' : null;
      if (reason === told) return;
      told = reason;
      void desktop.holdClose(reason);
    };
    return flow.subscribe(tell);
  }, [api, desktop]);
}
