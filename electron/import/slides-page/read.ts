import type { ImportedProgram, ImportIssue } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { ImportFormat } from '../format.ts';
import { issue } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import { organisationIssues } from '../organisation-issues.ts';
import { decodeText, peekText } from '../text/decode.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import { headerFacts } from './header.ts';
import { type Part, partsOf, speakersOf } from './parts.ts';
import { recordsOf, type TalkRecord } from './records.ts';
import { talkIssues } from './talk-issues.ts';

/** An O'Reilly “Speaker slides” page saved as text: a header, then lines of speakers and abstracts, no titles. */
export const slidesPage: ImportFormat = {
  id: 'slides-page',
  label: 'Speaker slides page (text)',
  detect(_fileName, head) {
    const lines = peekText(head)
      .split('\n', 200)
      .map((line) => line.trim());
    const listed = lines.filter((line) => line.length < 300 && speakersOf(line) !== null).length;
    if (lines.some((line) => /^speaker slides\b/i.test(line))) return listed > 0 ? 0.95 : 0.6;
    return listed >= 2 && listed * 4 >= lines.filter((line) => line !== '').length ? 0.55 : 0;
  },
  read(bytes, options) {
    const decoded = decodeText(bytes, options.encoding);
    if (!decoded.ok) return decoded;
    const page = readSlidesPage(decoded.value.text);
    if (!page.ok) return page;
    return ok({ ...page.value, issues: [...encodingIssues(decoded.value), ...page.value.issues] });
  },
};

/** Reads the page's text; every line of it belongs to a part, and every part is used or told of. */
export function readSlidesPage(page: string): Result<ImportedProgram> {
  const parts = partsOf(page);
  const long = parts.find(({ text }) => text.length > LIMITS.cellCharacters);
  if (long || parts.length > LIMITS.rows) {
    const what = long
      ? `Line ${long.line} is longer than ${LIMITS.cellCharacters} characters`
      : `The page has more than ${LIMITS.rows} lines`;
    return refuse('too-large', `${what}: this is no page of talks.`, { line: long?.line ?? LIMITS.rows });
  }
  const { talks, people } = recordsOf(parts);
  if (talks.length === 0) {
    const seen = parts.find(({ text }) => text !== '')?.text ?? '';
    return refuse(
      'unreadable-source',
      `No talk was found in the page's ${parts.length} lines, which begin with “${seen.slice(0, 80)}”. Expected: lines of speakers such as “Name (Affiliation)”, each followed by an abstract.`,
      { line: 1 },
    );
  }
  const header = headerFacts(parts);
  return ok({
    format: slidesPage.id,
    program: header.program,
    days: [...header.days],
    rooms: [],
    tracks: [],
    kinds: [],
    people: people.map(({ key, lines, name, affiliation }) => ({
      key,
      lines: [lines[0], lines[1]],
      fields: { name, ...(affiliation === null ? {} : { affiliation }) },
    })),
    sessions: talks.map((talk) => ({
      key: talk.key,
      lines: [talk.lines[0], talk.lines[1]],
      fields: talk.abstract === null ? {} : { abstract: talk.abstract },
      people: talk.speakers.map(({ key }) => ({ personKey: key, role: 'speaker' as const })),
    })),
    issues: [
      ...header.issues,
      ...notices(parts),
      titlesMissing(talks),
      ...talks.flatMap((talk, at) => talkIssues(talk, talks[at - 1])),
      ...people.filter(({ listed }) => listed > 1).map(assumedSame),
      ...organisationIssues(people),
    ],
  });
}

const notices = (parts: readonly Part[]): readonly ImportIssue[] =>
  parts
    .filter(({ kind }) => kind === 'notice')
    .map(({ line, text }) =>
      issue('notice.skipped', 'info', [line, line], 'A notice of the page, not a talk.', { raw: text }),
    );

function titlesMissing(talks: readonly TalkRecord[]): ImportIssue {
  const first = talks[0]?.lines[0] ?? 1;
  const last = talks.at(-1)?.lines[1] ?? first;
  const count = talks.length === 1 ? 'The one talk has' : `All ${talks.length} talks have`;
  return issue(
    'title.missing',
    'warning',
    [first, last],
    `${count} no title on the page; the first words of the abstract are shown instead.`,
  );
}

const assumedSame = (person: {
  readonly name: string;
  readonly listed: number;
  readonly lines: readonly [number, number];
}): ImportIssue =>
  issue(
    'person.assumed-same',
    'info',
    person.lines,
    `${person.name} is listed ${person.listed} times and taken as one person.`,
  );
