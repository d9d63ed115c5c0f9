import { expect, it } from 'vitest';
import { showProgress } from '../../../electron/cli/progress-line.ts';
import type { ProgramApi, ProgramEvent } from '../../../shared/contract/api.ts';

function watched(isTTY: boolean) {
  const listeners = new Set<(event: ProgramEvent) => void>();
  const subscribe: ProgramApi['subscribe'] = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  let written = '';
  const write = (text: string | Uint8Array): boolean => {
    written += String(text);
    return true;
  };
  const hide = showProgress({ subscribe } as ProgramApi, 'mine', 'Making csv', { isTTY, write });
  const tell = (job: string, done: number, total: number) => {
    for (const listener of listeners) listener({ kind: 'progress', job, done, total });
  };
  return { hide, tell, listeners, written: () => written };
}

it('how far an export is stands on one line of a terminal, which goes away at the end', () => {
  const { hide, tell, listeners, written } = watched(true);
  tell('mine', 0, 0);
  tell('other', 1, 2);
  tell('mine', 1, 3);
  hide();
  expect([written(), listeners.size]).toEqual(['\r\u001b[KMaking csv…\r\u001b[KMaking csv… 33 %\r\u001b[K', 0]);
});

it('nothing of it is written where standard error is no terminal', () => {
  const { hide, tell, written } = watched(false);
  tell('mine', 1, 3);
  hide();
  expect(written()).toBe('');
});
