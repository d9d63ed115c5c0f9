import { count } from '../parameters.ts';
import { personRule } from '../person-rule.ts';
import type { Stand } from '../person-starts.ts';

const id = 'too-many-a-day';

/** Somebody has more sessions on one day than the committee asks of a person. */
export const tooManyADay = personRule({
  id,
  defaultLevel: 'note',
  parameters: { most: count('Sessions of a person on one day', 3, 20) },
  byDay: true,
  reach: () => 0,
  judge(person, stands, { most }) {
    const days = Map.groupBy(stands, ({ dayId }: Stand) => dayId);
    return [...days].flatMap(([dayId, own]) => {
      const [first] = own;
      if (dayId === null || !first || own.length <= most) return [];
      return {
        rule: id,
        sessions: own.map((stand) => stand.id),
        people: [person],
        rooms: [],
        about: [person, dayId],
        from: first.from,
        to: Math.max(...own.map(({ to }) => to)),
        facts: { count: own.length, most, dayId },
      };
    });
  },
});
