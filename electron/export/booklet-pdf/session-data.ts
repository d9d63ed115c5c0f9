import type { AgendaEntry, AgendaPerson, AgendaTrack } from '../../../shared/agenda/agenda.ts';
import type { Inline } from '../../../shared/agenda/inline.ts';
import { type Block, richText } from '../../../shared/agenda/rich-text.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { softBreaks } from '../agenda-pdf/soft-breaks.ts';
import { colourOf } from '../colour.ts';

/** Longer words may break anywhere: they would not fit a narrow column; nor a title, or the running text, which are hyphenated. */
const WORD = 24;
const TITLE_WORD = 40;
const PROSE_WORD = 46;
/** A room's name of up to so many characters stands beside the title; a longer one under it. */
const BESIDE = 24;

export const soft = (text: string): string => softBreaks(text, WORD);
export const softTitle = (text: string): string => softBreaks(text, TITLE_WORD);
const softly = (text: string | null): string | null => (text === null ? null : soft(text));
const softRuns = (runs: readonly Inline[]): Inline[] =>
  runs.map((run) => ({ ...run, text: softBreaks(run.text, PROSE_WORD) }));

/** A text in Markdown as blocks whose long words may break. */
export const softText = (text: string): Block[] =>
  richText(text).map((block) =>
    block.kind === 'list' ? { ...block, items: block.items.map(softRuns) } : { ...block, text: softRuns(block.text) },
  );

/** A session with its text, as the template sets it; a talk of a block is one too. */
export interface SessionData {
  /** Its place among all sessions of the booklet. */
  readonly at: number;
  readonly title: string;
  readonly marked: boolean;
  readonly subtitle: string | null;
  /** The room where it stands beside the title. */
  readonly beside: string | null;
  readonly facts: readonly string[];
  readonly track: { readonly mark: string; readonly colour: string } | null;
  readonly changed: string | null;
  readonly people: readonly { readonly name: string; readonly affiliation: string | null }[];
  /** Two or three letters, for hyphenation. */
  readonly language: string | null;
  readonly abstract: readonly Block[];
  readonly talks: readonly SessionData[];
}

/** What the sessions of a booklet need beside themselves. */
export interface SessionContext {
  readonly words: Words;
  readonly locale: string;
  readonly abstracts: boolean;
  readonly marks: ReadonlyMap<AgendaTrack['id'], string>;
  readonly changed: ReadonlyMap<SessionId, string>;
  /** The place of each session in the booklet. */
  readonly at: ReadonlyMap<SessionId, number>;
}

/** A session as data; `talk`: it stands in its block, whose room it shares. */
export function sessionData(context: SessionContext, entry: AgendaEntry, talk = false): SessionData {
  const { words, marks, changed, at } = context;
  const { name, isTitle, subtitle, time, room, kind, track, level, language, people, abstract } = entry;
  const beside = !talk && room.name.length <= BESIDE;
  const facts = [
    talk || beside ? null : room.name,
    time,
    kind,
    track?.name,
    language === null || sameLanguage(language, context.locale) ? null : languageName(language, context.locale),
    level,
    isTitle ? null : words.untitled,
  ];
  return {
    at: at.get(entry.id) ?? 0,
    title: softTitle(name),
    marked: !isTitle,
    subtitle: subtitle === null ? null : softTitle(subtitle),
    beside: beside ? room.name : null,
    facts: facts.flatMap((fact) => (fact == null ? [] : [soft(fact)])),
    track: track ? { mark: marks.get(track.id) ?? '', colour: colourOf(track.colour) } : null,
    changed: changed.get(entry.id) ?? null,
    people: people.map((person) => ({ name: soft(inRole(person, words)), affiliation: softly(person.affiliation) })),
    language: /^([a-z]{2,3})(?:-|$)/i.exec(language ?? '')?.[1]?.toLowerCase() ?? null,
    abstract: context.abstracts && abstract !== null ? softText(abstract) : [],
    talks: entry.talks.map((one) => sessionData(context, one, true)),
  };
}

/** What is in the program's own language need not say so. */
const sameLanguage = (one: string, other: string): boolean =>
  one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];

/** A language tag in words of a locale ("German"); what is no tag stays as it is. */
export function languageName(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

function inRole({ name, role }: AgendaPerson, words: Words): string {
  if (role === 'chair' || role === 'moderator' || role === 'panelist') return fill(words[role], name);
  return name;
}
