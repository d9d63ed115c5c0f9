import type { ProgramApi } from '../../shared/contract/api.ts';

/** A terminal that a line can be written over in. */
export type Screen = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean | undefined };

/**
 * Shows how far a job is, on one line of the terminal that goes away at its end; nothing where standard error is no
 * terminal. The answer ends it.
 */
export function showProgress(api: ProgramApi, job: string, what: string, screen: Screen = process.stderr): () => void {
  if (screen.isTTY !== true) return () => undefined;
  const unsubscribe = api.subscribe((event) => {
    if (event.kind !== 'progress' || event.job !== job) return;
    const part = event.total > 0 ? ` ${Math.floor((100 * event.done) / event.total)} %` : '';
    screen.write(`\r\u001b[K${what}…${part}`);
  });
  return () => {
    unsubscribe();
    screen.write('\r\u001b[K');
  };
}
