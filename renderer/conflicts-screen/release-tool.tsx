import type { Conflict } from '../../shared/conflicts/rule.ts';
import { Button } from '../ui/button.tsx';
import { type AtRelease, isNewSinceRelease } from './at-release.ts';
import styles from './filter-bar.module.css';
import { narrow, useView } from './view.ts';

interface ReleaseToolProps {
  readonly conflicts: readonly Conflict[];
  readonly release: AtRelease | null | undefined;
}

/** What came since the last release; where there is none, it says so. */
export function ReleaseTool({ conflicts, release }: ReleaseToolProps) {
  const { filter } = useView();
  if (release === undefined) return null;
  if (release === null) return <span className={styles.none}>No release yet to compare with</span>;
  const count = conflicts.filter((conflict) => isNewSinceRelease(release, conflict)).length;
  return (
    <Button
      aria-pressed={filter.released !== ''}
      tip="Conflicts that the last release did not have, under the rules as they are set today"
      onPress={() => narrow({ released: filter.released === '' ? 'new' : '' })}
    >{`${count} new since ${release.name}`}</Button>
  );
}
