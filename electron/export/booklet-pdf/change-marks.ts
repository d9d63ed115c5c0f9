import { spokenPlace } from '../../../shared/agenda/change-words.ts';
import { compareReleases } from '../../../shared/agenda/compare-releases.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import type { ExportInput } from '../product.ts';
import type { BookletWords } from './words.ts';

/** What is different since a release. */
export interface ChangeMarks {
  /** The release that is compared with; null: nobody asked. */
  readonly since: string | null;
  /** A word or several for each session that is new or different. */
  readonly marks: ReadonlyMap<SessionId, string>;
  /** What is no more on the program, with its old place. */
  readonly cancelled: readonly string[];
}

/** The marks of an export: none without a release to compare with. */
export function changeMarks({ state, since = null }: ExportInput, words: BookletWords): ChangeMarks {
  const found = new Map<SessionId, Set<string>>();
  const cancelled: string[] = [];
  const mark = (id: SessionId, word: string) => found.set(id, (found.get(id) ?? new Set()).add(word));
  for (const change of since === null ? [] : compareReleases(since.state, state)) {
    if (change.kind === 'room-renamed') continue;
    if (change.kind === 'cancelled') {
      cancelled.push([change.session.name, ...(change.before ? [spokenPlace(change.before)] : [])].join(' · '));
    } else if (change.kind === 'swapped') {
      for (const { session } of [change.first, change.second]) mark(session.id, words.moved);
    } else mark(change.session.id, words[change.kind]);
  }
  const marks = [...found].map(([id, all]) => [id, [...all].join(', ')] as const);
  return { since: since?.name ?? null, marks: new Map(marks), cancelled };
}
