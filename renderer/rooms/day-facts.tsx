import type { Day } from '../../shared/model/tables.ts';
import { useExecute } from '../state/execute.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { dayTime, parseDayTime, TIME_HELP } from './day-time.ts';
import styles from './days.module.css';
import { SavedField } from './saved-field.tsx';
import { DAY_KINDS } from './slot-rows.ts';

/** The chosen day's own facts, each saved as it is changed. */
export function DayFacts({ day }: { readonly day: Day }) {
  const execute = useExecute();
  const update = (patch: Parameters<typeof execute<'day.update'>>[1]['patch']) =>
    execute('day.update', { id: day.id, patch });
  const hour = (id: 'opening' | 'closing', label: string) => (
    <SavedField
      label={label}
      value={dayTime(day[id])}
      onSave={(text) => {
        const minute = parseDayTime(text);
        if (minute === null) return TIME_HELP;
        const [opening, closing] = id === 'opening' ? [minute, day.closing] : [day.opening, minute];
        if (closing <= opening) return 'A day closes after it opens. After midnight, write 26:00.';
        return update({ [id]: minute });
      }}
    />
  );
  return (
    <section className={styles.facts} aria-label="Day">
      <SavedField
        label="Date"
        type="date"
        value={day.date}
        onSave={(date) => (date === '' ? 'A day needs a date.' : update({ date }))}
      />
      <SavedField label="Label" value={day.label ?? ''} onSave={(label) => update({ label: label || null })} />
      <Select
        label="Kind"
        value={day.kind}
        choices={DAY_KINDS}
        onChange={(id) => {
          const kind = DAY_KINDS.find((known) => known.id === id);
          if (kind && kind.id !== day.kind) void update({ kind: kind.id });
        }}
      />
      {hour('opening', 'Opens')}
      {hour('closing', 'Closes')}
      <Button
        look="danger"
        tip="Its slots go too; its sessions go back to the list"
        onPress={() => void execute('day.remove', { id: day.id })}
      >
        Remove day
      </Button>
    </section>
  );
}
