import { factFinding, isTaken } from '../fact-finding.ts';
import { count } from '../parameters.ts';
import { sessionRule } from '../session-rule.ts';

const id = 'over-long-title';

/** A title is longer than a door sign or a grid holds well. */
export const overLongTitle = sessionRule({
  id,
  group: 'text',
  defaultLevel: 'off',
  parameters: { characters: count('Characters of a title', 100, 1000, 10) },
  names: 'sessions',
  unplaced: true,
  check(_index, { entry }, { characters }) {
    // As a reader counts them: an accent or an emoji of several code points is one character.
    const length = entry.session.title?.trim() ?? '';
    if (!isTaken(entry) || length.length <= characters) return [];
    const read = lengthOf(length);
    return read > characters ? [factFinding(id, entry, { length: read, most: characters })] : [];
  },
});

const lengthOf = (text: string): number => [...new Intl.Segmenter('en').segment(text)].length;
