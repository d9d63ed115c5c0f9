import type { PersonId } from '../../model/tables.ts';
import { count, minutes } from '../parameters.ts';
import { personRule } from '../person-rule.ts';
import type { Stand } from '../person-starts.ts';
import type { Finding } from '../rule.ts';

const id = 'three-in-a-row';

/** Somebody has three sessions, or more, without a real pause. */
export const threeInARow = personRule({
  id,
  defaultLevel: 'note',
  parameters: {
    sessions: count('Sessions in a row that are too many', 3, 10, 2),
    pause: minutes('Minutes that make a pause', 15, 240, 1),
  },
  byDay: false,
  reach: ({ pause }) => pause,
  judge(person, stands, { sessions, pause }) {
    const findings: Finding[] = [];
    let row: Stand[] = [];
    let end = Number.NEGATIVE_INFINITY;
    const close = (): void => {
      if (row.length >= sessions) findings.push(inARow(person, row, end));
    };
    for (const stand of stands) {
      if (stand.from - end >= pause) {
        close();
        row = [];
        end = stand.to;
      }
      row.push(stand);
      end = Math.max(end, stand.to);
    }
    close();
    return findings;
  },
});

const inARow = (person: PersonId, row: readonly Stand[], end: number): Finding => ({
  rule: id,
  sessions: row.map((stand) => stand.id),
  people: [person],
  rooms: [],
  from: row[0]?.from ?? end,
  to: end,
  facts: { count: row.length, minutes: end - (row[0]?.from ?? end) },
});
