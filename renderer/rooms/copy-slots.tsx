import { useState } from 'react';
import type { Day, DayId } from '../../shared/model/tables.ts';
import { spokenDate } from '../../shared/time/spoken.ts';
import { absoluteMinute } from '../../shared/time/wall.ts';
import { useExecute } from '../state/execute.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Ticks } from './tick.tsx';

interface CopySlotsProps {
  readonly day: Day;
  readonly days: readonly Day[];
  readonly onClose: () => void;
}

/** Asks which days get the slots of this one. */
export function CopySlots({ day, days, onClose }: CopySlotsProps) {
  const execute = useExecute();
  const others = days.filter(({ id }) => id !== day.id);
  const [toDayIds, setToDayIds] = useState<readonly DayId[]>(others.map(({ id }) => id));
  const copy = async () => {
    const done = await execute('slot.copyDay', { fromDayId: day.id, toDayIds: [...toDayIds] });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      title={`Copy the slots of ${spokenDate(absoluteMinute(day.date, 0))}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={toDayIds.length === 0} onPress={() => void copy()}>
            Copy
          </Button>
        </>
      }
    >
      <p>The slots that these days have now are replaced. Sessions keep their times.</p>
      <Ticks
        label="To"
        choices={others.map(({ id, date, label }) => ({
          id,
          label: [spokenDate(absoluteMinute(date, 0)), label].filter(Boolean).join(', '),
        }))}
        value={toDayIds}
        onChange={setToDayIds}
      />
    </Dialog>
  );
}
