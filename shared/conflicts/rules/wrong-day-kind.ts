import type { Day } from '../../model/tables.ts';
import type { Entry, ScheduleIndex } from '../../schedule/schedule-index.ts';
import { type Spot, spotAt } from '../held.ts';
import type { Finding, Verdict } from '../rule.ts';
import { ALWAYS, sessionRule } from '../session-rule.ts';

const id = 'wrong-day-kind';

/** A tutorial, training or workshop (by the name of its kind) is on another day, while the program has days for them. */
export const wrongDayKind = sessionRule({
  id,
  group: 'time',
  defaultLevel: 'warning',
  names: 'sessions',
  check(index, spot) {
    const day = index.state.day.get(spot.dayId ?? '');
    return day && !spot.coveredBy && isWrong(index, spot.entry, day) ? [misplaced(spot, day)] : [];
  },
  rate(index, held) {
    const verdicts: Verdict[] = [];
    for (const part of held.parts)
      for (const day of index.state.day.values())
        if (!part.coveredBy && isWrong(index, part.entry, day)) {
          const at = (start: number): Finding => misplaced(spotAt(part, start, day.id, null), day);
          verdicts.push({ rule: id, dayId: day.id, roomId: null, ...ALWAYS, at });
        }
    return verdicts;
  },
});

const DAYS_OF_KINDS: readonly (readonly [name: RegExp, day: Day['kind']])[] = [
  [/tutori/i, 'tutorial'],
  [/training/i, 'training'],
  [/workshop/i, 'workshop'],
];

function isWrong(index: ScheduleIndex, { active, service, session }: Entry, day: Day): boolean {
  const kind = index.state.kind.get(session.kindId ?? '');
  if (!active || service || !kind) return false;
  const wanted = DAYS_OF_KINDS.filter(([name]) => name.test(kind.name)).map(([, own]) => own);
  if (wanted.length === 0 || wanted.includes(day.kind)) return false;
  return [...index.state.day.values()].some((other) => wanted.includes(other.kind));
}

const misplaced = ({ entry, from, to }: Spot, day: Day): Finding => ({
  rule: id,
  sessions: [entry.id],
  people: [],
  rooms: [],
  from,
  to,
  facts: { dayId: day.id, dayKind: day.kind },
});
