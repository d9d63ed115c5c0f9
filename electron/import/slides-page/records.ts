import { fold, nameKey } from '../../../shared/matching/name-key.ts';
import type { Lines } from '../issue.ts';
import type { ListedPerson } from '../people-line.ts';
import type { Part } from './parts.ts';

/** A talk of the page: its speakers as listed, its abstract, and the content key that stands for an id. */
export interface TalkRecord {
  readonly key: string;
  readonly lines: Lines;
  readonly speakers: readonly { readonly key: string; readonly person: ListedPerson }[];
  readonly abstract: string | null;
  readonly abstractLine: number;
  /** Whether a line of speakers stands above the abstract. */
  readonly hasSpeakerLine: boolean;
  readonly raw: string;
}

/** A person of the page, once however often listed. */
export interface PersonRecord {
  readonly key: string;
  readonly lines: Lines;
  readonly name: string;
  readonly affiliation: string | null;
  readonly listed: number;
}

interface Draft {
  speakers: Part | null;
  abstract: Part | null;
}

/** The talks and people of the parts, in the order of the page. */
export function recordsOf(parts: readonly Part[]): { talks: readonly TalkRecord[]; people: readonly PersonRecord[] } {
  const people = new Map<string, PersonRecord>();
  const taken = new Map<string, number>();
  const talks = draftsOf(parts).map(({ speakers, abstract }): TalkRecord => {
    const first = speakers?.line ?? abstract?.line ?? 1;
    const last = abstract?.line ?? first;
    const listed = (speakers?.people ?? []).map((person) => ({ key: meet(people, person, first), person }));
    const unique = listed.filter((entry, at) => listed.findIndex(({ key }) => key === entry.key) === at);
    return {
      key: numbered(
        taken,
        contentKey(
          abstract?.text ?? null,
          unique.map(({ key }) => key),
        ),
      ),
      lines: [first, last],
      speakers: unique,
      abstract: abstract?.text ?? null,
      abstractLine: last,
      hasSpeakerLine: speakers !== null,
      raw: abstract?.text ?? speakers?.text ?? '',
    };
  });
  return { talks, people: [...people.values()] };
}

function draftsOf(parts: readonly Part[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const part of parts) {
    const open = drafts.at(-1);
    if (part.kind === 'speakers') drafts.push({ speakers: part, abstract: null });
    else if (part.kind === 'abstract' && open && open.abstract === null) open.abstract = part;
    else if (part.kind === 'abstract') drafts.push({ speakers: null, abstract: part });
  }
  return drafts;
}

// The opening words tell talks apart and outlive edits further down; without an abstract the speakers must do.
const contentKey = (abstract: string | null, speakers: readonly string[]): string =>
  abstract === null ? `by ${speakers.join(' + ')}` : fold(abstract).split(' ').slice(0, 10).join(' ').slice(0, 200);

function numbered(taken: Map<string, number>, key: string): string {
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? key : `${key} #${count}`;
}

// One name with another affiliation is somebody else; without a contradiction it is one person.
function meet(people: Map<string, PersonRecord>, { name, affiliation }: ListedPerson, line: number): string {
  const base = nameKey(name);
  for (let count = 1; ; count++) {
    const key = count === 1 ? base : `${base} #${count}`;
    const known = people.get(key);
    if (!known) {
      people.set(key, { key, lines: [line, line], name, affiliation, listed: 1 });
      return key;
    }
    const contradicts =
      known.affiliation !== null && affiliation !== null && fold(known.affiliation) !== fold(affiliation);
    if (contradicts) continue;
    people.set(key, { ...known, affiliation: known.affiliation ?? affiliation, listed: known.listed + 1 });
    return key;
  }
}
