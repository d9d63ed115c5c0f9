import type { AgendaEntry, AgendaPerson } from '../../../shared/agenda/agenda.ts';
import { cleanLine, cleanOrNull } from '../../../shared/agenda/clean-text.ts';
import { fill, type Words } from '../../../shared/agenda/words.ts';
import { firstWords } from '../../../shared/model/names.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import { said, saidOrNull } from '../sign-parts/plain-text.ts';
import type { InternalPart } from './internal-part.ts';
import type { ChairWords } from './words.ts';

/** One talk on a chair sheet, as the template wants it. */
export interface TalkData {
  readonly start: string;
  readonly end: string;
  readonly minutes: string;
  readonly title: string;
  readonly marked: boolean;
  readonly people: readonly ChairPersonData[];
  /** Expected audience, slides, recording. */
  readonly facts: readonly string[];
  readonly changed: readonly string[];
  readonly notes: string | null;
}

export interface ChairPersonData {
  readonly name: string;
  readonly affiliation: string | null;
  readonly pronouns: string | null;
  /** How the name is said. */
  readonly say: string | null;
  readonly biography: string | null;
  readonly warnings: readonly string[];
}

export interface TalkContext {
  readonly internal: InternalPart;
  readonly words: Words;
  readonly own: ChairWords;
  readonly timeZone: string;
  readonly changed: ReadonlyMap<SessionId, readonly string[]>;
  /** Characters of a biography; 0: none. */
  readonly biography: number;
  readonly notes: boolean;
}

/** A talk with all that its chair has to know. */
export function talkData(entry: AgendaEntry, context: TalkContext): TalkData {
  const { own, internal } = context;
  const facts = internal.sessions.get(entry.id);
  const speaking = entry.people.filter(({ role }) => role !== 'author' && role !== 'chair');
  const people = speaking.length > 0 ? speaking : entry.people.filter(({ role }) => role !== 'chair');
  const audience = facts?.expectedAudience ?? null;
  const slides = facts?.slides ?? null;
  return {
    start: entry.startText,
    end: entry.endText,
    minutes: fill(own.minutes, entry.end - entry.start),
    title: said(entry.name),
    marked: !entry.isTitle,
    people: people.map((person) => personData(person, context)),
    facts: [
      audience === null ? null : fill(own.audience, audience),
      slides === null ? null : fill(own.slides, own.slidesState[slides]),
      facts?.recording === 'refused' ? own.notRecorded : null,
    ].filter((fact) => fact !== null),
    changed: context.changed.get(entry.id) ?? [],
    notes: context.notes ? saidOrNull(cleanOrNull(facts?.notes ?? null)) : null,
  };
}

function personData(person: AgendaPerson, { internal, words, own, timeZone, biography }: TalkContext): ChairPersonData {
  const { id, name, role, affiliation, jobTitle, pronouns } = person;
  const facts = internal.people.get(id);
  const zone = facts?.timeZone ?? null;
  const about = cleanOrNull(facts?.biography ?? null);
  return {
    name: said(role === 'moderator' ? fill(words.moderator, name) : name),
    affiliation: saidOrNull([jobTitle, affiliation].filter((part) => part !== null).join(', ') || null),
    pronouns: saidOrNull(pronouns),
    say: saidOrNull(cleanOrNull(facts?.pronunciation ?? null)),
    biography: biography === 0 || about === null ? null : said(firstWords(about, biography)),
    warnings: [
      ...(facts?.marks ?? []).map((mark) => said(cleanLine(mark))),
      ...(zone !== null && zone !== timeZone ? [said(fill(own.remote, cleanLine(zone)))] : []),
    ],
  };
}
