import { useEffect, useState } from 'react';
import { useConnection, useStore } from '../state/use-program.ts';

/** Whether the program can be reached. When it can again, the page fetches it anew. */
export function useReached(): boolean {
  const { onReach } = useConnection();
  const store = useStore();
  const [reached, setReached] = useState(true);
  useEffect(() => {
    let lost = false;
    return onReach((now) => {
      if (now && lost) void store.refetch();
      lost = !now;
      setReached(now);
    });
  }, [onReach, store]);
  return reached;
}
