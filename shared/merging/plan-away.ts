import { indexBy } from '../matching/ladder.ts';
import type { Unavailability } from '../model/tables.ts';
import { clock } from '../time/wall.ts';
import type { ImportedPerson } from './imported-program.ts';
import type { OwnedEntry } from './owned-rows.ts';
import { newToken } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { planOwned } from './plan-owned.ts';
import { planStay } from './plan-stay.ts';
import type { RecordPlanner } from './record-planner.ts';

type Absence = NonNullable<ImportedPerson['away']>[number];

/** Plans when the people of a source are away, and when they come and go. */
export function awayPlanner(context: PlanContext): (planner: RecordPlanner, person: ImportedPerson) => void {
  const { state, targets } = context;
  const absences = indexBy(state.unavailability.values(), ({ personId }) => (personId === null ? [] : [personId]));
  return (planner, { key, away, stay }) => {
    const id = targets.person.get(key)?.id ?? null;
    if (away) {
      const owner = id ?? newToken(key);
      planOwned(planner, 'away', {
        table: 'unavailability',
        theirs: away.filter(({ start, end }) => start < end).map((absence) => entryOf(absence, owner)),
        mine: new Map((absences.get(id ?? '') ?? []).map((row) => [keyOf(row), row.id])),
        keyOf: (said) => (isAbsence(said) ? keyOf(said) : null),
        inWords,
      });
    }
    if (stay) planStay(planner, stay, id === null ? undefined : state.stay.get(id));
  };
}

const keyOf = ({ date, start, end }: Pick<Unavailability, 'date' | 'start' | 'end'>): string =>
  `${date} ${start} ${end}`;

const isAbsence = (said: unknown): said is Absence =>
  typeof said === 'object' && said !== null && 'date' in said && 'start' in said && 'end' in said;

function entryOf(absence: Absence, personId: string): OwnedEntry {
  const { date, start, end, reason } = absence;
  return {
    key: keyOf(absence),
    said: { date, start, end, ...(reason === undefined ? {} : { reason }) },
    values: { personId, roomId: null, date, start, end, reason: reason?.slice(0, 1000) ?? null },
  };
}

function inWords(key: string): string {
  const [date = '', start, end] = key.split(' ');
  return `${date} ${clock(Number(start))}–${clock(Number(end))}`;
}
