import type { Row } from '../../model/tables.ts';
import { clashingStarts, overlaps } from '../../schedule/intervals.ts';
import { isTimed, type ScheduleIndex, type Timed } from '../../schedule/schedule-index.ts';
import { concerns } from '../finding.ts';
import { heldBy } from '../held.ts';
import { roomsToLeave } from '../own-lane.ts';
import { isBlockAndTalk, movedTo, pairFinding } from '../pairs.ts';
import { count } from '../parameters.ts';
import { anyRule, type Finding, type Verdict } from '../rule.ts';

const id = 'audience-overlap';

type Shared = Row<'sharedAudience'>;

/** Two sessions that many of the same people would attend are at the same time. */
export const audienceOverlap = anyRule({
  id,
  group: 'pairs',
  defaultLevel: 'warning',
  parameters: { people: count('People who would attend both', 10, 1_000_000) },
  find: (index, { people }) => clashesOf(index, index.state.sharedAudience.values(), people),
  affected(index, change, { people }) {
    const rows = new Set<Shared>();
    for (const session of change.sessions) for (const row of index.links.audiences.get(session) ?? []) rows.add(row);
    return clashesOf(index, rows, people).filter((finding) => concerns(finding, change));
  },
  rate(index, candidate, { people }) {
    const held = heldBy(index, candidate);
    const verdicts: Verdict[] = [];
    for (const part of held?.parts ?? []) {
      if (!held || !part.entry.active) continue;
      for (const row of index.links.audiences.get(part.entry.id) ?? []) {
        const other = index.entries.get(row.firstId === part.entry.id ? row.secondId : row.firstId);
        if (row.people < people || !other?.active || !isTimed(other) || held.family.has(other.id)) continue;
        const { from, to } = clashingStarts(part.minutes, other.from, other.to);
        const at = (start: number): Finding => {
          const begin = start + part.offset;
          return clash(row, movedTo(part.entry, begin, begin + part.minutes), other);
        };
        for (const roomId of roomsToLeave(index, held, other))
          verdicts.push({ rule: id, dayId: null, roomId, from: from - part.offset, to: to - part.offset, at });
      }
    }
    return verdicts;
  },
});

function clashesOf(index: ScheduleIndex, rows: Iterable<Shared>, least: number): Finding[] {
  const findings: Finding[] = [];
  for (const row of rows) {
    if (row.people < least) continue;
    const [a, b] = [index.entries.get(row.firstId), index.entries.get(row.secondId)];
    if (!a?.active || !b?.active || !isTimed(a) || !isTimed(b) || isBlockAndTalk(a, b)) continue;
    if (overlaps(a.from, a.to, b.from, b.to)) findings.push(clash(row, a, b));
  }
  return findings;
}

function clash({ people }: Shared, a: Timed, b: Timed): Finding {
  const finding = pairFinding(id, a, b, { people: [], rooms: [] });
  return { ...finding, facts: { ...finding.facts, audience: people } };
}
