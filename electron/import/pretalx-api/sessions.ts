import type { ImportedSession } from '../../../shared/contract/import.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import type { JsonRecord } from '../json/json-record.ts';
import type { Told } from '../json/told.ts';
import type { Answers, Lookup } from './named.ts';
import type { Slot, Slots } from './slots.ts';
import type { Speakers } from './speakers.ts';
import { statusOfState } from './status.ts';

/** What submissions refer to. */
export interface Around {
  readonly slots: Slots;
  readonly speakers: Speakers;
  readonly tracks: Lookup;
  readonly types: Lookup;
  readonly tags: Lookup;
  readonly answers: Answers;
  readonly told: Told;
}

/**
 * A submission as a session; one that has several slots is as many sessions, the later ones marked as repeats of the
 * first (in order of time).
 */
export function sessionsOf(submission: JsonRecord, around: Around): ImportedSession[] {
  const { told, slots } = around;
  const { at } = submission;
  const code = submission.text('code');
  const title = oneLine(submission.text('title'));
  const name = title === '' ? `submission ${code}` : `“${title.slice(0, 80)}”`;
  if (title === '') told.say('title.missing', 'warning', at, `Submission ${code} has no title.`);
  const type = submission.value(submission.has('submission_type') ? 'submission_type' : 'submission_type_id');
  const track = submission.value(submission.has('track') ? 'track' : 'track_id');
  const kindKey = around.types.keyOf(type, submission);
  const trackKey = around.tracks.keyOf(track, submission);
  const tags = (submission.list('tags') ?? []).map((tag) => around.tags.nameOf(tag, submission));
  const people = around.speakers.membersOf(submission, name);
  const own = slots.bySubmission.get(code) ?? [];
  tellUnplaced(submission, own, name, told);
  const minutes = Number(submission.text('duration')) || around.types.defaultMinutes(type, submission);
  const fields = fieldsOf(submission, title, name, around);
  const base = {
    lines: [at.lines[0], at.lines[1]] as [number, number],
    ...(kindKey === null ? {} : { kindKey }),
    ...(trackKey === null ? {} : { trackKey }),
    ...(people === null ? {} : { people }),
    ...(submission.list('tags') === null ? {} : { tags: [...new Set(tags.flatMap((tag) => tag ?? []))] }),
  };
  const given = (slot: Slot | undefined) => {
    const length = slot?.span.minutes ?? minutes;
    return {
      ...base,
      fields: { ...fields, ...(length !== null && length > 0 ? { durationMinutes: length } : {}) },
      ...(slot ? { place: { date: slot.span.date, start: slot.span.start, roomKey: slot.roomKey } } : {}),
    };
  };
  const [first, ...again] = own;
  const key = cutKey(code);
  return [
    { key, ...given(first) },
    ...again.map((slot, index) => {
      const message = `${name} is given ${own.length} times; each time is a session of its own, marked as a repeat.`;
      if (index === 0) told.say('talk.repeated', 'info', at, message);
      return { key: `${key} #${index + 2}`, ...given(slot), relations: [{ kind: 'repeat' as const, otherKey: key }] };
    }),
  ];
}

function tellUnplaced(submission: JsonRecord, own: readonly Slot[], name: string, told: Told): void {
  const ids = (submission.list('slots') ?? []).filter((slot) => typeof slot !== 'object');
  if (ids.length === 0 || own.length > 0) return;
  told.say(
    'slot.dangling',
    'info',
    submission.at,
    `Of ${name} only the ids of its slots are here (${ids.join(', ')}); import the slots too to know when and where it is.`,
    ids.join(', '),
  );
}

const PLAIN = ['code', 'title', 'duration', 'track_id', 'submission_type_id', 'tag_ids', 'slot', 'slots', 'answers'];

function fieldsOf(submission: JsonRecord, title: string, name: string, { answers, told }: Around) {
  const fields: ImportedSession['fields'] = title === '' ? {} : { title };
  const set = (field: string, text: string) => {
    if (text !== '') fields[field] = text;
  };
  for (const member of PLAIN) submission.value(member);
  const abstract = prose(submission.text('abstract'));
  const description = prose(submission.text('description'));
  set('abstract', abstract || description);
  if (abstract !== '' && description !== abstract) set('custom:Description', description);
  const notes = [submission.text('notes'), submission.text('internal_notes')].map(prose).filter((text) => text !== '');
  set('notes', notes.join('\n\n'));
  set('language', submission.text('content_locale').slice(0, 35));
  const state = submission.text('state');
  const status = statusOfState(state);
  if (status !== null) fields.status = status;
  else if (state !== '')
    told.say(
      'value.unknown',
      'warning',
      submission.at,
      `“${state}” is no state known here; that of ${name} stays.`,
      state,
    );
  // Withdrawn is our word for all that is not in the program; pretalx's own is kept.
  if (status === 'withdrawn' || state === 'draft') fields['custom:State'] = state;
  // Not to refuse is no wish to be recorded: only a refusal is a statement.
  if (submission.isTrue('do_not_record')) fields.recording = 'refused';
  if (submission.isTrue('is_featured')) fields['custom:Featured'] = 'yes';
  const count = submission.text('slot_count');
  if (count !== '1') set('custom:Slot count', count);
  const resources = submission
    .records('resources')
    .map((one) => [oneLine(one.text('description')), one.text('resource', 'link', 'url')].filter(Boolean).join(': '));
  set('custom:Resources', resources.filter((line) => line !== '').join('\n'));
  Object.assign(fields, answers.fieldsOf(submission, submission.text('code')));
  for (const [member, text] of submission.rest()) fields[customField(member)] ??= text;
  return fields;
}

/** A slot without a submission: a break, or time that is blocked. */
export function serviceOf({ record, id, span, roomKey }: Slot, kinds: Lookup): ImportedSession {
  const { lines } = record.at;
  const title = oneLine(record.text('description'));
  const isBlocker = /block/i.test(record.text('slot_type', 'type'));
  const minutes = span.minutes ?? (Number(record.text('duration')) || null);
  return {
    key: `slot ${id}`.slice(0, 300),
    lines: [lines[0], lines[1]],
    fields: {
      title: title === '' ? (isBlocker ? 'Blocked' : 'Break') : title,
      ...(minutes === null ? {} : { durationMinutes: minutes }),
    },
    kindKey: kinds.service(isBlocker ? 'Blocker' : 'Break', lines),
    place: { date: span.date, start: span.start, roomKey },
  };
}
