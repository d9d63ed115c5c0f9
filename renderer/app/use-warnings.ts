import { useEffect } from 'react';
import { notify } from '../state/notices.ts';
import { useConnection } from '../state/use-program.ts';

/** Tells the person what the core finds out by itself: damage to the file, or that it can only be read now. */
export function useWarnings(): void {
  const { api } = useConnection();
  useEffect(
    () =>
      api.subscribe((event) => {
        if (event.kind === 'damage' || event.kind === 'read-only') notify('problem', event.message);
      }),
    [api],
  );
}
