import type { AgendaDay, AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { agendaOf } from '../../../shared/agenda/agenda-of.ts';
import { cleanOrNull, cleanText } from '../../../shared/agenda/clean-text.ts';
import { fill, type Words, wordsFor } from '../../../shared/agenda/words.ts';
import type { Person } from '../../../shared/model/tables.ts';
import { bookletWords } from '../booklet-pdf/words.ts';
import { publicPart } from '../json/public-part.ts';
import type { ExportInput } from '../product.ts';
import type { ScheduleChoice } from '../schedule/document.ts';
import { webLink } from '../schedule/web-link.ts';
import { stampOf } from '../stamp.ts';
import { escapedAddress, escapedLine, escapedRun } from './escape.ts';
import { proseLines } from './prose.ts';

/** What stands in the page beside the sessions. */
export interface MarkdownParts {
  readonly frontMatter: boolean;
  readonly abstracts: boolean;
  readonly biographies: boolean;
}

/**
 * The program as Markdown (CommonMark), to be read as it stands or by a site builder: a heading a day and a session.
 * All text of the program is escaped; front matter is YAML whose texts are JSON strings.
 */
export function markdownDocument(input: ExportInput, choice: ScheduleChoice, parts: MarkdownParts) {
  const state = publicPart(input.state);
  const agenda = agendaOf(state, choice.days === null ? {} : { days: choice.days });
  const { words } = wordsFor(agenda.locale);
  const stamp = stampOf(input, agenda);
  const days = agenda.days.map((day) => ({ ...day, entries: day.entries.filter((entry) => isMeant(entry, choice)) }));
  const inThem = new Set(
    days
      .flatMap(({ entries }) => entries.flatMap(({ people, talks }) => [people, ...talks.map((talk) => talk.people)]))
      .flat()
      .map(({ id }) => id),
  );
  const told = [...state.person.values()]
    .filter(({ id, biography }) => inThem.has(id) && cleanOrNull(biography, cleanText) !== null)
    .sort(bySortName);
  const place = [agenda.venue, agenda.city].filter((part) => part !== null).join(', ');
  const lines = [
    ...(parts.frontMatter
      ? frontMatter({
          title: agenda.title,
          lang: agenda.locale,
          dir: agenda.direction,
          startDate: agenda.days[0]?.date ?? null,
          endDate: agenda.days.at(-1)?.date ?? null,
          place: place || null,
          timeZone: agenda.timeZone,
          release: input.release,
          asOf: input.asOf,
        })
      : []),
    `# ${escapedLine(agenda.title)}`,
    ...paragraph(agenda.tagline ?? ''),
    ...paragraph(place),
    ...paragraph([stamp.release, stamp.asOf, stamp.printedAt].filter((part) => part !== null).join(' · ')),
    ...paragraph(fill(words.timesIn, agenda.timeZone)),
    ...days.flatMap((day) => dayLines(day, parts, words)),
    ...(parts.biographies && told.length > 0
      ? ['', `## ${bookletWords(agenda.locale).biographies}`, ...told.flatMap(personLines)]
      : []),
    '',
  ];
  return { text: lines.join('\n'), unplaced: agenda.unplaced.length };
}

const isMeant = ({ room, track, talks }: AgendaEntry, choice: ScheduleChoice): boolean =>
  (choice.rooms === null || choice.rooms.includes(room.id)) &&
  (choice.tracks === null ||
    (track !== null && choice.tracks.includes(track.id)) ||
    talks.some((talk) => isMeant(talk, choice)));

const paragraph = (text: string): string[] => (text === '' ? [] : ['', escapedLine(text)]);

const frontMatter = (facts: Readonly<Record<string, string | null>>): string[] => [
  '---',
  ...Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${yamlText(value)}`])),
  '---',
  '',
];

/** A text in YAML: a JSON string is one. */
const yamlText = (text: string): string =>
  JSON.stringify(cleanText(text)).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const dayLines = ({ dateText, label, entries }: AgendaDay, parts: MarkdownParts, words: Words): string[] =>
  entries.length === 0
    ? []
    : [
        '',
        `## ${escapedLine([dateText, label].filter((part) => part !== null).join(' · '))}`,
        ...entries.flatMap((entry) => [
          ...entryLines(entry, '###', parts, words),
          ...entry.talks.flatMap((talk) => entryLines(talk, '####', parts, words)),
        ]),
      ];

function entryLines(entry: AgendaEntry, mark: string, parts: MarkdownParts, words: Words): string[] {
  const { time, name, subtitle, room, track, kind, language, level, abstract, people, url } = entry;
  const facts = [time, room.name, track?.name ?? null, kind, language, level].filter((part) => part !== null);
  const link = webLink(url);
  return [
    '',
    `${mark} ${escapedLine(name)}`,
    ...paragraph(subtitle ?? ''),
    '',
    // The time is ours and cannot be taken for markup.
    `**${escapedRun(time)}** · ${facts.slice(1).map(escapedRun).join(' · ')}`,
    ...paragraph(peopleText(people, words)),
    ...(parts.abstracts && abstract !== null ? proseLines(abstract) : []),
    ...(link === null ? [] : ['', escapedAddress(link)]),
  ];
}

const ROLE_WORDS = { chair: 'chair', moderator: 'moderator', panelist: 'panelist' } as const;

/** "Ada Okafor (Northgate), Chair: Cy Moreau" */
const peopleText = (people: readonly AgendaPerson[], words: Words): string =>
  people
    .map(({ name, affiliation, role }) => {
      const called = affiliation === null ? name : `${name} (${affiliation})`;
      return role === 'speaker' || role === 'author' ? called : fill(words[ROLE_WORDS[role]], called);
    })
    .join(', ');

const personLines = ({ name, affiliation, biography }: Person): string[] => [
  '',
  `### ${escapedLine(name)}`,
  ...paragraph(affiliation ?? ''),
  ...proseLines(cleanText(biography ?? '')),
];

const bySortName = (a: Person, b: Person): number => {
  const [one, other] = [a.sortName ?? a.name, b.sortName ?? b.name];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
};
