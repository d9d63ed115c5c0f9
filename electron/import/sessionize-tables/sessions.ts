import type { ImportedSession } from '../../../shared/contract/import.ts';
import { titleKey } from '../../../shared/matching/name-key.ts';
import { type DateOrder, readDuration } from '../csv/times.ts';
import { cutKey, isService } from '../frab/names.ts';
import { oneLine } from '../frab/prose.ts';
import type { Named } from '../records/named.ts';
import type { Answer } from '../sessionize/answers.ts';
import { sessionRole } from '../sessionize/field-of.ts';
import { chosenBy, type Names } from '../sessionize/session-fields.ts';
import { SERVICE_KIND } from '../sessionize/sessions.ts';
import { statusOf } from '../sessionize/status.ts';
import type { RoleRow } from '../tables/role-row.ts';
import type { SheetRole, SheetTable } from './columns.ts';
import type { SheetPeople } from './people.ts';
import { timesOf } from './times.ts';

type Row = RoleRow<SheetRole>;

/** What rows refer to. */
export interface Around {
  readonly people: SheetPeople;
  readonly rooms: Named;
  readonly names: Names;
  readonly order: DateOrder | null;
}

/** A row as a session; one without an id is known by its title. */
export function sessionOf(row: Row, table: SheetTable, around: Around): ImportedSession | null {
  const [id, title] = [row.get('id'), oneLine(row.get('title'))];
  const name = title === '' ? `session ${id}` : title.slice(0, 80);
  const people = around.people.membersOf(row, table, name);
  if (id === '' && title === '') {
    const isSpeaker = people !== null && people.length > 0;
    if (!isSpeaker) row.say('row.empty', 'warning', null, 'A row has neither session nor speaker; it is left out.');
    return null;
  }
  if (title === '') row.say('title.missing', 'warning', 'title', `Session ${id} has no title.`);
  const isBreak = id === '' && (people?.length ?? 0) === 0 && isService(title);
  if (people?.length === 0 && !isBreak)
    row.say('speaker.missing', 'info', null, `“${name}” has no speaker in the file.`);
  const at = { lines: row.lines };
  const chosen = chosenBy(answersOf(row, table), around.names, at);
  const kindKey = isBreak ? around.names.kinds.meet(SERVICE_KIND, row.lines, { service: true }) : chosen.kindKey;
  const { date, start, span } = timesOf(row, name, around.order);
  const roomKey = around.rooms.meet(row.get('room'), row.lines);
  const isPlaced = (['room', 'scheduledAt', 'day', 'time'] as const).some((role) => row.has(role));
  return {
    key: cutKey(id || titleKey(title) || title),
    lines: [row.lines[0], row.lines[1]],
    fields: { ...fieldsOf(row, title, name, span), ...chosen.fields },
    ...(kindKey == null ? {} : { kindKey }),
    ...(chosen.trackKey == null ? {} : { trackKey: chosen.trackKey }),
    ...(chosen.tags.length === 0 ? {} : { tags: [...new Set(chosen.tags)] }),
    ...(people === null || isBreak ? {} : { people }),
    ...(isPlaced ? { place: { date, start, roomKey } } : {}),
  };
}

function fieldsOf(row: Row, title: string, name: string, span: number | null): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  const set = (field: string, text: string) => {
    if (text !== '') fields[field] = text;
  };
  set('abstract', row.get('description'));
  set('custom:Owner', oneLine(row.get('owner')));
  set('custom:Owner Email', row.get('ownerEmail'));
  if (isYes(row.get('informed'))) set('custom:Informed', 'yes');
  set('custom:Live Link', row.get('liveLink'));
  set('custom:Recording Link', row.get('recordingLink'));
  const said = row.get('duration');
  const minutes = said === '' ? null : readDuration(said);
  if (said !== '' && minutes === null)
    row.say(
      'duration.unreadable',
      'warning',
      'duration',
      `The length of “${name}”, “${said}”, is no length that can be read.`,
    );
  const length = minutes ?? span;
  if (length !== null) fields.durationMinutes = length;
  const isConfirmed = isYes(row.get('confirmed'));
  const status = row.get('status');
  const known = status === '' ? (isConfirmed ? 'confirmed' : null) : statusOf(status, isConfirmed);
  if (status !== '' && known === null)
    row.say('value.unknown', 'warning', 'status', `“${status}” is no status known here; that of “${name}” stays.`);
  if (known !== null) fields.status = known;
  return fields;
}

const isYes = (text: string): boolean => /^(?:true|1|yes|x|✓)$/i.test(text.trim());

/** Columns without a role, up to those of the speaker: categories and answers. Only tags are surely lists. */
function answersOf(row: Row, { speakerFrom, numbered }: SheetTable): readonly Answer[] {
  const taken = new Set(numbered.map(({ column }) => column));
  return row.others().flatMap(([name, value, column]) => {
    if (column > speakerFrom || taken.has(column)) return [];
    const values = sessionRole(name) === 'tags' ? value.split(/\n|,\s*|;\s*/).filter((part) => part !== '') : [value];
    return [{ name, values }];
  });
}
