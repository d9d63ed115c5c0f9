import type { ImportIssue } from '../../../shared/contract/import.ts';
import { nameKey } from '../../../shared/matching/name-key.ts';
import { firstWords } from '../../../shared/model/names.ts';
import { issue } from '../issue.ts';
import { differsInLetters, spellingInAbstract } from './name-in-abstract.ts';
import { presentersIn } from './presenter.ts';
import type { TalkRecord } from './records.ts';

/** What is odd about one talk; `before` is the talk above it on the page. */
export function talkIssues(talk: TalkRecord, before: TalkRecord | undefined): readonly ImportIssue[] {
  return [
    ...(talk.hasSpeakerLine ? [] : withoutSpeakers(talk, before)),
    ...(talk.abstract === null
      ? [
          issue('abstract.missing', 'warning', talk.lines, 'No abstract follows this line of speakers.', {
            raw: talk.raw,
          }),
        ]
      : []),
    ...talk.speakers.flatMap((speaker) => affiliationIssues(talk, speaker)),
    ...talk.speakers.flatMap((speaker) => spellingIssues(talk, speaker)),
  ];
}

function withoutSpeakers(talk: TalkRecord, before: TalkRecord | undefined): readonly ImportIssue[] {
  const opening = firstWords(talk.raw);
  const missing = issue('speaker.missing', 'warning', talk.lines, `No line of speakers stands above “${opening}”.`, {
    raw: talk.raw,
  });
  const names = talk.abstract === null ? [] : presentersIn(talk.abstract);
  const suggested = names.map((name, at) =>
    issue('speaker.suggested', 'info', talk.lines, `The abstract “${opening}” names ${name} as presenting.`, {
      proposal: {
        kind: 'session',
        key: at === 0 ? talk.key : `${talk.key} + ${nameKey(name)}`,
        label: `Add ${name} as speaker`,
        confidence: names.length === 1 ? 0.9 : 0.6,
        edit: { do: 'add-person', session: talk.key, person: nameKey(name), name, role: 'speaker' },
      },
    }),
  );
  if (!before?.abstract) return [missing, ...suggested];
  const ambiguous = issue(
    'paragraph.ambiguous',
    'info',
    talk.lines,
    `“${opening}” may be a second paragraph of the talk above it, “${firstWords(before.raw)}”; the page does not tell.`,
    {
      proposal: {
        kind: 'session',
        key: talk.key,
        label: 'It belongs to the talk above',
        confidence: names.length > 0 ? 0.1 : 0.4,
        edit: { do: 'join-paragraph', session: talk.key, to: before.key },
      },
    },
  );
  return [missing, ...suggested, ambiguous];
}

type Speaker = TalkRecord['speakers'][number];

function affiliationIssues(talk: TalkRecord, { person }: Speaker): readonly ImportIssue[] {
  const line = [talk.lines[0], talk.lines[0]] as const;
  switch (person.state) {
    case 'given':
      return [];
    case 'missing':
      return [issue('affiliation.missing', 'info', line, `${person.name} has no affiliation on the page.`)];
    case 'cut':
      return [
        issue(
          'affiliation.unbalanced',
          'warning',
          line,
          `The line of ${person.name} is cut off inside the affiliation; further speakers may be lost.`,
        ),
      ];
  }
}

function spellingIssues(talk: TalkRecord, { key, person }: Speaker): readonly ImportIssue[] {
  if (talk.abstract === null) return [];
  const other = spellingInAbstract(person.name, talk.abstract);
  if (other === null || other === person.name) return [];
  if (differsInLetters(person.name, other)) {
    const text = `The abstract spells ${person.name} as “${other}”; the spelling of the line of speakers is kept.`;
    return [issue('name.variant', 'info', talk.lines, text)];
  }
  // Capital letters throughout an abstract are typography, not a better spelling.
  return [
    issue('name.case', 'info', talk.lines, `“${person.name}” is written “${other}” in the abstract.`, {
      raw: person.name,
      proposal: {
        kind: 'person',
        key,
        label: `Write ${other}`,
        confidence: 0.9,
        edit: { do: 'set-fields', changes: [{ kind: 'person', key, field: 'name', value: other }] },
      },
    }),
  ];
}
