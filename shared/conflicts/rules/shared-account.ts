import { personRule } from '../person-rule.ts';
import { ACCOUNT_PARAMETERS, isShared, limitsIn, markOf, overlapping, SHARED_ACCOUNT } from '../shared-account.ts';

/**
 * Somebody's sessions overlap so often that she is no one human being but an account that many share, or a name that
 * stands for whoever it will be. Told once; the other rules on people leave her alone. The committee's own field ends
 * it either way: yes is no news, no makes the overlaps clashes again.
 */
export const sharedAccount = personRule({
  id: SHARED_ACCOUNT,
  defaultLevel: 'warning',
  parameters: ACCOUNT_PARAMETERS,
  byDay: false,
  ofAccounts: true,
  reach: () => 0,
  judge(person, stands, values, index) {
    const { sessions, atOnce } = overlapping(stands);
    if (sessions.length < 2 || !isShared(index, person, stands, limitsIn(values))) return [];
    if (markOf(index, person) === true) return [];
    return [
      {
        rule: SHARED_ACCOUNT,
        sessions,
        people: [person],
        rooms: [],
        about: [person],
        from: null,
        to: null,
        facts: { count: sessions.length, of: stands.length, atOnce },
      },
    ];
  },
});
