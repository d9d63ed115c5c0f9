// Chromium cannot be taught a scheme from outside: `app://bundle/x` is `https://bundle.app.localhost/x` in the page.
const SUFFIX = 'app.localhost';
const INSIDE = /https:\/\/([a-z0-9-]+)\.app\.localhost(?=[/?#]|$)/gi;

/** The address that Chromium gets for an address of the app's own scheme; others stay. */
export const toChromium = (address: string): string => address.replace(/^app:\/\/([^/?#]*)/i, `https://$1.${SUFFIX}`);

/** The address that main sees for one of Chromium's. */
export const toElectron = (address: string): string => address.replace(INSIDE, 'app://$1');

/** True for an address that only the app's own handler may answer. */
export const isAppAddress = (address: string): boolean => {
  const host = URL.parse(address)?.host;
  return host === SUFFIX || host?.endsWith(`.${SUFFIX}`) === true;
};

/** A header's value for Chromium: addresses, and in a content policy the bare scheme. */
export const headerToChromium = (value: string): string =>
  value
    .replace(/app:\/\/([a-z0-9-]+)/gi, `https://$1.${SUFFIX}`)
    .replace(/(?<=[\s;])app:(?=[\s;]|$)/g, `https://*.${SUFFIX}`);
