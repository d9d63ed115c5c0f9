import { useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Twins } from '../../../shared/matching/people-twice.ts';
import type { PersonId } from '../../../shared/model/tables.ts';
import { useTables } from '../../state/use-program.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ComparePeople } from './compare-people.tsx';
import { speaksAgainst, speaksFor } from './evidence-words.ts';
import styles from './twins.module.css';
import { useTwins } from './use-twins.ts';

interface TwinsDialogProps {
  readonly onClose: () => void;
  /** After two people were merged. */
  readonly onMerged: (keptId: PersonId) => void;
}

const keyOf = ({ first, second }: Twins): string => `${first} ${second}`;

/** People who may have been entered twice, likeliest first, with what speaks for it; one pair is shown side by side. */
export default function TwinsDialog({ onClose, onMerged }: TwinsDialogProps) {
  const { twins, isDone } = useTwins();
  const names = useTables(
    ['person'],
    ({ state }) =>
      (id: PersonId) =>
        state.person.get(id)?.name ?? '',
  );
  const [wanted, setWanted] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [settled, setSettled] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // The button that settled a pair went with it: the keys go on in the list.
  useEffect(() => {
    if (settled > 0) list.current?.focus();
  }, [settled]);
  const found = twins.findIndex((pair) => keyOf(pair) === wanted);
  // When a pair is settled, the one that takes its place in the list is next.
  const shown = twins[found >= 0 ? found : Math.min(at, twins.length - 1)];
  const choose = (key: string) => {
    setWanted(key);
    setAt(twins.findIndex((pair) => keyOf(pair) === key));
  };
  return (
    <Dialog
      title="People entered twice"
      isOpen
      isWide
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <p className={styles.note} role="status">
        {statusOf(twins.length, isDone)}
      </p>
      {shown ? (
        <div className={styles.panes}>
          <ListBox
            ref={list}
            aria-label="Pairs"
            className={styles.pairs ?? ''}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={[keyOf(shown)]}
            onSelectionChange={(keys) => keys !== 'all' && choose(String([...keys][0] ?? ''))}
            items={twins.map((pair) => ({ id: keyOf(pair), pair, names }))}
          >
            {({ id, pair }) => (
              <ListBoxItem
                id={id}
                className={styles.pair ?? ''}
                textValue={`${names(pair.first)} and ${names(pair.second)}`}
              >
                <span>{names(pair.first)}</span>
                <span>{names(pair.second)}</span>
                <span className={styles.for}>{speaksFor(pair.evidence).join(', ')}</span>
                {speaksAgainst(pair.evidence).length > 0 ? (
                  <span className={styles.against}>but {speaksAgainst(pair.evidence).join(', ')}</span>
                ) : null}
              </ListBoxItem>
            )}
          </ListBox>
          <ComparePeople
            key={keyOf(shown)}
            firstId={shown.first}
            secondId={shown.second}
            onDone={(kept) => {
              setSettled(settled + 1);
              if (kept !== null) onMerged(kept);
            }}
          />
        </div>
      ) : null}
    </Dialog>
  );
}

function statusOf(count: number, isDone: boolean): string {
  if (!isDone) return 'Comparing everybody with everybody…';
  if (count === 0) return 'Nobody seems to be here twice.';
  return count === 1 ? 'One pair may be one person.' : `${count} pairs may be one person each, the likeliest first.`;
}
