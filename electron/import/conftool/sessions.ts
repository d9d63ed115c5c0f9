import type { ImportedSession } from '../../../shared/contract/import.ts';
import { absoluteMinute, DAY_MINUTES, dateOfDayNumber } from '../../../shared/time/wall.ts';
import type { DateOrder } from '../csv/times.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import { inBlock } from '../records/blocks.ts';
import type { HeadedRow, HeadedTable } from '../records/headed-table.ts';
import type { Named } from '../records/named.ts';
import { momentOf } from '../records/row-times.ts';
import { htmlToMarkdown } from '../text/html.ts';
import { chairsOf, type Parts } from './people.ts';
import { groupsIn, talkOf } from './talks.ts';

export interface Gathered extends Parts {
  readonly rooms: Named;
  readonly tracks: Named;
  readonly order: DateOrder | null;
  /** What the table of papers says of a talk, by key; it is taken out when the talk is met. */
  readonly papers: Map<string, ImportedSession>;
}

const USED = new Set([
  ...['session id', 'session short', 'session title', 'session start', 'session end', 'session room'],
  ...['session room id', 'session abstract', 'session info', 'track type', 'presentations'],
]);
const GROUP = /^(?:p\d+|chair\d+)(?:[_ ]|$)/i;

/** A session with its talks: a block where it has some. */
export function sessionsOf(row: HeadedRow, table: HeadedTable, gathered: Gathered): readonly ImportedSession[] {
  const { rooms, tracks, people, report } = gathered;
  const { lines } = row;
  report.at(row.place());
  const id = oneLine(row.get('session id'));
  const title = oneLine(row.get('session title')) || oneLine(row.get('session short'));
  if (title === '') {
    report.sayOf(row.place('session title'), 'title.missing', 'warning', lines, `The session ${id} has no title.`);
  }
  const key = cutKey(`session ${id || title}`);
  const from = minuteOf(row, 'session start', null, gathered);
  const to = minuteOf(row, 'session end', from, gathered);
  const roomKey = rooms.meet(row.get('session room'), lines);
  const chairs = chairsOf(row, groupsIn(table, /^chair(\d+)/), people);
  const trackKey = tracks.meet(row.get('track type'), lines);
  const count = groupsIn(table, /^p(\d+) /);
  const talks = talksOf(row, count, key, from, roomKey, gathered);
  const said = Number(row.get('presentations') || talks.length);
  if (said !== talks.length) {
    const message = `“${title}” is said to have ${row.get('presentations').slice(0, 20)} presentations; the row has ${talks.length}.`;
    report.sayOf(row.place('presentations'), 'talks.disagree', 'warning', lines, message, row.get('presentations'));
  }
  const { sessions, outside } = inBlock(key, from, talks);
  for (const talk of outside) {
    const message = `“${String(talk.fields.title ?? '')}” is a talk of “${title}”, but does not begin within it; it stands beside the block.`;
    report.say('block.left', 'warning', lines, message);
  }
  const own: ImportedSession = {
    key,
    lines: [lines[0], lines[1]],
    fields: {
      ...(title === '' ? {} : { title }),
      ...lengthOf(from, to, `“${title}”`, row, gathered),
      ...fieldsOf(row),
      ...(talks.length > 0 ? { block: true } : {}),
    },
    ...(trackKey === null ? {} : { trackKey }),
    ...(chairs.length === 0 ? {} : { people: [...chairs] }),
    place: placeAt(from, roomKey),
  };
  return [own, ...sessions];
}

function talksOf(
  row: HeadedRow,
  count: number,
  sessionKey: string,
  from: number | null,
  roomKey: string | null,
  gathered: Gathered,
) {
  return Array.from({ length: count }, (_, at) => at + 1).flatMap((number) => {
    const talk = talkOf(row, number, sessionKey, gathered);
    if (talk === null) return [];
    // Poster sessions give their talks no times.
    const start = minuteOf(row, `p${number} start`, from, gathered);
    const end = minuteOf(row, `p${number} end`, start ?? from, gathered);
    const paper = gathered.papers.get(talk.key);
    gathered.papers.delete(talk.key);
    const length = lengthOf(start, end, `“${String(talk.fields.title ?? '')}”`, row, gathered);
    const session: ImportedSession = {
      ...paper,
      ...talk,
      fields: { ...paper?.fields, ...talk.fields, ...length },
      place: placeAt(start ?? from, roomKey),
    };
    return [{ session, from: start, minutes: length.durationMinutes ?? null }];
  });
}

const placeAt = (from: number | null, roomKey: string | null): NonNullable<ImportedSession['place']> =>
  from === null
    ? { date: null, start: null, roomKey }
    : { date: dateOfDayNumber(Math.floor(from / DAY_MINUTES)), start: from % DAY_MINUTES, roomKey };

/** The absolute wall minute under a header; a clock time alone is of the day of `around`, or of the night after it. */
function minuteOf(row: HeadedRow, header: string, around: number | null, { order, report }: Gathered): number | null {
  const moment = momentOf(row, header, order, report);
  if (moment === null || moment.minute === null) return null;
  if (moment.date !== null) return absoluteMinute(moment.date, moment.minute);
  if (around === null) return null;
  const sameDay = around - (around % DAY_MINUTES) + moment.minute;
  return sameDay < around ? sameDay + DAY_MINUTES : sameDay;
}

function lengthOf(
  from: number | null,
  to: number | null,
  name: string,
  { lines }: HeadedRow,
  { report }: Gathered,
): { readonly durationMinutes?: number } {
  if (from === null || to === null) return {};
  if (to >= from && to - from <= DAY_MINUTES) return { durationMinutes: to - from };
  const why = to < from ? 'ends before it begins' : 'is longer than 24 hours';
  report.say('duration.unusable', 'warning', lines, `${name} ${why}; its length is left open.`);
  return {};
}

function fieldsOf(row: HeadedRow): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = {};
  const [abstract, info] = [htmlToMarkdown(row.get('session abstract')), htmlToMarkdown(row.get('session info'))];
  if (abstract !== '' || info !== '') fields.abstract = abstract || info;
  if (abstract !== '' && info !== '' && info !== abstract) fields['custom:Session info'] = info;
  const short = oneLine(row.get('session short'));
  if (short !== '' && short !== oneLine(row.get('session title'))) fields['custom:Session short'] = short;
  for (const [header, text] of row.others(USED)) {
    if (!GROUP.test(header) && !/colou?r/i.test(header)) fields[customField(header)] = text;
  }
  return fields;
}
