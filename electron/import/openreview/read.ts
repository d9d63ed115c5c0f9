import type { ImportedProgram } from '../../../shared/contract/import.ts';
import { ok, type Result, refuse } from '../../../shared/contract/problem.ts';
import type { FormatOptions, ImportFormat } from '../format.ts';
import { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';
import { LIMITS } from '../limits.ts';
import { outcomesOf, statusOf, tellLeftOut } from '../records/acceptance.ts';
import { affiliationIssues } from '../records/affiliations.ts';
import { Authors } from '../records/authors.ts';
import { Named } from '../records/named.ts';
import { People } from '../records/people.ts';
import { uniqueSessions } from '../records/unique.ts';
import { isObject, type JsonObject, textOf } from '../records/values.ts';
import { type Decoded, decodeText, peekText } from '../text/decode.ts';
import { describeJson } from '../text/describe-json.ts';
import { encodingIssues } from '../text/encoding-issue.ts';
import { parseJson } from '../text/parse-json.ts';
import { contentOf, decisionIn, idOf, isReply, repliesIn, type Submission, venueOf } from './notes.ts';
import { decidedOf, sessionOf } from './sessions.ts';

/** Notes of OpenReview, of version 1 or 2 of its API: {notes: [...]} or the list alone. Options: accepted, speakers. */
export const openreview: ImportFormat = {
  id: 'openreview',
  label: 'OpenReview notes (JSON)',
  detect(_fileName, head) {
    const text = peekText(head);
    if (!/^\s*[{[]/.test(text) || !/"content"\s*:\s*\{/.test(text)) return 0;
    if (!/"invitations?"\s*:/.test(text)) return /"forum"\s*:/.test(text) ? 0.5 : 0;
    return /"forum"\s*:|"notes"\s*:\s*\[/.test(text) ? 0.95 : 0.6;
  },
  read(bytes, options) {
    const decoded = decodeText(bytes, options.encoding);
    return decoded.ok ? readNotes(decoded.value, options) : decoded;
  },
};

interface Note {
  readonly value: JsonObject;
  readonly lines: Lines;
}

function readNotes(decoded: Decoded, options: FormatOptions): Result<ImportedProgram> {
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  const { value, places } = json.value;
  const list = isObject(value) ? value.notes : value;
  if (!Array.isArray(list)) {
    return refuse(
      'unknown-format',
      `The file is JSON, but no notes of OpenReview: expected a list of notes, or one under “notes”. It is ${describeJson(value)}.`,
      { path: 'notes' },
    );
  }
  if (list.length > LIMITS.rows) {
    return refuse('too-large', `The file has ${list.length} notes; at most ${LIMITS.rows} are read.`);
  }
  const report = new Report();
  report.issues.push(...encodingIssues(decoded));
  const path = isObject(value) ? 'notes' : '';
  const notes = list.flatMap((note: unknown, at): Note[] => {
    const lines = places.linesOf(path, at);
    if (isObject(note) && idOf(note) !== '') return [{ value: note, lines }];
    const message = `The note ${at + 1} has no id; it is left out.`;
    report.say('record.unusable', 'error', lines, message, JSON.stringify(note));
    return [];
  });
  const submissions = submissionsOf(notes, report);
  if (submissions.length === 0) {
    return refuse('unreadable-source', 'The file has no submission among its notes: there is nothing to import.');
  }
  return ok({ ...programOf(submissions, options, report), ...fromOf(submissions) });
}

/** The notes that are submissions, with the decisions that other notes tell of them; deleted ones are told. */
function submissionsOf(notes: readonly Note[], report: Report): readonly Submission[] {
  const decisions = new Map<string, string>();
  const asDecision = (reply: JsonObject): boolean => {
    const decision = decisionIn(reply);
    const isDecision = decision !== '' && textOf(reply.ddate) === '';
    if (isDecision) decisions.set(textOf(reply.forum) || textOf(reply.replyto), decision);
    return isDecision;
  };
  for (const { value, lines } of notes) {
    if (isReply(value) && !asDecision(value)) report.count('reply (review, comment)', lines, idOf(value));
    for (const reply of repliesIn(value)) {
      if (!asDecision({ forum: idOf(value), ...reply })) report.count('reply (review, comment)', lines, idOf(reply));
    }
  }
  const submissions = notes.flatMap(({ value, lines }): Submission[] => {
    if (isReply(value)) return [];
    const content = contentOf(value);
    const id = idOf(value);
    const decision = decisions.get(id) ?? textOf(content.decision);
    return [{ id, note: value, content, lines, venue: venueOf(value), decision }];
  });
  const deleted = submissions.filter(({ note }) => textOf(note.ddate) !== '');
  if (deleted.length > 0) tellLeftOut('deleted', deleted.map(decidedOf), report, 'status');
  return submissions.filter(({ note }) => textOf(note.ddate) === '');
}

function programOf(submissions: readonly Submission[], options: FormatOptions, report: Report): ImportedProgram {
  const decided = submissions.map(decidedOf);
  const outcomes = outcomesOf(decided, options.accepted, report, 'venue');
  const isSaid = decided.some(({ decision }) => decision !== '');
  const [kinds, people, authors] = [new Named(), new People(report), new Authors(options.speakers)];
  const sessions = submissions.flatMap((submission, at) => {
    const outcome = outcomes[at] ?? 'undecided';
    if (outcome === 'left-out') return [];
    const session = sessionOf(submission, { kinds, people, authors, report });
    return [{ ...session, fields: { ...session.fields, ...statusOf(outcome, isSaid) } }];
  });
  people.tell();
  authors.tell(report);
  report.tellCounted();
  const records = people.records();
  return {
    format: openreview.id,
    program: {},
    days: [],
    rooms: [],
    tracks: [],
    kinds: kinds.records(),
    people: records,
    sessions: uniqueSessions(sessions, report),
    issues: [...report.issues, ...affiliationIssues(records)],
  };
}

/** Which event the ids belong to, where all submissions are of one. */
function fromOf(submissions: readonly Submission[]): { from?: { system: string; event: string } } {
  const venues = new Set(submissions.map(({ venue }) => venue));
  const [event = ''] = venues;
  return venues.size === 1 && event !== '' ? { from: { system: 'openreview', event } } : {};
}
