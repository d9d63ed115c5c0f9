import type { ImportedSession } from '../../../shared/contract/import.ts';
import { emailKey, fold } from '../../../shared/matching/name-key.ts';
import { customField, cutKey } from '../frab/names.ts';
import { oneLine, prose } from '../frab/prose.ts';
import type { Report } from '../frab/report.ts';
import type { Lines } from '../issue.ts';
import type { Decided, Outcome } from '../records/acceptance.ts';
import type { Authors } from '../records/authors.ts';
import type { Named } from '../records/named.ts';
import type { People } from '../records/people.ts';
import { anyText, isObject, listOf, textOf, wordsOf } from '../records/values.ts';
import type { Submission } from './notes.ts';

export interface Gathered {
  readonly kinds: Named;
  readonly people: People;
  readonly authors: Authors;
  readonly report: Report;
}

/** How a submission was decided: by the note of decision, else by the venue that it says it is of. */
export function decidedOf({ id, content, lines, venue, decision }: Submission): Decided {
  const said = textOf(content.venue);
  const venueid = textOf(content.venueid);
  const sign = decision === '' ? signOf(venueid, venue) : null;
  return {
    decision: decision || said || venueid,
    label: `${id} ${textOf(content.title)}`,
    lines,
    also: [said, venueid],
    ...(sign === null ? {} : { sign }),
  };
}

// A paper is accepted when its venue is the conference itself; before and after that it is one of these.
function signOf(venueid: string, venue: string): Outcome | null {
  if (venueid === '') return null;
  if (/(?:rejected|withdrawn|deleted|retracted)[^/]*$/i.test(venueid)) return 'left-out';
  if (venueid === venue) return 'accepted';
  return /\/submission$/i.test(venueid) || venueid.toLowerCase().startsWith('under review') ? 'undecided' : null;
}

/** A submission as a session; its authors come in their order, with the ids of OpenReview. */
export function sessionOf(submission: Submission, gathered: Gathered): ImportedSession {
  const { id, content, lines, decision } = submission;
  const { kinds, people, authors, report } = gathered;
  const title = oneLine(textOf(content.title));
  if (title === '') report.say('title.missing', 'warning', lines, `The submission ${id} has no title.`);
  const keys = authorKeys(submission, people, report);
  if (keys !== null && keys.length === 0)
    report.say('speaker.missing', 'info', lines, `“${title || id}” has no author in the file.`);
  const form = /\b(oral|spotlight|poster|demo|keynote)\b/i.exec(decision || textOf(content.venue))?.[1] ?? '';
  const kindKey = kinds.meet(`${form.slice(0, 1).toUpperCase()}${form.slice(1).toLowerCase()}`, lines);
  const tags = wordsOf(content.keywords);
  return {
    key: cutKey(id),
    lines: [lines[0], lines[1]],
    fields: { ...(title === '' ? {} : { title }), ...fieldsOf(submission, report) },
    ...(kindKey === null ? {} : { kindKey }),
    ...(keys === null ? {} : { people: authors.members(keys, lines) }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
  };
}

/** The keys of the authors; null where the file says nothing of them (anonymous submissions). */
function authorKeys({ id, content, lines }: Submission, people: People, report: Report): readonly string[] | null {
  const names = Array.isArray(content.authors) ? content.authors : wordsOf(content.authors);
  if (names.length === 0 && !Array.isArray(content.authors)) return null;
  if (names.every((name) => fold(textOf(name)) === 'anonymous')) return null;
  const ids = listOf(content.authorids).map(textOf);
  if (ids.length > 0 && ids.length !== names.length) {
    const message = `“${textOf(content.title) || id}” has ${names.length} authors but ${ids.length} ids of authors; it is not clear whose they are, and they are not used.`;
    report.say('people.unclear', 'warning', lines, message, ids.join('\n'));
  }
  const own = ids.length === names.length ? ids : [];
  return names.flatMap((author, at) => {
    const key = meet(author, own[at] ?? '', lines, people);
    if (key === null) {
      const message = `An author of “${textOf(content.title) || id}” has neither name nor id and is left out.`;
      report.say('person.unusable', 'warning', lines, message, JSON.stringify(author));
    }
    return key === null ? [] : [key];
  });
}

/** An author: a name beside an id (“~Ann_Lee1” or an address), or an object of both. */
function meet(author: unknown, ownId: string, lines: Lines, people: People): string | null {
  const facts = isObject(author) ? author : { fullname: author };
  const id = ownId || textOf(facts.username) || textOf(facts.email);
  const name = oneLine(textOf(facts.fullname) || textOf(facts.name)) || nameOfId(id);
  if (name === '') return null;
  const fields: Record<string, string> & { name: string } = { name };
  const isMail = /^[^\s~@]+@[^\s@]+$/.test(id);
  if (isMail) fields.email = id;
  const institution = listOf(facts.institutions)[0];
  const affiliation = oneLine(textOf(facts.affiliation) || textOf(isObject(institution) ? institution.name : ''));
  if (affiliation !== '') fields.affiliation = affiliation;
  return people.meet({ id: id === '' || isMail ? null : id, mail: isMail ? emailKey(id) : null, fields }, lines);
}

/** “~Ann_van_Lee1” is Ann van Lee. */
const nameOfId = (id: string): string =>
  id.startsWith('~') ? oneLine(id.slice(1).replace(/\d+$/, '').replaceAll('_', ' ')) : id;

const USED = new Set(['title', 'abstract', 'authors', 'authorids', 'keywords', 'venue', 'venueid', 'decision']);
const NAMES: Readonly<Record<string, string>> = { TLDR: 'TL;DR', 'TL;DR': 'TL;DR', pdf: 'PDF', _bibtex: 'BibTeX' };
const OF_THE_NOTE = new Set([
  ...['id', 'forum', 'replyto', 'content', 'details', 'ddate', 'number', 'invitation', 'invitations', 'domain'],
]);

function fieldsOf({ note, content, lines, decision }: Submission, report: Report): ImportedSession['fields'] {
  const fields: ImportedSession['fields'] = {};
  const abstract = prose(textOf(content.abstract));
  if (abstract !== '') fields.abstract = abstract;
  const number = textOf(note.number);
  if (number !== '') fields['custom:Number'] = number;
  if (decision !== '') fields['custom:Decision'] = decision;
  const venue = textOf(content.venue) || textOf(content.venueid);
  if (venue !== '') fields['custom:Venue'] = venue;
  for (const [name, value] of Object.entries(content)) {
    const text = USED.has(name) ? '' : anyText(value);
    if (text === '') continue;
    if (name === 'paperhash') report.count('content paperhash', lines, text);
    else {
      // Files lie on the server, with paths from its root.
      const written = /^\/(?:pdf|attachment)\//.test(text) ? `https://openreview.net${text}` : prose(text);
      fields[NAMES[name] === undefined ? customField(name) : `custom:${NAMES[name]}`] = written;
    }
  }
  for (const [name, value] of Object.entries(note)) {
    const text = OF_THE_NOTE.has(name) ? '' : anyText(value);
    if (text !== '') report.count(`note ${name}`, lines, text);
  }
  return fields;
}
