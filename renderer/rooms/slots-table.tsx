import { useMemo, useState } from 'react';
import type { Day, Slot } from '../../shared/model/tables.ts';
import { length } from '../../shared/time/wall.ts';
import { type Execute, useExecute } from '../state/execute.ts';
import type { TableColumn } from '../tables/column.ts';
import { DataTable } from '../tables/data-table.tsx';
import { Button } from '../ui/button.tsx';
import { CopySlots } from './copy-slots.tsx';
import { dayTime, parseDayTime, TIME_HELP } from './day-time.ts';
import styles from './days.module.css';
import rooms from './rooms.module.css';
import { SlotDialog } from './slot-dialog.tsx';
import { SLOT_KINDS, type SlotRow } from './slot-rows.ts';

interface SlotsTableProps {
  readonly day: Day;
  readonly days: readonly Day[];
  readonly rows: readonly SlotRow[];
}

/** The slots of the chosen day, edited in place; a slot's rooms in a dialog. */
export function SlotsTable({ day, days, rows }: SlotsTableProps) {
  const execute = useExecute();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<'add' | 'copy' | SlotRow | null>(null);
  const columns = useMemo(() => slotColumns(execute, setAsking), [execute]);
  const ids = rows.filter(({ id }) => selected.includes(id)).map(({ id }) => id);
  const close = () => setAsking(null);
  return (
    <div className={styles.slots}>
      <DataTable
        label="Slots"
        rows={rows}
        columns={columns}
        selected={ids}
        onSelect={setSelected}
        onOpen={setAsking}
        empty="No slots yet: sessions may begin anywhere. Add slots, or copy those of another day here."
        nameOf={({ slot }) => `${dayTime(slot.start)} ${slot.label ?? labelOf(slot.kind)}`}
        tools={
          <span className={rooms.tools}>
            {ids.length > 0 ? (
              <Button
                look="danger"
                onPress={() => {
                  setSelected([]);
                  void execute('slot.remove', { ids });
                }}
              >
                Remove {ids.length}
              </Button>
            ) : null}
            {days.length > 1 && rows.length > 0 ? (
              <Button onPress={() => setAsking('copy')}>Copy these slots to other days…</Button>
            ) : null}
            <Button onPress={() => setAsking('add')}>Add slot or break…</Button>
          </span>
        }
      />
      {asking === 'add' ? <SlotDialog day={day} days={days} rows={rows} slot={null} onClose={close} /> : null}
      {asking === 'copy' ? <CopySlots day={day} days={days} onClose={close} /> : null}
      {asking !== null && typeof asking === 'object' ? (
        <SlotDialog day={day} days={days} rows={rows} slot={asking} onClose={close} />
      ) : null}
    </div>
  );
}

function slotColumns(execute: Execute, open: (row: SlotRow) => void): readonly TableColumn<SlotRow>[] {
  const time = (id: 'start' | 'end', header: string): TableColumn<SlotRow> => ({
    id,
    header,
    width: 120,
    value: ({ slot }) => slot[id],
    show: ({ slot }) => dayTime(slot[id]),
    editor: {
      kind: 'text',
      text: ({ slot }) => dayTime(slot[id]),
      save: ({ slot }, text) => {
        const minute = parseDayTime(text);
        if (minute === null) return TIME_HELP;
        const [start, end] = id === 'start' ? [minute, slot.end] : [slot.start, minute];
        if (end <= start) return 'A slot ends after it starts.';
        void execute('slot.update', { id: slot.id, patch: { [id]: minute } });
        return null;
      },
    },
  });
  return [
    time('start', 'Start'),
    time('end', 'End'),
    { id: 'length', header: 'Length', width: 90, value: ({ slot }) => slot.end - slot.start, show: lengthOf },
    {
      id: 'kind',
      header: 'Kind',
      width: 110,
      value: ({ slot }) => labelOf(slot.kind),
      editor: {
        kind: 'choice',
        choices: SLOT_KINDS,
        value: ({ slot }) => slot.kind,
        save: ({ id }, value) => {
          const kind = SLOT_KINDS.find((known) => known.id === value);
          if (kind) void execute('slot.update', { id, patch: { kind: kind.id } });
        },
      },
    },
    {
      id: 'label',
      header: 'Label',
      width: 200,
      grows: true,
      value: ({ slot }) => slot.label,
      editor: {
        kind: 'text',
        text: ({ slot }) => slot.label ?? '',
        save: ({ id }, text) => {
          void execute('slot.update', { id, patch: { label: text.trim() || null } });
          return null;
        },
      },
    },
    {
      id: 'rooms',
      header: 'Rooms',
      width: 260,
      grows: true,
      editor: { kind: 'elsewhere', open },
      value: ({ rooms }) => rooms?.map(({ name }) => name).join(', ') ?? 'All rooms',
    },
  ];
}

const lengthOf = ({ slot }: SlotRow): string => length(slot.end - slot.start);
const labelOf = (kind: Slot['kind']): string => SLOT_KINDS.find(({ id }) => id === kind)?.label ?? kind;
