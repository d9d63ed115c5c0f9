import type { RuleSettings } from '../../../shared/conflicts/settings.ts';

/** Rules that look at one session or two; what more of them make together is not rated cell by cell. */
export const PAIRWISE: ReadonlySet<string> = new Set([
  'room-used-twice',
  'person-in-two-places',
  'person-unavailable',
  'room-unavailable',
  'room-too-small',
  'over-a-break',
  'outside-the-day',
  'withdrawn-but-placed',
]);

/** The same settings with all other rules off. */
export const pairwise = (settings: RuleSettings): RuleSettings => ({
  ...settings,
  rules: new Map([...settings.rules].filter(([rule]) => PAIRWISE.has(rule))),
});
