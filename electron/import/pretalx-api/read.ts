import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import { isTimeZone } from '../../../shared/time/zone.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { oneLine } from '../frab/prose.ts';
import { type JsonFile, languageOf, readJsonFiles } from '../json/json-files.ts';
import type { JsonRecord } from '../json/json-record.ts';
import { tellLanguages } from '../json/languages.ts';
import { Told } from '../json/told.ts';
import { tellZone, tellZoneMissing, zoneOption } from '../json/zone.ts';
import { LIMITS } from '../limits.ts';
import { withNights } from '../night.ts';
import { peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';
import { datesBetween } from './availability.ts';
import { type Collected, collect } from './collect.ts';
import { Answers, Lookup } from './named.ts';
import { Rooms } from './rooms.ts';
import { serviceOf, sessionsOf } from './sessions.ts';
import { slotsOf } from './slots.ts';
import { Speakers } from './speakers.ts';

const MARKS =
  /"(submission_type|slot_count|content_locale|do_not_record|pending_state|avatar_url|submissions|biography|submission|schedule|speaker_info|uuid|capacity|position|default_duration|submission_type_id)"\s*:/g;

/**
 * What the REST interface of pretalx gives (version 2, and the older one): submissions, speakers, slots, rooms and what
 * they refer to, in one file or several, with ids or written out. Codes and ids are the keys. Options: zone, language.
 */
export const pretalxApi: ImportFormat = {
  id: 'pretalx-api',
  label: 'pretalx API (JSON)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*[{[]/.test(text) || !/"(?:code|uuid|start|default_duration)"\s*:/.test(text)) return 0;
    const marks = new Set([...text.matchAll(MARKS)].map(([, name]) => name));
    const isPage = /"results"\s*:\s*\[/.test(text) && /"next"\s*:/.test(text);
    return marks.size < 2 ? 0 : Math.min(0.94, 0.3 + marks.size * 0.12 + (isPage ? 0.2 : 0));
  },
  read(bytes, options, more) {
    const read = readJsonFiles(bytes, options, more);
    if (!read.ok) return read;
    const told = new Told();
    told.issues.push(...read.value.issues);
    return readFiles(read.value.files, options, told);
  },
};

function readFiles(files: readonly JsonFile[], options: FormatOptions, told: Told): Result<ImportedProgram> {
  const wanted = zoneOption(options);
  if (!wanted.ok) return wanted;
  const language = languageOf(options);
  const collected = collect(files, language, told);
  if (collected === null) {
    const seen = files.map(({ value }) => describeJson(value)).join('; ');
    return refuse(
      'unknown-format',
      `The file is JSON, but holds no submissions, speakers, slots or rooms as pretalx gives them. It is ${seen}.`,
    );
  }
  const { records } = collected;
  if (Math.max(...Object.values(records).map(({ length }) => length)) > LIMITS.rows) {
    return refuse('too-large', `The files hold a list of more than ${LIMITS.rows} records; no more are read.`);
  }
  const whole = files[0]?.at ?? { lines: [1, 1] as const };
  tellLanguages(files, language, told);
  const own = records.event.map((event) => event.text('timezone')).find(isTimeZone) ?? null;
  if (own !== null && wanted.value === null) tellZone(told, own, whole);
  return ok(programOf(collected, wanted.value ?? own, whole, told));
}

function programOf(
  { records, slug }: Collected,
  zone: string | null,
  whole: JsonFile['at'],
  told: Told,
): ImportedProgram {
  const [event] = records.event;
  const rooms = new Rooms(records.room, told);
  const answers = new Answers(records.question, records.answer, told);
  const speakers = new Speakers(records.speaker, answers, told);
  const lookups = {
    tracks: new Lookup('track', records.track, told),
    types: new Lookup('type', records.type, told),
    tags: new Lookup('tag', records.tag, told),
  };
  const collected = { records, slug };
  const slots = slotsOf(collected, rooms, zone, told);
  const around = { slots, speakers, ...lookups, answers, told };
  const codes = new Set<string>();
  const submissions = records.submission.filter((submission) => {
    const code = submission.text('code');
    if (codes.has(code)) {
      const message = `The submission ${code} stands twice in the files; the first record counts.`;
      told.say('id.duplicate', 'info', submission.at, message, code);
    }
    return !codes.has(code) && codes.add(code);
  });
  const sessions = withNights([
    ...submissions.flatMap((submission) => sessionsOf(submission, around)),
    ...slots.others.map((slot) => serviceOf(slot, lookups.types)),
  ]);
  tellLost(slots.bySubmission, codes, told);
  speakers.tellMissing(whole);
  speakers.tellIdle(sessions);
  if (zone === null && sessions.some(({ place }) => place?.start !== undefined && place.start !== null)) {
    tellZoneMissing(told, whole);
  }
  const held = event ? datesBetween(event.text('date_from'), event.text('date_to')) : [];
  const dates = [...new Set([...held, ...sessions.flatMap(({ place }) => place?.date ?? [])])].sort();
  const program = event ? programFacts(event, told) : {};
  told.tellCounted();
  return {
    format: pretalxApi.id,
    ...(slug === null ? {} : { from: { system: 'pretalx', event: slug } }),
    program,
    days: [],
    rooms: rooms.records(),
    tracks: lookups.tracks.records(),
    kinds: lookups.types.records(),
    people: speakers.records(dates, zone),
    sessions,
    issues: told.issues,
  };
}

/** Slots of submissions that are not in the files. */
function tellLost(slots: ReturnType<typeof slotsOf>['bySubmission'], codes: ReadonlySet<string>, told: Told): void {
  for (const [code, [slot]] of slots) {
    if (codes.has(code) || !slot) continue;
    const message = `A slot is of the submission ${code}, which is not in the files. Import the submissions with the slots.`;
    told.say('session.dangling', 'warning', slot.record.at, message, code);
  }
}

function programFacts(event: JsonRecord, told: Told): ImportedProgram['program'] {
  const facts: ImportedProgram['program'] = {};
  for (const [field, text] of [
    ['title', oneLine(event.text('name'))],
    ['acronym', event.text('slug')],
    ['url', event.text('url', 'custom_domain')],
  ] as const) {
    if (text !== '') facts[field] = text;
  }
  for (const member of ['timezone', 'date_from', 'date_to', 'urls']) event.value(member);
  for (const [member, text] of event.rest()) told.count(`event ${member}`, event.at, text);
  return facts;
}
