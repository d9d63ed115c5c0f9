import type { ScheduleIndex } from '../schedule/schedule-index.ts';
import type { Finding } from './rule.ts';

/**
 * How much a finding weighs: the minutes it lasts (at least one) times the people concerned, who are the expected
 * audience of its sessions (one, where it is not known) and those it names; or those whom the finding counts itself.
 */
export function weightOf(finding: Finding, index: ScheduleIndex): number {
  const { from, to, facts } = finding;
  const lasts = typeof facts.minutes === 'number' ? facts.minutes : from === null || to === null ? 0 : to - from;
  if (typeof facts.audience === 'number') return Math.max(1, lasts) * facts.audience;
  let people = finding.people.length;
  for (const id of finding.sessions) people += index.entries.get(id)?.session.expectedAudience ?? 1;
  return Math.max(1, lasts) * people;
}
