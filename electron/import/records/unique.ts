import type { ImportedSession } from '../../../shared/contract/import.ts';
import type { Report } from '../frab/report.ts';

/** Keeps every session: one whose id stands on another before it is told and numbered. */
export function uniqueSessions(sessions: readonly ImportedSession[], report: Report): ImportedSession[] {
  const taken = new Set(sessions.map(({ key }) => key));
  const times = new Map<string, number>();
  return sessions.map((session) => {
    const { key, lines, fields } = session;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    if (before === 0) return session;
    let number = before + 1;
    while (taken.has(`${key} #${number}`)) number++;
    times.set(key, number);
    const own = `${key} #${number}`;
    taken.add(own);
    const message = `The id ${key} of “${String(fields.title ?? '')}” stands on another record before it; both are kept.`;
    report.say('id.duplicate', 'warning', lines, message, key);
    return { ...session, key: own };
  });
}
