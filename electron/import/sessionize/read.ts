import type { ImportedProgram, ImportedSession } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { type JsonFile, languageOf, readJsonFiles } from '../json/json-files.ts';
import { Told } from '../json/told.ts';
import { tellZoneMissing, zoneOption } from '../json/zone.ts';
import { LIMITS } from '../limits.ts';
import { withNights } from '../night.ts';
import { Named } from '../records/named.ts';
import { peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';
import { withAffiliations } from './affiliations.ts';
import { Answers } from './answers.ts';
import { Rooms } from './rooms.ts';
import { sessionOf } from './sessions.ts';
import { Speakers } from './speakers.ts';
import { type Views, viewsOf } from './views.ts';

const MARKS =
  /"(isServiceSession|isPlenumSession|questionAnswers|categoryItems|isTopSpeaker|tagLine|slotStart|groupId)"\s*:/g;

/**
 * Sessionize's JSON: the views All, Sessions, Speakers and GridSmart, alone or several at once. Its ids are the keys.
 * Times have no zone. Option: affiliation (see `withAffiliations`).
 */
export const sessionize: ImportFormat = {
  id: 'sessionize',
  label: 'Sessionize (JSON)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*[{[]/.test(text)) return 0;
    const marks = new Set([...text.matchAll(MARKS)].map(([, name]) => name));
    return marks.size === 0 ? 0 : Math.min(0.95, 0.4 + marks.size * 0.2);
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
  const zone = zoneOption(options);
  if (!zone.ok) return zone;
  const views = viewsOf(files, languageOf(options), told);
  if (views === null) {
    const seen = files.map(({ value }) => describeJson(value)).join('; ');
    return refuse(
      'unknown-format',
      `The file is JSON, but none of Sessionize’s views (All, Sessions, Speakers, GridSmart). It is ${seen}.`,
    );
  }
  if (Math.max(views.sessions.length, views.speakers.length) > LIMITS.rows) {
    return refuse('too-large', `The file has more than ${LIMITS.rows} sessions or speakers; no more are read.`);
  }
  return ok(programOf(views, zone.value, options, told, files[0]?.at ?? { lines: [1, 1] }));
}

function programOf(
  views: Views,
  zone: string | null,
  options: FormatOptions,
  told: Told,
  whole: JsonFile['at'],
): ImportedProgram {
  const answers = new Answers(views.questions, views.categories, told);
  const names = { tracks: new Named(), kinds: new Named() };
  const rooms = new Rooms(views.rooms, told);
  const speakers = new Speakers(views.speakers, answers, told);
  const around = { answers, names, rooms, speakers, zone, told };
  const given = views.sessions.flatMap((viewed) => {
    const session = sessionOf(viewed, around);
    return session ? [session] : [];
  });
  const sessions = unique(given, told);
  const all = [...sessions, ...speakers.others(sessions)];
  const { people, issues } = withAffiliations(speakers.records(), options.affiliation);
  if (sessions.some(({ place }) => place?.start !== null) && zone === null) tellZoneMissing(told, whole);
  tellIdle(people, all, told);
  told.tellCounted();
  const days = [...new Map(views.days.map(({ date, record }) => [date, record])).entries()];
  return {
    format: sessionize.id,
    program: {},
    days: days.map(([date, { at }]) => ({ key: date, lines: [at.lines[0], at.lines[1]], fields: { date } })),
    rooms: rooms.records(),
    tracks: names.tracks.records(),
    kinds: names.kinds.records(),
    people,
    sessions: withNights(all),
    issues: [...told.issues, ...issues],
  };
}

/** Every session once: a grid has each twice, and several views repeat them. What the first leaves open, a later one fills. */
function unique(given: readonly ImportedSession[], told: Told): ImportedSession[] {
  const sessions = new Map<string, ImportedSession>();
  for (const session of given) {
    const known = sessions.get(session.key);
    if (known && known.fields.title !== session.fields.title) {
      const message = `“${String(session.fields.title)}” has the id ${session.key} of “${String(known.fields.title)}”; the first one counts.`;
      told.say('id.duplicate', 'error', { lines: session.lines }, message);
      continue;
    }
    const fields = { ...session.fields, ...known?.fields };
    sessions.set(session.key, known ? { ...session, ...known, fields } : session);
  }
  return [...sessions.values()];
}

function tellIdle(people: ImportedProgram['people'], sessions: readonly ImportedSession[], told: Told): void {
  const speaking = new Set(sessions.flatMap((session) => session.people ?? []).map(({ personKey }) => personKey));
  if (sessions.length === 0) return;
  for (const { key, lines, fields } of people) {
    if (speaking.has(key)) continue;
    told.say('speaker.unused', 'info', { lines }, `${String(fields.name)} speaks in no session of the file.`);
  }
}
