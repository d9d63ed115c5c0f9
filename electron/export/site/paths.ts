/** A part of a file name that every disk takes: small Latin letters, digits and hyphens; may be empty. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** A stable file name: what identifies the thing, then its name as far as it is Latin. The first makes it the only one. */
export const pathOf = (folder: string, key: string | number, name: string): string =>
  `${folder}/${[String(key), slugOf(name)].filter(Boolean).join('-')}.html`;
