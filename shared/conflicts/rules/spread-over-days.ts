import { count } from '../parameters.ts';
import { personRule } from '../person-rule.ts';

const id = 'spread-over-days';

/** Somebody's sessions are spread over more days than she should have to come. */
export const spreadOverDays = personRule({
  id,
  defaultLevel: 'off',
  parameters: { most: count('Days on which a person has sessions', 2, 30) },
  byDay: true,
  reach: () => 0,
  judge(person, stands, { most }) {
    const days = new Set(stands.map(({ dayId }) => dayId));
    const [first] = stands;
    if (!first || days.size <= most) return [];
    return [
      {
        rule: id,
        sessions: stands.map((stand) => stand.id),
        people: [person],
        rooms: [],
        about: [person],
        from: first.from,
        to: Math.max(...stands.map(({ to }) => to)),
        // Days that stand apart trouble one person once, however long they last.
        facts: { days: days.size, most, minutes: 0 },
      },
    ];
  },
});
