import type { Row } from '../model/tables.ts';

/** What stands for the program as it is now, wherever a release can be named. */
export const DRAFT = 'draft';

export type Release = Row<'release'>;

/** Names of releases are compared without case and outer spaces, NFC. */
export const releaseKey = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('en');

/** Releases, the newest first; of two at one instant, the one that is given later. */
export const newestFirst = (releases: Iterable<Release>): Release[] =>
  [...releases].reverse().sort((a, b) => Number(a.publishedAt < b.publishedAt) - Number(a.publishedAt > b.publishedAt));

/** The name to offer for the next release: the last number in the newest one's name raised ("v1" gives "v2"), else "v1". */
export function nextReleaseName(releases: Iterable<Release>): string {
  const all = newestFirst(releases);
  const taken = new Set(all.map(({ name }) => releaseKey(name)));
  const [, head = 'v', digits = '0', tail = ''] = /^(.*?)(\d{1,9})(\D*)$/.exec(all[0]?.name ?? '') ?? [];
  for (let number = Number(digits) + 1; ; number++) {
    const name = `${head}${number}${tail}`;
    if (!taken.has(releaseKey(name))) return name;
  }
}
