import { useEffect, useState } from 'react';
import type { QueryValue } from '../../../shared/contract/queries.ts';
import { useConnection, useProgram } from '../../state/use-program.ts';

/** What is different between two releases; null until it is known. */
export type Compared = QueryValue<'release.diff'>;

/**
 * What is different between two releases, or one and the draft, asked again after each change of the program; a problem
 * in words. What was told last stays until the next is known.
 */
export function useChanges(from: string, to: string): { readonly compared: Compared | null; readonly problem: string } {
  const { api } = useConnection();
  const revision = useProgram((store) => store.revision);
  const [told, setTold] = useState(NOTHING);
  const key = JSON.stringify([from, to]);
  useEffect(() => {
    let isWanted = true;
    void api.query('release.diff', { from, to }).then((answer) => {
      if (!isWanted) return;
      const compared = answer.ok ? answer.value : null;
      setTold({ key, revision, compared, problem: answer.ok ? '' : answer.problem.message });
    });
    return () => {
      isWanted = false;
    };
  }, [api, from, to, key, revision]);
  return told.key === key ? told : NOTHING;
}

/** The answer for the two that `key` names, as of a revision. */
interface Told {
  readonly key: string;
  readonly revision: number;
  readonly compared: Compared | null;
  readonly problem: string;
}

const NOTHING: Told = { key: '', revision: 0, compared: null, problem: '' };
