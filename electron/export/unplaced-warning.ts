/** Tells how many accepted sessions a product of the schedule leaves out because they have no full place. */
export const unplacedWarning = (count: number): string[] =>
  count === 0
    ? []
    : [
        `${count} accepted ${count === 1 ? 'session is' : 'sessions are'} left out: no full place (day, time, room) yet.`,
      ];
