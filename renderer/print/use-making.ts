import { useCallback, useEffect, useRef, useState } from 'react';
import type { Download, QueryArgs } from '../../shared/contract/queries.ts';
import { notify } from '../state/notices.ts';
import { useConnection, useProgram } from '../state/use-program.ts';

export type ExportRequest = QueryArgs<'export.make'>;

export interface Made {
  readonly download: Download;
  readonly bytes: Uint8Array;
  /** The program's revision it was made from. */
  readonly revision: number;
  readonly request: ExportRequest;
}

/** After a change of the options it waits so long for the next one, in milliseconds. */
const CALM = 500;

/**
 * Makes what is asked for. Once something was made, what is chosen after it is made by itself, when nothing more is
 * chosen for a moment; only the answer to what was asked last is shown.
 */
export function useMaking(request: ExportRequest) {
  const { api } = useConnection();
  const revision = useProgram((store) => store.revision);
  const [made, setMade] = useState<Made | null>(null);
  const [isBusy, setBusy] = useState(false);
  const asked = useRef(0);
  const isWanted = useRef(false);

  const make = useCallback(
    async (wanted: ExportRequest, from: number) => {
      asked.current += 1;
      const mine = asked.current;
      isWanted.current = true;
      setBusy(true);
      const answer = await api.query('export.make', wanted);
      const bytes = answer.ok && mine === asked.current ? await api.download(answer.value.id) : null;
      if (mine !== asked.current) return;
      setBusy(false);
      if (!answer.ok) notify('problem', answer.problem.message);
      else if (bytes && !bytes.ok) notify('problem', bytes.problem.message);
      else if (bytes?.ok)
        setMade({ download: answer.value, bytes: bytes.value as Uint8Array, revision: from, request: wanted });
    },
    [api],
  );

  const key = JSON.stringify(request);
  const latest = useRef({ request, revision });
  latest.current = { request, revision };
  const makeNow = useCallback(() => void make(latest.current.request, latest.current.revision), [make]);
  const first = useRef(key);
  useEffect(() => {
    if (first.current === key || !isWanted.current) return;
    first.current = key;
    const timer = setTimeout(makeNow, CALM);
    return () => clearTimeout(timer);
  }, [key, makeNow]);
  // The answer to what was left is thrown away.
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );

  const isOfRequest = made !== null && JSON.stringify(made.request) === key;
  return { made, isBusy, isOfRequest, isOld: made !== null && isOfRequest && made.revision !== revision, makeNow };
}
