import type { DayId, PersonId } from '../../../shared/model/tables.ts';
import { type PrintBase, printBase } from '../print/base.ts';
import { type PageSize, type Paper, pageSize } from '../print/paper.ts';
import type { ExportInput } from '../product.ts';
import { fitOwn, type OwnRow, ownRows } from '../sign-parts/own-rows.ts';
import { type PersonSchedule, peopleSchedules } from '../sign-parts/people-schedule.ts';
import { hasLongWords, said } from '../sign-parts/plain-text.ts';
import { mainRole, ROLE_WORDS } from '../sign-parts/role-words.ts';
import { type SheetCells, sheetCells } from '../sign-parts/sheet-cells.ts';
import { largestSize, linesOf, REGULAR } from '../sign-parts/text-width.ts';
import { type WordTable, wordsIn } from '../sign-parts/words-in.ts';

/** Widths and heights of badge inserts in millimetres. */
export const BADGES = {
  '86x54': [86, 54],
  '4x3in': [101.6, 76.2],
  a6: [105, 148],
  'a6-landscape': [148, 105],
} as const;
export type BadgeSize = keyof typeof BADGES;

export interface BadgeOptions {
  readonly days: readonly DayId[] | null;
  readonly people: readonly PersonId[] | null;
  readonly size: BadgeSize;
  readonly paper: Paper | null;
  readonly schedule: 'back' | 'below' | 'none';
  readonly pronouns: boolean;
  readonly role: boolean;
  readonly blank: number;
}

/** What the template `badges.typ` reads. */
export interface BadgesDocument {
  readonly base: PrintBase;
  readonly page: PageSize;
  readonly cells: SheetCells;
  readonly schedule: BadgeOptions['schedule'];
  /** Around the contents of a badge, and how high the part with the name is, in millimetres. */
  readonly pad: number;
  readonly front: number;
  readonly words: { readonly badges: string };
  readonly cards: readonly BadgeData[];
}

export interface BadgeData {
  readonly name: string;
  readonly nameSize: number;
  readonly hyphenate: boolean;
  readonly affiliation: string | null;
  readonly pronouns: string | null;
  /** The size of what is under the name, in points. */
  readonly small: number;
  readonly role: string | null;
  readonly speaks: boolean;
  readonly rows: readonly OwnRow[];
  readonly size: number;
}

const POINTS = 72 / 25.4;
const BADGE_WORDS: WordTable<string> = { en: 'Badges', de: 'Namensschilder', fr: 'Badges', es: 'Acreditaciones' };

/** The badges as data for the template: people of the program by name, then blank ones. */
export function badgesDocument(
  input: ExportInput,
  options: BadgeOptions,
): { readonly document: BadgesDocument; readonly notes: readonly string[] } {
  const { agenda, base, spoken } = printBase(input, options.days);
  const wanted = options.people === null ? null : new Set(options.people);
  const people = peopleSchedules(input.state, agenda).filter(({ person }) => wanted === null || wanted.has(person.id));
  const [width, height] = BADGES[options.size];
  const pad = height < 60 ? 4 : 7;
  const front = options.schedule === 'below' ? height * 0.48 : height;
  const roles = wordsIn(ROLE_WORDS, agenda.locale);
  const context = { state: input.state, spoken, changed: new Map(), early: null, full: false };
  const notes: string[] = [];
  const cards = people.flatMap((one) => {
    const rows = options.schedule === 'none' ? [] : ownRows(one.appearing, context);
    const role = options.role ? mainRole(one.appearing.map((appearing) => appearing.role)) : null;
    const parts = partsOf(rows, { width, height: options.schedule === 'below' ? height - front : height }, pad);
    if (parts.cards.length > 1)
      notes.push(`The sessions of ${one.person.name} go on on another badge (${parts.cards.length} in all).`);
    return parts.cards.map((own) => ({
      ...frontOf(one, { width, height: front }, pad, options.pronouns),
      ...{ role: role === null ? null : roles[role], speaks: role === 'speaker' || role === 'panelist' },
      ...{ rows: own, size: parts.size },
    }));
  });
  const nobody = { name: '', nameSize: 10, hyphenate: false, affiliation: null, pronouns: null, small: 9 };
  const blank = { ...nobody, role: null, speaks: false, rows: [], size: 8 };
  const page = pageSize(options.paper, agenda, 'portrait');
  return {
    notes,
    document: {
      ...{ base, page, cells: sheetCells({ width, height }, page), schedule: options.schedule, pad, front },
      words: { badges: wordsIn(BADGE_WORDS, agenda.locale) },
      cards: [...cards, ...Array.from({ length: options.blank }, () => blank)],
    },
  };
}

function frontOf({ person }: PersonSchedule, { width, height }: PageSize, pad: number, pronouns: boolean) {
  const inner = (width - 2 * pad) * POINTS;
  const name = said(person.name);
  const affiliation = person.affiliation === null ? null : said(person.affiliation);
  const most = Math.min(width * 0.36, height * 0.48);
  // What the lines above and below the name leave of the height.
  const least = Math.max(7, most * 0.36);
  let nameSize = largestSize(name, { width: inner, lines: 2, most, least });
  let small = Math.max(7, Math.min(width * 0.12, height * 0.15));
  const need = () =>
    linesOf(name, inner / nameSize) * 1.15 * nameSize +
    (affiliation === null ? 0 : linesOf(affiliation, inner / small / REGULAR) * 1.25 * small + 4) +
    (pronouns && person.pronouns !== null ? 1.25 * small : 0);
  const room = (height - 2 * pad) * POINTS - 34;
  while (need() > room && (nameSize > least || small > 5.5)) {
    nameSize = Math.max(least, nameSize * 0.93);
    small = Math.max(5.5, small * 0.95);
  }
  return {
    ...{ name, nameSize, small, affiliation, hyphenate: hasLongWords(name) },
    pronouns: pronouns && person.pronouns !== null ? said(person.pronouns) : null,
  };
}

/** The rows of a schedule by badges; nobody has none. */
function partsOf(rows: readonly OwnRow[], { width, height }: PageSize, pad: number) {
  const box = { width: (width - 2 * pad) * POINTS - 6, height: (height - 2 * pad - 3) * POINTS };
  return fitOwn(rows, { ...box, most: Math.min(12, height * 0.16), least: 6 });
}
