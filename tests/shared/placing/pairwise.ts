import type { RuleSettings, Setting } from '../../../shared/conflicts/settings.ts';
import { OF_MANY, OF_PLACES } from './oracle.ts';

/** Rules that look at one session or two; what more of them make together is not rated cell by cell. */
export const PAIRWISE: ReadonlySet<string> = new Set(OF_PLACES.map(({ id }) => id).filter((id) => !OF_MANY.has(id)));

/** The same settings with all other rules off; who is a shared account hangs on many sessions, too. */
export const pairwise = (settings: RuleSettings): RuleSettings => ({
  ...settings,
  rules: new Map(
    [...settings.rules].filter(([rule]) => PAIRWISE.has(rule)).map(([rule, own]) => [rule, own.map(withoutAccounts)]),
  ),
});

const withoutAccounts = (setting: Setting): Setting =>
  'accountSessions' in setting.values ? { ...setting, values: { ...setting.values, accountSessions: 0 } } : setting;
