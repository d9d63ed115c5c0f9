import type { ImportedProgram, ImportIssue } from '../../../shared/contract/import.ts';
import { issue } from '../issue.ts';
import { htmlToMarkdown, plainText } from '../text/html.ts';
import type { Element } from './elements.ts';
import type { FeedSpeaker } from './schema.ts';
import { oneLine } from './text.ts';

/** A speaker as a person. Photo and Twitter name have no place of their own and become custom fields. */
export function personOf(
  { value, lines }: Element<FeedSpeaker>,
  issues: ImportIssue[],
): ImportedProgram['people'][number] {
  const name = oneLine(value.name);
  if (name.mended) {
    issues.push(
      issue('text.spaces', 'info', lines, `Spaces in the name of ${name.text} were tidied.`, { raw: value.name }),
    );
  }
  const fields: Record<string, string> = { name: name.text };
  const set = (field: string, text: string) => {
    if (text !== '') fields[field] = text;
  };
  set('affiliation', oneLine(value.affiliation ?? '').text);
  set('jobTitle', oneLine(value.position ?? '').text);
  set('biography', htmlToMarkdown(value.bio ?? ''));
  set('url', plainText(value.url ?? ''));
  set('custom:Photo', plainText(value.photo ?? ''));
  set('custom:Twitter', oneLine(value.twitter ?? '').text);
  return { key: value.serial, lines: [lines[0], lines[1]], fields };
}
