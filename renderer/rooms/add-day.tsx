import { useState } from 'react';
import type { Day, DayId } from '../../shared/model/tables.ts';
import { dateOfDayNumber, dayNumber } from '../../shared/time/wall.ts';
import { useExecute } from '../state/execute.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { dayTime, parseDayTime, TIME_HELP } from './day-time.ts';
import styles from './rooms.module.css';
import { DAY_KINDS } from './slot-rows.ts';

interface AddDayProps {
  /** The program's last day; the new one follows it. */
  readonly last: Day | null;
  readonly onClose: () => void;
  readonly onAdded: (id: DayId) => void;
}

/** Asks for a new day. */
export function AddDay({ last, onClose, onAdded }: AddDayProps) {
  const execute = useExecute();
  const [date, setDate] = useState(last ? dateOfDayNumber(dayNumber(last.date) + 1) : '');
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<string>(last?.kind ?? 'conference');
  const [opens, setOpens] = useState(dayTime(last?.opening ?? 540));
  const [closes, setCloses] = useState(dayTime(last?.closing ?? 1080));
  const opening = parseDayTime(opens);
  const closing = parseDayTime(closes);
  const isWhole = date !== '' && opening !== null && closing !== null && closing > opening;
  const add = async () => {
    if (!isWhole) return;
    const made = await execute('day.add', {
      date,
      label: label.trim() || null,
      kind: DAY_KINDS.find(({ id }) => id === kind)?.id,
      opening,
      closing,
    });
    if (!made.ok) return;
    onAdded(made.value.value.id);
    onClose();
  };
  return (
    <Dialog
      title="Add a day"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!isWhole} onPress={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        <TextField label="Date" type="date" value={date} onChange={setDate} autoFocus />
        <TextField label="Label" value={label} onChange={setLabel} />
        <TextField label="Opens" value={opens} onChange={setOpens} error={opening === null ? TIME_HELP : null} />
        <TextField
          label="Closes"
          value={closes}
          onChange={setCloses}
          error={
            closing === null
              ? TIME_HELP
              : closing <= (opening ?? 0)
                ? 'Later than it opens; 26:00 is past midnight.'
                : null
          }
        />
        <Select label="Kind" value={kind} choices={DAY_KINDS} onChange={setKind} />
      </div>
    </Dialog>
  );
}
