import { useEffect, useState } from 'react';
import { useConnection, useTables } from '../state/use-program.ts';
import type { AtRelease } from './at-release.ts';

/**
 * The conflicts of the newest release under the rules of today, asked again when a release or a rule's setting comes;
 * null where nothing is released, undefined until it is known.
 */
export function useAtRelease(): AtRelease | null | undefined {
  const { api } = useConnection();
  // A new object after each change of what the answer rests on.
  const asked = useTables(['release', 'ruleSetting'], ({ state }) => ({ hasReleases: state.release.size > 0 }));
  const [told, setTold] = useState<AtRelease | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    if (asked.hasReleases)
      void api.query('release.conflicts', {}).then((answer) => {
        if (!isWanted || !answer.ok) return;
        setTold(answer.value && { name: answer.value.name, keys: new Set(answer.value.keys) });
      });
    return () => {
      isWanted = false;
    };
  }, [api, asked]);
  return asked.hasReleases ? told : null;
}
