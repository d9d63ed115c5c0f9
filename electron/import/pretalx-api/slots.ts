import { isObject, JsonRecord, textOf } from '../json/json-record.ts';
import { readSpan, type Span } from '../json/span.ts';
import type { Told } from '../json/told.ts';
import { note } from '../records/note.ts';
import type { Collected } from './collect.ts';
import type { Rooms } from './rooms.ts';

/** A slot of the schedule, read. */
export interface Slot {
  readonly record: JsonRecord;
  readonly id: string;
  readonly span: Span;
  readonly roomKey: string | null;
}

/** The slots of the import: by the submission they are of, and those of none (breaks, blocked time). */
export interface Slots {
  readonly bySubmission: ReadonlyMap<string, readonly Slot[]>;
  readonly others: readonly Slot[];
}

/** Gathers slots from their own list and from submissions that have theirs written out, each once. */
export function slotsOf({ records }: Collected, rooms: Rooms, zone: string | null, told: Told): Slots {
  const bySubmission = new Map<string, Slot[]>();
  const others: Slot[] = [];
  const seen = new Set<string>();
  const enter = (record: JsonRecord, code: string) => {
    const id = record.text('id') || `${code} ${record.text('start')} ${record.text('room', 'room_id')}`;
    if (seen.has(id)) return;
    seen.add(id);
    const span = readSpan(record.text('start'), record.text('end'), zone, `slot ${id}`, record.at, told);
    const slot = { record, id, span, roomKey: rooms.of(record.value('room'), record) };
    // A submission that is not scheduled has a slot with neither time nor room.
    if (span.date === null && slot.roomKey === null) return;
    if (code === '') others.push(slot);
    else note(bySubmission, code, slot);
  };
  for (const record of newest(records.slot, told)) enter(record, codeOf(record));
  for (const submission of records.submission) {
    const code = submission.text('code');
    for (const slot of submission.records('slots')) enter(slot, code);
    const slot = submission.value('slot');
    if (isObject(slot)) enter(new JsonRecord(slot, submission.at, submission.language), code);
  }
  const order = ({ span, id }: Slot): string =>
    `${span.date ?? '9'} ${String(span.start ?? 9999).padStart(4, '0')} ${id}`;
  for (const slots of bySubmission.values()) slots.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { bySubmission, others };
}

function codeOf(record: JsonRecord): string {
  const submission = record.value('submission');
  return isObject(submission) ? textOf(submission.code, record.language) : textOf(submission, record.language);
}

/** Slots of one version of the schedule: the newest of those that the list holds. */
function newest(slots: readonly JsonRecord[], told: Told): readonly JsonRecord[] {
  const versionOf = (slot: JsonRecord): number => {
    const version = slot.value('schedule');
    return Number(isObject(version) ? version.id : version) || 0;
  };
  const versions = [...new Set(slots.map(versionOf))].sort((a, b) => b - a);
  const [last, ...older] = versions;
  if (older.length === 0) return slots;
  const old = slots.filter((slot) => versionOf(slot) !== last);
  const message = `The slots are of ${versions.length} versions of the schedule; those of the newest (${last}) are used, ${old.length} older ones are not.`;
  const [first] = old;
  if (first) told.say('schedule.older', 'warning', first.at, message, older.join(', '));
  return slots.filter((slot) => versionOf(slot) === last);
}
