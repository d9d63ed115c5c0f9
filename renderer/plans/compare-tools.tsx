import { useState } from 'react';
import type { Day, Plan } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { goTo } from '../app/route.ts';
import { useExecute } from '../state/execute.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import styles from './comparison.module.css';
import { DropVariant } from './plan-dialogs.tsx';

interface CompareToolsProps {
  readonly current: Plan;
  readonly variant: Plan;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly dayId: string;
  readonly onDay: (id: string) => void;
  readonly days: readonly Day[];
  /** How many sessions the ticked rows are, the blocks they bring among them, and how many rows can be taken. */
  readonly chosen: number;
  readonly all: number;
  readonly onTakeChosen: () => void;
  readonly onTakeAll: () => void;
}

/** The filter of the differences, and what to do with them. */
export function CompareTools(props: CompareToolsProps) {
  const { current, variant, text, onText, dayId, onDay, days, chosen, all, onTakeChosen, onTakeAll } = props;
  const execute = useExecute();
  const [drops, setDrops] = useState(false);
  const makeCurrent = async () => {
    const done = await execute('plan.makeCurrent', { id: variant.id });
    if (done.ok) goTo('board');
  };
  return (
    <div className={styles.tools}>
      <div className={styles.filter}>
        <TextField
          label="Filter by title, time, room"
          hideLabel
          placeholder="Filter by title, time, room"
          type="search"
          value={text}
          onChange={onText}
        />
      </div>
      <Select
        label="Day"
        hideLabel
        value={dayId}
        onChange={onDay}
        choices={[
          { id: '', label: 'All days' },
          ...days.map(({ id, date }) => ({ id, label: spokenDate(absoluteMinute(date, 0)) })),
        ]}
      />
      <span className={styles.space} />
      <Button look="primary" isDisabled={chosen === 0} onPress={onTakeChosen}>
        Take {chosen} into “{current.name}”
      </Button>
      <Button isDisabled={all === 0} onPress={onTakeAll}>
        Take all {all}
      </Button>
      <Button tip={`“${current.name}” stays, as a variant`} onPress={() => void makeCurrent()}>
        Make the variant current
      </Button>
      <Button look="danger" onPress={() => setDrops(true)}>
        Drop the variant…
      </Button>
      {drops ? <DropVariant plan={variant} onClose={() => setDrops(false)} /> : null}
    </div>
  );
}
