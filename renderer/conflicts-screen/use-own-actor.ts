import { useEffect, useState } from 'react';
import { useConnection } from '../state/use-program.ts';

/** Who this page is in the history, as far as its newest changes tell; null until that is known. */
export function useOwnActor(): string | null {
  const { api } = useConnection();
  const [actor, setActor] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    void api.query('history.list', { limit: 500 }).then((answer) => {
      if (isShown && answer.ok) setActor(answer.value.find(({ mine }) => mine)?.actor ?? null);
    });
    return () => {
      isShown = false;
    };
  }, [api]);
  return actor;
}
