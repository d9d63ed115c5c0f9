import { fold } from '../../../shared/matching/name-key.ts';
import { answerField } from './field-of.ts';

// A person's own page, by the name of the link, the best one first.
const PAGES = ['blog', 'website', 'company website'];

/** A speaker's links: the page of the person is the address, the others are fields of their own. */
export function linkFields(links: readonly (readonly [title: string, url: string])[]): Record<string, string> {
  const given = links.filter(([, url]) => url !== '');
  const own = PAGES.flatMap((page) => given.filter(([title]) => fold(title) === page)).at(0);
  const fields: Record<string, string> = own ? { url: own[1] } : {};
  for (const [title, url] of given) {
    if (url === own?.[1]) continue;
    const field = answerField(title === '' ? 'Link' : title);
    fields[field] = fields[field] === undefined ? url : `${fields[field]}\n${url}`;
  }
  return fields;
}
