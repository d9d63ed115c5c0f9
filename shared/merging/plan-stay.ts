import { leavesFirst } from '../model/stay.ts';
import type { Stay } from '../model/tables.ts';
import { clock } from '../time/wall.ts';
import { isWritten } from './import-preview.ts';
import type { ImportedPerson } from './imported-program.ts';
import type { PlannedStay, StayMoment } from './plan.ts';
import type { Tell } from './planned-field.ts';
import type { RecordPlanner } from './record-planner.ts';
import { mergeField } from './three-way.ts';

const SIDES = ['arrival', 'departure'] as const;

/** Plans when a person comes and goes. What together would end before it begins is not taken, and told. */
export function planStay(
  planner: RecordPlanner,
  said: NonNullable<ImportedPerson['stay']>,
  row: Stay | undefined,
): void {
  const mine: PlannedStay = {
    arrival: moment(row?.arrivalDate, row?.arrivalMinute),
    departure: moment(row?.departureDate, row?.departureMinute),
  };
  const told = SIDES.flatMap((side) => {
    const theirs = said[side];
    // “Not known” says something only against what the source said before.
    if (theirs === undefined || (theirs === null && planner.base(side) === undefined)) return [];
    const choice = planner.choice(side, 'pick');
    return [{ side, theirs, choice, merged: mergeField(planner.base(side), mine[side], theirs, choice.pick) }];
  });
  const next = { ...mine };
  for (const { side, merged } of told) {
    if (isWritten(merged.outcome === 'same' ? 'kept' : merged.outcome)) next[side] = asMoment(merged.value);
  }
  const fits = !leavesFirst(columnsOf(next));
  const result = { ...mine };
  let writes = false;
  for (const { side, theirs, choice, merged } of told) {
    const facts = { said: theirs, merged, choice, tell: { said: inWords, ours: inWords } };
    if (!fits && merged.outcome !== 'same') {
      planner.remember(side, theirs);
      planner.push(side, 'unusable', mine[side], facts);
      continue;
    }
    const value = planner.tell(side, mine[side], facts);
    if (!value) continue;
    result[side] = asMoment(value.value);
    writes = true;
  }
  if (writes) planner.stays(result);
}

/** A stay as the columns of its row. */
export const columnsOf = ({ arrival, departure }: PlannedStay): Omit<Stay, 'personId'> => ({
  arrivalDate: arrival?.date ?? null,
  arrivalMinute: arrival?.minute ?? null,
  departureDate: departure?.date ?? null,
  departureMinute: departure?.minute ?? null,
});

const moment = (date: string | null | undefined, minute: number | null | undefined): StayMoment | null =>
  date == null ? null : { date, minute: minute ?? null };

function asMoment(value: unknown): StayMoment | null {
  if (typeof value !== 'object' || value === null || !('date' in value) || typeof value.date !== 'string') return null;
  return moment(value.date, 'minute' in value && typeof value.minute === 'number' ? value.minute : null);
}

const inWords: Tell = (value) => {
  const at = asMoment(value);
  if (at === null) return null;
  return at.minute === null ? at.date : `${at.date} ${clock(at.minute)}`;
};
