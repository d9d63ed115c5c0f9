import { useSyncExternalStore } from 'react';

/** Where the page is: `#/sessions/ID` is the screen "sessions" with the parameter ID. */
export interface Route {
  readonly screen: string;
  readonly parameter: string | null;
}

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export function parseRoute(hash: string): Route {
  const [screen = '', parameter] = hash.replace(/^#\/?/, '').split('/');
  return { screen: screen || 'board', parameter: parameter ? decodeURIComponent(parameter) : null };
}

/** The present route; the component renders again when the address changes. */
export const useRoute = (): Route => parseRoute(useSyncExternalStore(subscribe, () => location.hash));

/** The address of a screen, with a parameter if there is one. */
export const hrefOf = (screen: string, parameter?: string): string =>
  parameter === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(parameter)}`;

export const goTo = (screen: string, parameter?: string): void => {
  location.hash = hrefOf(screen, parameter);
};
