/**
 * The longest run of members that both lists hold in the same order: those that one need not touch to turn the first
 * list into the second. Of several the same is always chosen. (Longest increasing subsequence by patience sorting, see
 * Fredman, "On computing the length of longest increasing subsequences", 1975.)
 */
export function longestShared<T>(here: readonly T[], there: readonly T[]): Set<T> {
  const places = new Map(there.map((member, place) => [member, place]));
  const shared = here.flatMap((member) => {
    const place = places.get(member);
    return place === undefined ? [] : [{ member, place }];
  });
  interface Link {
    readonly member: T;
    readonly place: number;
    readonly before: Link | undefined;
  }
  // ends[n]: of the runs with n + 1 members, the one that ends earliest in the second list.
  const ends: Link[] = [];
  for (const { member, place } of shared) {
    const at = ends.findIndex((end) => end.place > place);
    const n = at === -1 ? ends.length : at;
    ends[n] = { member, place, before: ends[n - 1] };
  }
  const run = new Set<T>();
  for (let link = ends.at(-1); link; link = link.before) run.add(link.member);
  return run;
}

/**
 * The order of a list after some members took the places they have in another list: those of `moving` that `there` holds
 * stand behind the nearest one before them that both lists hold in order (or that moved too), the rest keeps its order.
 * Moving all members that differ gives `there`; whoever moved is in order with it for good.
 */
export function takeOrder<T>(here: readonly T[], there: readonly T[], moving: ReadonlySet<T>): T[] {
  const anchors = longestShared(here, there);
  const order = here.filter((member) => anchors.has(member) || !moving.has(member));
  let last: T | undefined;
  for (const member of there) {
    if (!anchors.has(member)) {
      if (!moving.has(member)) continue;
      order.splice(last === undefined ? 0 : order.indexOf(last) + 1, 0, member);
    }
    last = member;
  }
  return order;
}
