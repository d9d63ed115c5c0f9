import type { Conflict } from '../../shared/conflicts/rule.ts';
import { searchTexts } from '../../shared/conflicts/search-texts.ts';
import type { RuleSettings } from '../../shared/conflicts/settings.ts';
import type { ProgramState } from '../../shared/model/state.ts';
import type { ScheduleIndex } from '../../shared/schedule/schedule-index.ts';

/** Sessions and people from which the rules on texts would hold a page up. */
const MANY = 2000;

/** How long these are looked at before the page may answer somebody, in milliseconds. */
const SLICE = 10;

/** Whether a program has so much text that the page should be there before what its rules find. */
export const hasMuchText = ({ session, person }: ProgramState): boolean => session.size + person.size > MANY;

/**
 * Looks for what the rules on texts find, in slices between which the page answers; begins again when the index
 * changes meanwhile. Answers how to stop it.
 */
export function searchInSlices(
  index: ScheduleIndex,
  settings: RuleSettings,
  onFound: (texts: readonly Conflict[]) => void,
): () => void {
  let { version } = index;
  let search = searchTexts(index, settings);
  const work = (): void => {
    if (version !== index.version) {
      version = index.version;
      search = searchTexts(index, settings);
    }
    const until = performance.now() + SLICE;
    let step = search.next();
    while (!step.done && performance.now() < until) step = search.next();
    if (step.done) onFound(step.value);
    else timer = setTimeout(work);
  };
  let timer = setTimeout(work);
  return () => clearTimeout(timer);
}
