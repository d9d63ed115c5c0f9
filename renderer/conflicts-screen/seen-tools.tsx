import type { Conflict } from '../../shared/conflicts/rule.ts';
import { Button } from '../ui/button.tsx';
import { isNewSince, type Seen } from './seen.ts';
import { narrow, useView } from './view.ts';

const WHEN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

interface SeenToolsProps {
  readonly conflicts: readonly Conflict[];
  readonly seen: Seen | null;
  readonly onSeen: () => void;
}

/** What came since somebody went through the list, and the mark that everything in it was seen. */
export function SeenTools({ conflicts, seen, onSeen }: SeenToolsProps) {
  const { filter } = useView();
  const count = conflicts.filter((conflict) => isNewSince(seen, conflict)).length;
  return (
    <>
      {seen ? (
        <Button
          aria-pressed={filter.news !== ''}
          onPress={() => narrow({ news: filter.news === '' ? 'new' : '' })}
        >{`${count} new since ${WHEN.format(new Date(seen.at))}`}</Button>
      ) : null}
      <Button
        look="quiet"
        tip="From now on the list can be narrowed to what is new"
        isDisabled={seen !== null && count === 0}
        onPress={onSeen}
      >
        Mark all as seen
      </Button>
    </>
  );
}
