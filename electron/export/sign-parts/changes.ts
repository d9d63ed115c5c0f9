import { compareReleases } from '../../../shared/agenda/compare-releases.ts';
import type { ReleaseChangeKind } from '../../../shared/agenda/release-change.ts';
import type { SessionId } from '../../../shared/model/tables.ts';
import type { ExportInput } from '../product.ts';
import type { WordTable } from './words-in.ts';

type MarkKind = Exclude<ReleaseChangeKind, 'room-renamed' | 'cancelled'>;

/** The mark at what is different since a release. */
export const MARK_WORDS: WordTable<Readonly<Record<MarkKind, string>>> = {
  en: { new: 'new', moved: 'moved', swapped: 'moved', retitled: 'new title', speakers: 'other speakers' },
  de: { new: 'neu', moved: 'verlegt', swapped: 'verlegt', retitled: 'neuer Titel', speakers: 'andere Vortragende' },
  fr: {
    ...{ new: 'nouveau', moved: 'déplacé', swapped: 'déplacé' },
    ...{ retitled: 'nouveau titre', speakers: 'autres intervenants' },
  },
  es: {
    ...{ new: 'nuevo', moved: 'cambiado', swapped: 'cambiado' },
    ...{ retitled: 'título nuevo', speakers: 'otros ponentes' },
  },
};

/** The marks of each session that is new or different since the release of `since`; none without one. */
export function changeMarks(
  { state, since = null }: ExportInput,
  words: Readonly<Record<MarkKind, string>>,
): ReadonlyMap<SessionId, readonly string[]> {
  const marks = new Map<SessionId, string[]>();
  const mark = (id: SessionId, word: string) => marks.set(id, [...new Set([...(marks.get(id) ?? []), word])]);
  for (const change of since === null ? [] : compareReleases(since.state, state)) {
    if (change.kind === 'room-renamed' || change.kind === 'cancelled') continue;
    if (change.kind === 'swapped')
      for (const { session } of [change.first, change.second]) mark(session.id, words.swapped);
    else mark(change.session.id, words[change.kind]);
  }
  return marks;
}
